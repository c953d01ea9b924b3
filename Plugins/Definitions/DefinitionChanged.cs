using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>
/// Touches the process when one of its stages or requirements changes, so that its row version tells every worker
/// that the copy it keeps is stale.
/// </summary>
[CrmPluginRegistration("Create", StageTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Stage created: process definition changed", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a01",
    Description = Reason)]
[CrmPluginRegistration("Update", StageTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    StageColumns, "Stage updated: process definition changed", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a02",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = StageTable.Process,
    Description = Reason)]
[CrmPluginRegistration("Delete", StageTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Stage deleted: process definition changed", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a03",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = StageTable.Process,
    Description = Reason)]
[CrmPluginRegistration("Create", RequirementTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement created: process definition changed", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a04",
    Description = Reason)]
[CrmPluginRegistration("Update", RequirementTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    RequirementColumns, "Requirement updated: process definition changed", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a05",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = RequirementTable.Stage,
    Description = Reason)]
[CrmPluginRegistration("Delete", RequirementTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Requirement deleted: process definition changed", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a06",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = RequirementTable.Stage,
    Description = Reason)]
public sealed class DefinitionChanged : PluginBase
{
    private const string Reason = "Makes every worker read the process again after its definition has changed.";

    private const string StageColumns = StageTable.Title + "," + StageTable.Code + "," + StageTable.Process + "," + StageTable.Position + ","
        + StageTable.PlatformStage + "," + StageTable.MacroStage + "," + StageTable.BuyerStep + "," + StageTable.Purpose;

    private const string RequirementColumns = RequirementTable.Title + "," + RequirementTable.Code + "," + RequirementTable.Stage + ","
        + RequirementTable.Position + "," + RequirementTable.Kind + "," + RequirementTable.Effect + "," + RequirementTable.Ask + ","
        + RequirementTable.Fixer + "," + RequirementTable.LeastGrade;

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        foreach (var processId in Processes(context).Distinct())
        {
            var process = context.System.Retrieve(ProcessTable.Name, processId, new(ProcessTable.Title));
            context.System.Update(new Entity(ProcessTable.Name, processId) { [ProcessTable.Title] = process[ProcessTable.Title] });
        }
    }

    private static IEnumerable<Guid> Processes(PluginContext context) =>
        context.Execution.PrimaryEntityName == StageTable.Name
            ? Parents(context, StageTable.Process)
            : Parents(context, RequirementTable.Stage)
                .Select(stage => context.System.Retrieve(StageTable.Name, stage, new(StageTable.Process)))
                .Select(stage => stage.GetAttributeValue<EntityReference>(StageTable.Process))
                .Where(process => process is not null)
                .Select(process => process.Id);

    private static IEnumerable<Guid> Parents(PluginContext context, string lookup)
    {
        var before = context.Execution.PreEntityImages.TryGetValue(PluginContext.PreImageName, out var image) ? image : null;
        var after = context.Execution.InputParameters["Target"] as Entity;
        return new[] { before, after }
            .Select(row => row?.GetAttributeValue<EntityReference>(lookup))
            .Where(parent => parent is not null)
            .Select(parent => parent!.Id);
    }
}
