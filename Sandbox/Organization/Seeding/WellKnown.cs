namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>The ids of the rows every local organisation starts with; the same everywhere, so that scripts can name them. Only the organisation's own id is new in each.</summary>
public static class WellKnown
{
    /// <summary>The root business unit.</summary>
    public static readonly Guid BusinessUnit = new("0c3a0000-0000-4000-8000-000000000002");

    /// <summary>The SYSTEM user, as whom plug-ins act beyond their caller's rights.</summary>
    public static readonly Guid SystemUser = new("0c3a0000-0000-4000-8000-000000000003");

    /// <summary>The first person: Alex Administrator.</summary>
    public static readonly Guid Administrator = new("0c3a0000-0000-4000-8000-000000000004");

    /// <summary>The role System Administrator.</summary>
    public static readonly Guid AdministratorRole = new("0c3a0000-0000-4000-8000-000000000005");

    /// <summary>The role Basic User: what everybody reads.</summary>
    public static readonly Guid BasicUserRole = new("0c3a0000-0000-4000-8000-000000000007");

    /// <summary>The role Salesperson.</summary>
    public static readonly Guid SalespersonRole = new("0c3a0000-0000-4000-8000-000000000008");

    /// <summary>The role Sales Manager.</summary>
    public static readonly Guid SalesManagerRole = new("0c3a0000-0000-4000-8000-000000000009");

    /// <summary>The role Delegate: acting on behalf of other users.</summary>
    public static readonly Guid DelegateRole = new("0c3a0000-0000-4000-8000-00000000000a");

    /// <summary>The base currency.</summary>
    public static readonly Guid UsDollar = new("0c3a0000-0000-4000-8000-000000000006");

    /// <summary>The role template of System Administrator, the same in every Dataverse organisation.</summary>
    public static readonly Guid AdministratorRoleTemplate = new("627090ff-40a3-4053-8790-584edc5be201");
}
