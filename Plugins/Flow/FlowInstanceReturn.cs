using Microsoft.Xrm.Sdk;
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
        var processes = DefinitionReader.ReadFlows(context.System, context.Target.LogicalName).ToList();
        if (processes.Count == 0)
            return;

        var flow = context.System.Retrieve(context.Target.LogicalName, context.RowId, new([.. FlowTable.Columns, .. processes.Select(p => p.FlowLookup)]));
        foreach (var row in GovernedRow.AllThrough(flow).OrderBy(row => row.Id).ToList())
            Judge(context, flow, row);
    }

    private static void Judge(PluginContext context, Entity flow, GovernedRow row)
    {
        var change = new FlowChange(FlowState.None, FlowRow.Read(flow, row.Table));
        if (change.IsMove && GateKeeper.LockUnder(context, row, flow.LogicalName, begins: true) is { } gate)
            Passage.Check(context, gate, change.In(gate.Process!) ?? throw FlowRow.UnknownStage(), ReceiptKind.Advance);
    }
}
