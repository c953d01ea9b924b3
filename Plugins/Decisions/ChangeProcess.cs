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
        var reason = context.RequireText("Reason", wording => wording.Decisions.SayWhyChanged);
        var gate = GateKeeper.Lock(context, row);
        var left = gate.RequireProcess() ?? throw new RefusedException(
            wording => wording.Decisions.NotGovernedYet(row.Table.Word), PluginHttpStatusCode.PreconditionFailed);
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
            throw new RefusedException(wording => wording.Decisions.GovernedAlready(row.Table.Word, left.In(wording.Language).Name), PluginHttpStatusCode.BadRequest, left);
        return ProcessCache.GetPublishedCode(context, code ?? "")?.Process is { } entered && entered.Table == row.Table.Name ? entered : throw new RefusedException(
            wording => wording.Decisions.NoProcess(row.Table.Word, code), PluginHttpStatusCode.BadRequest);
    }

    private static Verdict Open(GovernedGate gate, Process left) => new(
        left,
        new Move(gate.Position, gate.Position),
        Gate.Judge(left, new Move(gate.Position, left.Won), gate.Facts).Findings.Where(f => !f.Holds).ToList());
}
