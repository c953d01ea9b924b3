using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Finishing;

/// <summary>
/// Finds the gate of a row that comes back from the recycle bin again, which has outlived it, and judges one that is to
/// come back as won, qualified or gone.
/// </summary>
[CrmPluginRegistration("Restore", OpportunityTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity restored: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a62",
    Description = "Judges whether an opportunity may come back as won.")]
[CrmPluginRegistration("Restore", LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Lead restored: qualification gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a62",
    Description = "Judges whether a lead may come back as qualified.")]
[CrmPluginRegistration("Restore", ClientTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Client restored: off-boarding gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a62",
    Description = "Judges whether a client may come back as gone.")]
public sealed class RowReturn : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = new GovernedRow(GovernedTable.Of(context.Target.LogicalName), context.RowId);
        if (row.Table.IsFinished(context.Target))
            Finish.Check(context, row);
        else
            GateKeeper.Touch(context, row);
    }
}
