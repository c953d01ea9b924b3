using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>Shares a row with a user or team, changes what for, or takes it back.</summary>
internal sealed class SharingMessage(Engine engine) : IMessage
{
    private const string Grant = "GrantAccess";
    private const string Revoke = "RevokeAccess";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Grant, "ModifyAccess", Revoke];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<EntityReference>("Target");
        var table = engine.Table(target.LogicalName);
        if (!table.UserOwned)
            throw Faults.Invalid($"The rows of '{table.LogicalName}' have no owner, so they cannot be shared.");

        var principal = PrincipalOf(request);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        engine.Pipeline.Run(engine.Operations.Make(request.RequestName, table, target.Id, caller, input, (o, t) => Share(o, t, principal)));
        return new() { ResponseName = request.RequestName };
    }

    private static EntityReference PrincipalOf(OrganizationRequest request) => request.RequestName == Revoke
        ? request.Required<EntityReference>("Revokee")
        : request.Required<PrincipalAccess>("PrincipalAccess").Principal ?? throw Faults.Invalid($"The request '{request.RequestName}' does not say with whom: PrincipalAccess has no Principal.");

    private void Share(Operation operation, Transaction transaction, EntityReference principal)
    {
        if (operation.Before is null)
            throw Faults.MissingRow(operation.Table!.LogicalName, operation.PrimaryId);
        if (transaction.Find(transaction.Store.Table(principal.LogicalName), principal.Id) is null)
            throw Faults.MissingRow(principal.LogicalName, principal.Id);

        var shares = new Shares(transaction);
        var share = shares.Find(operation.PrimaryId, principal.Id);
        var before = share is null ? AccessRights.None : shares.RightsOf(share);
        Write(operation, transaction, share, principal, Mask(operation, before));
    }

    private static AccessRights Mask(Operation operation, AccessRights before) => operation.Message switch
    {
        Revoke => AccessRights.None,
        Grant => before | ((PrincipalAccess)operation.Input["PrincipalAccess"]).AccessMask,
        _ => ((PrincipalAccess)operation.Input["PrincipalAccess"]).AccessMask,
    };

    private void Write(Operation operation, Transaction transaction, Row? share, EntityReference principal, AccessRights mask)
    {
        var table = transaction.Store.Table("principalobjectaccess");
        if (share is not null)
            transaction.Remove(table, share.Id);
        if (mask == AccessRights.None)
            return;

        var row = new Entity("principalobjectaccess")
        {
            ["objectid"] = operation.PrimaryId,
            ["objecttypecode"] = operation.Table!.LogicalName,
            ["principalid"] = principal.Id,
            ["principaltypecode"] = principal.LogicalName,
            ["accessrightsmask"] = (int)mask,
            ["changedon"] = operation.CreatedOn,
        };
        engine.Writer.Create(transaction, row, operation.Caller.UserId, asPlatform: true);
    }
}
