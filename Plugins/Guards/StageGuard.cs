using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Keeps the stage rows of published process versions as they were published.</summary>
[CrmPluginRegistration("Create", StageTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Stage created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2701",
    Description = Reason)]
[CrmPluginRegistration("Update", StageTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Stage updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2702",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = StageTable.Process,
    Description = Reason)]
[CrmPluginRegistration("Delete", StageTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Stage deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2703",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = StageTable.Process,
    Description = Reason)]
[CrmPluginRegistration("SetState", StageTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Stage state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2704",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = StageTable.Process,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", StageTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Stage state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2705",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = StageTable.Process,
    Description = Reason)]
[CrmPluginRegistration("Restore", StageTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Stage restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2706",
    Description = Reason)]
public sealed class StageGuard : DefinitionGuard
{
    private const string Reason = "Keeps published process versions as they were published.";

    /// <inheritdoc/>
    protected override bool IsDraft(PluginContext context, Entity row) => IsDraft(context, row.LookupId(StageTable.Process));
}
