using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Flow;

/// <summary>
/// Judges an instance that comes back from the recycle bin as one that is created. The message does not say what was in
/// the bin, so it is judged once it is back, in the same transaction.
/// </summary>
[CrmPluginRegistration("Restore", FlowTable.NewNameSale, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "New-name sale flow restored: gate", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a15",
    Description = "Judges the stage at which a process instance comes back.")]
public sealed class FlowInstanceReturn : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (DefinitionReader.ReadNewest(context.System, context.Target.LogicalName) is not { } process)
            return;

        var flow = context.System.Retrieve(process.FlowTable, context.RowId, new([.. FlowTable.Columns, process.FlowLookup]));
        var change = new FlowChange(FlowState.None, FlowRow.Read(flow));
        if (!change.IsMove || GovernedRow.Through(flow) is not { } row)
            return;

        if (GateKeeper.LockUnder(context, row, flow.LogicalName, begins: true) is { } gate)
            Passage.Check(context, gate, change.In(gate.Process!) ?? throw FlowRow.UnknownStage(), ReceiptKind.Advance);
    }
}
