using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>Keeps the process rows of published process versions as they were published.</summary>
[CrmPluginRegistration("Create", ProcessTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Process created: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2601",
    Description = Reason)]
[CrmPluginRegistration("Update", ProcessTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Process updated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2602",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ProcessTable.PublishState,
    Description = Reason)]
[CrmPluginRegistration("Delete", ProcessTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Process deleted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2603",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ProcessTable.PublishState,
    Description = Reason)]
[CrmPluginRegistration("SetState", ProcessTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Process state set: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2604",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ProcessTable.PublishState,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", ProcessTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Process state set dynamically: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2605",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = ProcessTable.PublishState,
    Description = Reason)]
[CrmPluginRegistration("Restore", ProcessTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Process restored: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f2606",
    Description = Reason)]
public sealed class ProcessGuard : DefinitionGuard
{
    private const string Reason = "Keeps published process versions as they were published.";

    // Written by publishing alone, or one person could say of a draft that another had asked for it.
    private static readonly string[] OfPublishing =
        [ProcessTable.DefinitionHash, ProcessTable.PublishRequestedBy, ProcessTable.PublishRequestedHash, ProcessTable.PublishedBy, ProcessTable.PublishedOn];

    /// <inheritdoc/>
    protected override bool IsDraft(PluginContext context, Entity row) =>
        SaysDraft(row.ChoiceOf(ProcessTable.PublishState)) && !OfPublishing.Any(column => row.Contains(column) && row[column] is not null);
}
