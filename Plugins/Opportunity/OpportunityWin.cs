using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Opportunity;

/// <summary>
/// Judges winning an opportunity by its own state, whichever message or client wrote it. Losing, reopening, and
/// writing the state that is there already cost no request.
/// </summary>
[CrmPluginRegistration("Update", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    CommonColumns.StateAndStatus, "Opportunity updated: win gate", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a21",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = "Judges whether an opportunity may be won.")]
[CrmPluginRegistration("SetState", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity state set: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a23",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = "Judges whether an opportunity may be won.")]
[CrmPluginRegistration("SetStateDynamicEntity", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity state set dynamically: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a24",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = "Judges whether an opportunity may be won.")]
public sealed class OpportunityWin : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = new GovernedRow(GovernedTable.Of(context.Change.LogicalName), context.Change.Id);
        if (row.Table.IsFinished(context.PreImage.OverlaidBy(context.Change)) && !row.Table.IsFinished(context.PreImage))
            Passage.CheckFinish(context, row);
    }
}
