using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Flow;

/// <summary>
/// Looks whether an instance was written as it was judged. Who judges it locks its row and not the instance,
/// so another request may give it to another row, or move it while it is given away, just before it is written.
/// </summary>
[CrmPluginRegistration("Update", FlowTable.NewNameSale, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    FlowTable.GateColumns, "New-name sale flow updated: as judged", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a16",
    Image1Type = ImageTypeEnum.Both, Image1Name = PluginContext.PreImageName, Image1Attributes = FlowTable.GateColumns,
    Description = Reason)]
[CrmPluginRegistration("SetState", FlowTable.NewNameSale, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "New-name sale flow state set: as judged", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a17",
    Image1Type = ImageTypeEnum.Both, Image1Name = PluginContext.PreImageName, Image1Attributes = FlowTable.GateColumns,
    Description = Reason)]
[CrmPluginRegistration("SetStateDynamicEntity", FlowTable.NewNameSale, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "New-name sale flow state set dynamically: as judged", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a18",
    Image1Type = ImageTypeEnum.Both, Image1Name = PluginContext.PreImageName, Image1Attributes = FlowTable.GateColumns,
    Description = Reason)]
public sealed class FlowInstanceWritten : PluginBase
{
    private const string Reason = "Refuses a move that came out other than it was judged, since another request changed the process instance at the same moment.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (GovernedTable.All.Any(table => IsJudged(context, table) && IsOther(context, table)))
            throw context.Conflict();
    }

    // The images hold the lookups of governed rows alone; whoever was judged has just been read by this worker.
    private static bool IsJudged(PluginContext context, GovernedTable table) =>
        ProcessCache.Known(context, context.Change.LogicalName).Any(process => process.Table == table.Name);

    private static bool IsOther(PluginContext context, GovernedTable table)
    {
        var before = FlowRow.Read(context.PreImage, table);
        var judged = FlowRow.Read(context.PreImage.OverlaidBy(context.Change), table);
        var written = FlowRow.Read(context.Execution.PostEntityImages[PluginContext.PreImageName], table);
        var isRelinked = before.RowId != judged.RowId;
        return written.RowId != judged.RowId || (isRelinked && StandsElsewhere(judged, written));
    }

    // The platform may add the active stage to the path by itself.
    private static bool StandsElsewhere(FlowState judged, FlowState written) =>
        written.ActiveStage != judged.ActiveStage
        || written.IsFinished != judged.IsFinished
        || written.Path.Except(judged.Path).Any(stage => stage != written.ActiveStage);
}
