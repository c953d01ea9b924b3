using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Flow;

/// <summary>
/// Judges every write to an instance of the business process flow that could be a move, its creation at a later stage
/// included. Aborting, and writing what is there already, cost no request.
/// </summary>
[CrmPluginRegistration("Create", FlowTable.NewNameSale, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "New-name sale flow created: gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a11",
    Description = "Judges the stage at which a process instance is created.")]
[CrmPluginRegistration("Update", FlowTable.NewNameSale, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    FlowTable.GateColumns, "New-name sale flow updated: gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a12",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = FlowTable.GateColumns,
    Description = "Judges every move of a process instance: the active stage, the path, finishing, and a change of opportunity.")]
[CrmPluginRegistration("SetState", FlowTable.NewNameSale, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "New-name sale flow state set: gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a13",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = FlowTable.GateColumns,
    Description = "Judges finishing a process instance.")]
[CrmPluginRegistration("SetStateDynamicEntity", FlowTable.NewNameSale, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "New-name sale flow state set dynamically: gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a14",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = FlowTable.GateColumns,
    Description = "Judges finishing a process instance.")]
public sealed class FlowInstanceMove : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var isNew = context.Execution.MessageName == "Create";
        if (isNew ? ComesWithItsRow(context) : FlowRow.IsTakenAlong(context, context.PreImage, context.PreImage.OverlaidBy(context.Change)))
            return;

        var change = isNew ? Creation(context.Change) : Update(context.PreImage, context.Change);
        if (!change.IsMove || GovernedRow.Through(isNew ? context.Change : context.PreImage.OverlaidBy(context.Change)) is not { } row)
            return;

        var begins = change.Before.RowId != change.After.RowId;
        if (GateKeeper.LockUnder(context, row, context.Change.LogicalName, begins) is not { } gate)
            return;

        var move = (isNew ? change : Behind(gate, context)).In(gate.Process!) ?? throw FlowRow.UnknownStage();
        Passage.Check(context, gate, move, ReceiptKind.Advance);
    }

    // What goes and comes back with its row comes back as it was.
    private static bool ComesWithItsRow(PluginContext context) => GovernedRow.Through(context.Target)?.IsGoing(context) == true;

    private static FlowChange Creation(Entity target) => new(FlowState.None, FlowRow.Read(target));

    private static FlowChange Update(Entity before, Entity target) =>
        new(FlowRow.Read(before), FlowRow.Read(before.OverlaidBy(target)));

    // The image was taken before the lock: another request may have moved the instance since. One that is not among the
    // governed row's own comes from another, and starts here from nothing.
    private static FlowChange Behind(GovernedGate gate, PluginContext context) =>
        gate.FlowRows.FirstOrDefault(r => r.Id == context.Change.Id) is { } row
            ? Update(row, context.Change)
            : new(FlowState.None, FlowRow.Read(context.PreImage.OverlaidBy(context.Change)));
}
