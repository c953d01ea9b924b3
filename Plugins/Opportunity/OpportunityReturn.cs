using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Opportunity;

/// <summary>
/// Finds the gate of an opportunity that comes back from the recycle bin again, which has outlived it, and judges one
/// that is to come back as won.
/// </summary>
[CrmPluginRegistration("Restore", OpportunityTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity restored: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a62",
    Description = "Judges whether an opportunity may come back as won.")]
public sealed class OpportunityReturn : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = new GovernedRow(GovernedTable.Opportunity, context.RowId);
        if (row.Table.IsFinished(context.Target))
            Passage.CheckFinish(context, row);
        else
            GateKeeper.Touch(context, row);
    }
}
