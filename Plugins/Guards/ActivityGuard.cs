using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Keeps the activity rows of published process versions as they were published.</summary>
[CrmPluginRegistration("Create", ActivityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Activity created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6fac01",
    Description = Reason)]
[CrmPluginRegistration("Update", ActivityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Activity updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6fac02",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ActivityTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("Delete", ActivityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Activity deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6fac03",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ActivityTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("SetState", ActivityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Activity state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6fac04",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ActivityTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", ActivityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Activity state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6fac05",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ActivityTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("Restore", ActivityTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Activity restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6fac06",
    Description = Reason)]
public sealed class ActivityGuard : DefinitionGuard
{
    private const string Reason = "Keeps published process versions as they were published.";

    /// <inheritdoc/>
    protected override bool IsDraft(PluginContext context, Entity row) => row.LookupId(ActivityTable.Stage) is not { } stage
        || IsDraft(context, context.System.Retrieve(StageTable.Name, stage, new(StageTable.Process)).LookupId(StageTable.Process));
}
