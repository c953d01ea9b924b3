using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Opportunity;

/// <summary>
/// Judges winning an opportunity by its own state, whichever message or client wrote it. Losing, reopening, and
/// writing the state that is there already cost no request.
/// </summary>
[CrmPluginRegistration("Update", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    OpportunityTable.GateColumns, "Opportunity updated: win gate", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a21",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = OpportunityTable.GateColumns,
    Description = "Judges whether an opportunity may be won.")]
[CrmPluginRegistration("SetState", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity state set: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a23",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = OpportunityTable.GateColumns,
    Description = "Judges whether an opportunity may be won.")]
[CrmPluginRegistration("SetStateDynamicEntity", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity state set dynamically: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a24",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = OpportunityTable.GateColumns,
    Description = "Judges whether an opportunity may be won.")]
public sealed class OpportunityWin : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var before = context.PreImage;
        var after = before.OverlaidBy(context.Change);
        if (!IsWon(after) || IsWon(before))
            return;

        Passage.CheckWin(context, context.Change.Id);
    }

    /// <summary>Whether a row says that an opportunity is won.</summary>
    internal static bool IsWon(Microsoft.Xrm.Sdk.Entity opportunity) =>
        opportunity.ChoiceOf(OpportunityTable.State) == OpportunityTable.StateWon
        || opportunity.ChoiceOf(OpportunityTable.Status) == OpportunityTable.StatusWon;
}
