using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>Tells whether a user holds a privilege and how far it reaches, whichever roles give it. Pages ask so what they may offer.</summary>
internal sealed class UserPrivilegeMessage(Engine engine) : IMessage
{
    /// <summary>The message's name.</summary>
    public const string Name = "RetrieveUserPrivilegeByPrivilegeName";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Name];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var user = request.Optional<Guid>("UserId");
        var privilege = request.Required<string>("PrivilegeName");
        var held = engine.InTransaction(caller, transaction => Read(transaction, caller, user, privilege));
        return new() { ResponseName = Name, Results = new() { ["RolePrivileges"] = held } };
    }

    private RolePrivilege[] Read(Transaction transaction, Caller caller, Guid user, string privilege)
    {
        var users = transaction.Store.Table("systemuser");
        var row = transaction.Find(users, user) ?? throw Faults.MissingRow("systemuser", user);
        if (user != caller.UserId)
            engine.Security.AccessOf(caller, transaction).Demand(AccessRights.ReadAccess, users, row);
        var id = Privileges.IdOf(privilege);
        if (transaction.Find(transaction.Store.Table("privilege"), id) is null)
            throw Faults.Invalid($"There is no privilege '{privilege}'.");
        return engine.Security.EntitlementsOf(user, transaction).DepthOf(privilege) is { } depth
            ? [new() { PrivilegeId = id, Depth = depth, BusinessUnitId = caller.BusinessUnitId }]
            : [];
    }
}
