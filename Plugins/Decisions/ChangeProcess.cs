using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Decisions;

/// <summary>
/// Moves a governed row to the first stage of another process and records why, and what was open of the one it leaves.
/// The flows are ended and begun as the caller, so that it takes the rights to do that. Evidence stays, and counts
/// wherever the other process asks for it by the same code.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class ChangeProcess : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_ChangeProcess";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = RowAccess.Readable(context);
        var reason = context.RequireText("Reason", "Not changed: say why this deal belongs under another process.");
        var gate = GateKeeper.Lock(context, row);
        var left = gate.RequireProcess() ?? throw new InvalidPluginExecutionException(
            $"No process governs this {row.Table.Word} yet. Begin one in the process bar.", PluginHttpStatusCode.PreconditionFailed);
        var entered = Entered(context, row, left);
        GateKeeper.Touch(context, row, new() { [GateTable.Process] = new EntityReference(ProcessTable.Name, entered.Id), [GateTable.PassedOn] = null });
        Passage.WriteChange(context, gate, Open(gate, left), entered, reason);
        FlowInstances.Abort(context.Caller, FlowInstances.Of(context.System, left, row.Id));
        FlowInstances.Begin(context.Caller, entered, row);
    }

    private static Process Entered(PluginContext context, GovernedRow row, Process left)
    {
        var code = context.GivenText("ProcessCode");
        if (code == left.Code)
            throw new InvalidPluginExecutionException($"This {row.Table.Word} is governed by {left.Name} already. Choose another process.", PluginHttpStatusCode.BadRequest);
        return ProcessCache.GetPublishedCode(context, code ?? "")?.Process is { } entered && entered.Table == row.Table.Name ? entered : throw new InvalidPluginExecutionException(
            $"No published process {(row.Table == GovernedTable.Opportunity ? "" : $"of {row.Table.Plural} ")}has the code \"{code}\". Ask your administrator which there are.", PluginHttpStatusCode.BadRequest);
    }

    private static Verdict Open(GovernedGate gate, Process left) => new(
        left,
        new Move(gate.Position, gate.Position),
        Gate.Judge(left, new Move(gate.Position, left.Won), gate.Facts).Findings.Where(f => !f.Holds).ToList());
}
