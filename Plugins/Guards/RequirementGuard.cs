using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Keeps the requirement rows of published process versions as they were published.</summary>
[CrmPluginRegistration("Create", RequirementTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2801",
    Description = Reason)]
[CrmPluginRegistration("Update", RequirementTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2802",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = RequirementTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("Delete", RequirementTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2803",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = RequirementTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("SetState", RequirementTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2804",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = RequirementTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", RequirementTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2805",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = RequirementTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("Restore", RequirementTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2806",
    Description = Reason)]
public sealed class RequirementGuard : DefinitionGuard
{
    private const string Reason = "Keeps published process versions as they were published.";

    /// <inheritdoc/>
    protected override bool IsDraft(PluginContext context, Entity row) => row.LookupId(RequirementTable.Stage) is not { } stage
        || IsDraft(context, context.System.Retrieve(StageTable.Name, stage, new(StageTable.Process)).LookupId(StageTable.Process));
}
