using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Lets a move pass and writes its receipt, or refuses it: the end of every step that sees a move.</summary>
internal static class Passage
{
    /// <summary>Judges the move and writes the receipt in the same transaction.</summary>
    /// <returns>The kind of the receipt that was written; null where none was.</returns>
    /// <exception cref="RefusedException">The move is refused; the message says what to do.</exception>
    public static ReceiptKind? Check(PluginContext context, GovernedGate gate, Move move, ReceiptKind kind)
    {
        var saysHistory = context.Change.Contains(CommonColumns.ImportSequenceNumber);
        if (!move.IsForward && !saysHistory)
            return null;

        var verdict = Gate.Judge(gate.Process!, move, gate.Facts);
        if (IsHistoryOfThisRequest(context, gate, verdict))
            return null;
        if (saysHistory && MayMigrate(context))
            return Write(context, gate, verdict, ReceiptKind.Migration);
        return move.IsForward ? Judge(context, gate, verdict, kind, saysHistory) : null;
    }

    /// <summary>Keeps the row under the version that applies to it now, and writes the receipt of that; nothing where it is kept there already.</summary>
    public static GovernedGate WriteHandover(PluginContext context, GovernedGate gate)
    {
        if (gate is not { Left: { } left, Process: { } entered })
            return gate;
        // Where it counts as having passed a gate last is when it did, and not now.
        GateKeeper.Touch(context, gate.Row, new() { [GateTable.Process] = new EntityReference(ProcessTable.Name, entered.Id), [GateTable.PassedOn] = gate.Facts.LastMovedOn });
        var position = left.PositionOf(entered.CodeAt(gate.Covered)) ?? 0;
        var receipt = ReceiptOf(context, gate, new Verdict(left, new Move(position, position), []), ReceiptKind.ProcessChange) with
        {
            Entered = entered,
            Reason = $"Version {entered.Version} was published for what is under way.",
        };
        return gate with { Left = null, Last = LastReceipt.Of(receipt, Write(context, gate, receipt), context.Execution.CorrelationId) };
    }

    /// <summary>Writes the receipt of a move that is allowed.</summary>
    public static ReceiptKind Write(PluginContext context, GovernedGate gate, Verdict verdict, ReceiptKind kind, string? reason = null)
    {
        gate = WriteHandover(context, gate);
        Write(context, gate, ReceiptOf(context, gate, verdict, kind) with { Reason = reason });
        return kind;
    }

    /// <summary>Writes the receipt of a change to another process; the verdict is on the one that is left.</summary>
    public static void WriteChange(PluginContext context, GovernedGate gate, Verdict verdict, Process entered, string reason) =>
        Write(context, gate, ReceiptOf(context, gate, verdict, ReceiptKind.ProcessChange) with { Entered = entered, Reason = reason });

    private static Receipt ReceiptOf(PluginContext context, GovernedGate gate, Verdict verdict, ReceiptKind kind) =>
        new(kind, gate.Row.Id, verdict, context.Identity.ActorId, context.Now, gate.Last?.Hash)
        {
            Word = gate.Row.Table.Word,
            OnBehalfOfId = context.Identity.OnBehalfOfId,
            Channel = context.Identity.Channel,
        };

    private static Guid Write(PluginContext context, GovernedGate gate, Receipt receipt) =>
        context.Suite.Create(ReceiptRow.For(receipt, gate.Last?.Id, context.Execution.CorrelationId));

    private static ReceiptKind? Judge(PluginContext context, GovernedGate gate, Verdict verdict, ReceiptKind kind, bool saysHistory)
    {
        if (ObjectionTo(gate, verdict) is { } objection)
            throw new RefusedException(objection, PluginHttpStatusCode.PreconditionFailed, verdict.Process);
        if (!verdict.IsAllowed)
            throw Refuse(context, gate, verdict, saysHistory);
        return IsReceived(context, gate, verdict) ? null : Write(context, gate, verdict, kind);
    }

    /// <summary>
    /// Why a row does not move on whatever its requirements say, in words; null where nothing is in the way. What
    /// came past the suite, by a bypass or before it was there, is noticed here.
    /// </summary>
    public static Saying? ObjectionTo(GovernedGate gate, Verdict verdict) =>
        !gate.Definition!.IsAsPublished ? wording => wording.Moves.NotAsPublished(verdict.Process.In(wording.Language).Name)
        : verdict.Move.From > gate.Covered ? wording => Uncovered(gate, verdict, wording)
        : null;

    private static string Uncovered(GovernedGate gate, Verdict verdict, Wording wording)
    {
        var process = verdict.Process.In(wording.Language);
        return wording.Moves.Uncovered(gate.Row.Table.Word, wording.Moves.NameAt(process, verdict.Move.From), wording.Moves.NameAt(process, gate.Covered));
    }

    private static RefusedException Refuse(PluginContext context, GovernedGate gate, Verdict verdict, bool saysHistory)
    {
        var text = Refusal.TextFor(verdict, gate.Row.Id);
        context.Trace(
            "Refused {0}: {1} to {2}, open: {3}",
            Refusal.ReferenceFor(verdict, gate.Row.Id),
            verdict.Process.CodeAt(verdict.Move.From),
            verdict.Process.CodeAt(verdict.Move.To),
            string.Join(", ", verdict.Blocking.Select(f => f.Requirement.Code)));
        return saysHistory
            ? new RefusedException(wording => $"{wording.Moves.NoHistory}\n{text(wording)}", PluginHttpStatusCode.Forbidden, verdict.Process)
            : new RefusedException(text, PluginHttpStatusCode.PreconditionFailed, verdict.Process);
    }

    // Winning writes the close activity first and the opportunity's state after it, both in one request. The state
    // carries no mark of its own that says history, so it stands on the receipt its request has just written.
    private static bool IsHistoryOfThisRequest(PluginContext context, GovernedGate gate, Verdict verdict) =>
        gate.Last?.Kind == ReceiptKind.Migration && IsReceived(context, gate, verdict) && MayMigrate(context);

    private static bool IsReceived(PluginContext context, GovernedGate gate, Verdict verdict) =>
        gate.Last?.Correlation == context.Execution.CorrelationId.ToString("D")
        && gate.Last.Kind != ReceiptKind.ProcessChange
        && gate.Last.To == verdict.Process.CodeAt(verdict.Move.To);

    private static bool MayMigrate(PluginContext context) => HeldRoles.Of(context, context.ActorId).MayMigrate;
}
