using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Choosing;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Gating;

/// <summary>
/// Answers "may I?" with the same decision that stops the save: what the next stage of a governed row needs, for the
/// gate panel and for whoever asks before acting. It changes nothing.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class EvaluateGate : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_EvaluateGate";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = RowAccess.Readable(context);
        var gate = GateKeeper.Peek(context, row);
        var choice = Chooser.For(context, row);
        context.Execution.OutputParameters["Verdict"] = gate.RequireProcess() is { } process
            ? Answer(context, gate, Gate.Judge(process, new Move(gate.Position, Wanted(context, gate)), gate.Facts), choice)
            : VerdictJson.Ungoverned(choice, Readers.Of(context));
    }

    private static string Answer(PluginContext context, GovernedGate gate, Verdict verdict, Choice choice) =>
        VerdictJson.For(verdict, gate.Facts, gate.Row.Id, Readers.Of(context), Passage.ObjectionTo(gate, verdict), gate.Position > gate.Covered, gate.Handover, choice);

    private static int Wanted(PluginContext context, GovernedGate gate)
    {
        var wanted = context.Execution.InputParameters.TryGetValue("ToStage", out var stage) ? stage as string : null;
        if (string.IsNullOrEmpty(wanted))
            return Math.Min(gate.Position + 1, gate.Process!.Won);
        return gate.Process!.PositionOf(wanted!) ?? throw new RefusedException(
            wording => wording.Moves.NoStage(gate.Process.In(wording.Language).Name, wanted, gate.Process.Stages.Select(s => s.Code).Concat(["won"])),
            PluginHttpStatusCode.BadRequest,
            gate.Process);
    }
}
