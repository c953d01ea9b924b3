using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Flow;

/// <summary>
/// Judges every write to an instance of the business process flow that could be a move, its creation at a later stage
/// included. Aborting, and writing what is there already, cost no request. Where a flow spans tables, a move is judged for
/// each row that it moves, the one that it leaves first.
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
        var after = IsNew(context) ? context.Change : context.PreImage.OverlaidBy(context.Change);
        if (IsNew(context) ? ComesWithItsRow(context) : FlowRow.IsTakenAlong(context, context.PreImage, after))
            return;

        var moved = GovernedRow.AllThrough(after).Where(row => Change(context, row.Table).IsMove).OrderBy(row => row.Id).ToList();
        var gates = moved.Select(row => Lock(context, row)).OfType<GovernedGate>().ToList();
        foreach (var gate in gates.OrderBy(gate => gate.Process?.Other?.IsBefore))
            Judge(context, gate);
    }

    private static bool IsNew(PluginContext context) => context.Execution.MessageName == "Create";

    // What goes and comes back with its row comes back as it was.
    private static bool ComesWithItsRow(PluginContext context) => GovernedRow.AllThrough(context.Target).Any(row => row.IsGoing(context));

    private static FlowChange Change(PluginContext context, GovernedTable table) => IsNew(context)
        ? new(FlowState.None, FlowRow.Read(context.Change, table))
        : Update(context.PreImage, context.Change, table);

    private static GovernedGate? Lock(PluginContext context, GovernedRow row)
    {
        var change = Change(context, row.Table);
        return GateKeeper.LockUnder(context, row, context.Change.LogicalName, begins: change.Before.RowId != change.After.RowId);
    }

    private static void Judge(PluginContext context, GovernedGate gate)
    {
        var change = IsNew(context) ? Change(context, gate.Row.Table) : Behind(gate, context);
        Passage.Check(context, gate, change.In(gate.Process!) ?? throw FlowRow.UnknownStage(), ReceiptKind.Advance);
    }

    private static FlowChange Update(Entity before, Entity target, GovernedTable table) =>
        new(FlowRow.Read(before, table), FlowRow.Read(before.OverlaidBy(target), table));

    // The image was taken before the lock: another request may have moved the instance since. One that is not among the
    // governed row's own comes from another, and starts here from nothing.
    private static FlowChange Behind(GovernedGate gate, PluginContext context) =>
        gate.FlowRows.FirstOrDefault(r => r.Id == context.Change.Id) is { } row
            ? Update(row, context.Change, gate.Row.Table)
            : new(FlowState.None, FlowRow.Read(context.PreImage.OverlaidBy(context.Change), gate.Row.Table));
}
