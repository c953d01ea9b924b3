using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>Gives a role more privileges, or the same ones at another level: the only way to give those that no form offers.</summary>
internal sealed class AddPrivilegesRoleMessage(Engine engine) : IMessage
{
    /// <summary>The message's name.</summary>
    public const string Name = "AddPrivilegesRole";

    private const string Grants = "roleprivileges";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Name];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var role = request.Optional<Guid>("RoleId");
        var privileges = request.Required<RolePrivilege[]>("Privileges");
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        engine.Pipeline.Run(engine.Operations.Make(Name, engine.Catalog.Tables["role"], role, caller, input, (o, t) => Add(o, t, privileges)));
        return new AddPrivilegesRoleResponse { ResponseName = Name };
    }

    private void Add(Operation operation, Transaction transaction, RolePrivilege[] privileges)
    {
        if (operation.Before is null)
            throw Faults.MissingRow("role", operation.PrimaryId);

        foreach (var privilege in privileges)
            Add(operation, transaction, privilege);
        // What is remembered of the role stands on its row: a new version of it makes everybody look again.
        engine.Writer.Update(transaction, new("role", operation.PrimaryId), operation.Caller.UserId, asPlatform: true);
    }

    private void Add(Operation operation, Transaction transaction, RolePrivilege privilege)
    {
        if (transaction.Find(transaction.Store.Table("privilege"), privilege.PrivilegeId) is null)
            throw Faults.MissingRow("privilege", privilege.PrivilegeId);

        var grants = transaction.Store.Table(Grants);
        var place = grants.Ordinal("privilegeid");
        var existing = transaction.Matching(grants, grants.Ordinal("roleid"), operation.PrimaryId).FirstOrDefault(g => (g[place] as RowKey)?.Id == privilege.PrivilegeId);
        if (existing is not null)
            transaction.Remove(grants, existing.Id);
        var row = new Entity(Grants)
        {
            ["roleid"] = new EntityReference("role", operation.PrimaryId),
            ["privilegeid"] = new EntityReference("privilege", privilege.PrivilegeId),
            ["privilegedepthmask"] = (int)LevelOf(privilege.Depth),
        };
        engine.Writer.Create(transaction, row, operation.Caller.UserId, asPlatform: true);
    }

    private static PrivilegeLevel LevelOf(PrivilegeDepth depth) => depth switch
    {
        PrivilegeDepth.Basic => PrivilegeLevel.Basic,
        PrivilegeDepth.Local => PrivilegeLevel.Local,
        PrivilegeDepth.Deep => PrivilegeLevel.Deep,
        PrivilegeDepth.Global => PrivilegeLevel.Global,
        _ => throw Faults.Invalid($"The sandbox knows no privileges of the depth {depth}."),
    };
}
