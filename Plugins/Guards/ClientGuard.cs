using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>
/// Lets nobody but the win itself say of a client which win has opened it: a client that was made beforehand with other
/// promises would keep the win from opening the one with those that were signed, and a client that is parted from its
/// win would let the next one open another. Who migrates enters history.
/// </summary>
[CrmPluginRegistration("Create", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Client created: guard of its win", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4b01",
    Description = Reason)]
[CrmPluginRegistration("Update", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    ClientTable.Opportunity, "Client updated: guard of its win", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4b02",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ClientTable.Opportunity,
    Description = Reason)]
public sealed class ClientGuard : PluginBase
{
    private const string Reason = "Lets nobody but a win say which win has opened a client.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var client = new GovernedRow(GovernedTable.Client, context.RowId);
        var before = context.Execution.MessageName == "Update" ? context.PreImage.LookupId(ClientTable.Opportunity) : null;
        if (context.Target.LookupId(ClientTable.Opportunity) == before
            || (before is { } win && new GovernedRow(GovernedTable.Opportunity, win).IsGoing(context))
            || SuiteWriter.IsAnnounced(context.Execution, client.Table.Name, client.Id)
            || client.IsGoing(context)
            || HeldRoles.Of(context, context.ActorId).MayMigrate)
            return;

        throw new RefusedException(wording => wording.Guards.WonOpportunity, PluginHttpStatusCode.Forbidden);
    }
}
