using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Finishing;

/// <summary>
/// Judges a row that leaves the last stage of its process by its own state, whichever message or client wrote it: an
/// opportunity that is won, a lead that is qualified, a client who leaves. Losing, disqualifying, reopening, and writing
/// the state that is there already cost no request.
/// </summary>
[CrmPluginRegistration("Update", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    CommonColumns.StateAndStatus, "Opportunity updated: win gate", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a21",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = Win)]
[CrmPluginRegistration("SetState", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity state set: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a23",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = Win)]
[CrmPluginRegistration("SetStateDynamicEntity", OpportunityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Opportunity state set dynamically: win gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a24",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = Win)]
[CrmPluginRegistration("Update", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    CommonColumns.StateAndStatus, "Lead updated: qualification gate", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a21",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = Qualification)]
[CrmPluginRegistration("SetState", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Lead state set: qualification gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a23",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = Qualification)]
[CrmPluginRegistration("SetStateDynamicEntity", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Lead state set dynamically: qualification gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a24",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = Qualification)]
[CrmPluginRegistration("Update", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    CommonColumns.StateAndStatus, "Client updated: off-boarding gate", 2, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a21",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = OffBoarding)]
[CrmPluginRegistration("SetState", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Client state set: off-boarding gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a23",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = OffBoarding)]
[CrmPluginRegistration("SetStateDynamicEntity", ClientTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Client state set dynamically: off-boarding gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f4a24",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = CommonColumns.StateAndStatus,
    Description = OffBoarding)]
public sealed class RowFinish : PluginBase
{
    private const string Win = "Judges whether an opportunity may be won.";
    private const string Qualification = "Judges whether a lead may be qualified.";
    private const string OffBoarding = "Judges whether a client may be let go.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = new GovernedRow(GovernedTable.Of(context.Change.LogicalName), context.Change.Id);
        if (row.Table.IsFinished(context.PreImage.OverlaidBy(context.Change)) && !row.Table.IsFinished(context.PreImage))
            Finish.Check(context, row);
    }
}
