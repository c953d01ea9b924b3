using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>What somebody is told who may not do something: who, what, and which privilege it takes.</summary>
internal static class Denials
{
    /// <summary>No role of the user gives a table's privilege.</summary>
    public static FaultException<OrganizationServiceFault> NoPrivilege(Entitlements user, AccessRights right, Table table) =>
        NoPrivilege(user, Words(right, table.PluralName.ToLowerInvariant()), Privileges.NameOf(table, right));

    /// <summary>No role of the user gives a privilege.</summary>
    /// <param name="user">The user.</param>
    /// <param name="what">What the user wanted to do, as it goes after "may not".</param>
    /// <param name="privilege">The privilege it takes.</param>
    public static FaultException<OrganizationServiceFault> NoPrivilege(Entitlements user, string what, string privilege) => Faults.Of(
        ErrorCodes.PrivilegeDenied,
        user.HasRole
            ? $"{user.Name} may not {what}: no role of {user.Name} gives the privilege {privilege}."
            : $"{user.Name} may not {what}: {user.Name} has no security role. Ask an administrator for one with the privilege {privilege}.");

    /// <summary>The user's roles give the privilege, but not so far as this row.</summary>
    public static FaultException<OrganizationServiceFault> OutOfReach(Entitlements user, AccessRights right, Table table, Reach reach) => Faults.Of(
        ErrorCodes.AccessDenied,
        $"{user.Name} may not {Words(right, $"this {table.DisplayName.ToLowerInvariant()}")}: the roles of {user.Name} give the privilege {Privileges.NameOf(table, right)} for {reach.Words} only, and the row is not shared with {user.Name}.");

    /// <summary>The table is the platform's own.</summary>
    public static FaultException<OrganizationServiceFault> OnlyAdministrators(Entitlements user, AccessRights right, Table table) => Faults.Of(
        ErrorCodes.PrivilegeDenied,
        $"{user.Name} may not {Words(right, table.PluralName.ToLowerInvariant())}: it takes the role System Administrator.");

    private static string Words(AccessRights right, string rows) => right switch
    {
        AccessRights.CreateAccess => $"create {rows}",
        AccessRights.ReadAccess => $"read {rows}",
        AccessRights.WriteAccess => $"change {rows}",
        AccessRights.DeleteAccess => $"delete {rows}",
        AccessRights.AppendAccess => $"connect {rows} to other rows",
        AccessRights.AppendToAccess => $"connect other rows to {rows}",
        AccessRights.AssignAccess => $"give {rows} to another owner",
        AccessRights.ShareAccess => $"share {rows}",
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "There is no such right."),
    };
}
