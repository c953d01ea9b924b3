using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Finishing;

/// <summary>
/// A governed row begins open: one that is created as won, qualified or gone has passed no gate. Who migrates enters
/// history; what comes back from the recycle bin is judged once it is back, with the rows that belong to it.
/// </summary>
[CrmPluginRegistration("Create", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity created: begins open", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a61",
    Description = "Refuses an opportunity that is created as won.")]
[CrmPluginRegistration("Create", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Lead created: begins open", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a61",
    Description = "Refuses a lead that is created as qualified.")]
[CrmPluginRegistration("Create", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Client created: begins active", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a61",
    Description = "Refuses a client who is created as gone.")]
public sealed class RowBirth : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = new GovernedRow(GovernedTable.Of(context.Target.LogicalName), context.RowId);
        if (row.Table.IsFinished(context.Target) && !row.IsGoing(context) && !HeldRoles.Of(context, context.ActorId).MayMigrate)
            throw new RefusedException(wording => wording.Moves.NotCreated(row.Table.Word), PluginHttpStatusCode.PreconditionFailed);
    }
}
