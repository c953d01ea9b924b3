using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>What the suite keeps of a governed row, read with one query behind one lock.</summary>
/// <param name="Row">The row.</param>
/// <param name="ProcessId">The process version that governs it; null for none.</param>
/// <param name="Definition">What that version says; null where nothing governs, or where it cannot be read any more.</param>
/// <param name="Facts">What its gates may look at.</param>
/// <param name="Last">Its newest receipt.</param>
internal sealed record GovernedGate(
    GovernedRow Row, Guid? ProcessId, StampedProcess? Definition, Facts Facts, LastReceipt? Last)
{
    /// <summary>The process that governs it.</summary>
    public Process? Process => Definition?.Process;

    /// <summary>The instances of the flows that it may go by, as they are behind the lock.</summary>
    public IReadOnlyList<Entity> FlowRows { get; init; } = [];

    /// <summary>The position it stands at: of its furthest instance that was not aborted, else where its receipts end.</summary>
    public int Position => Process is null ? 0 : FlowRows
        .Where(r => r.LogicalName == Process.FlowTable && r.ChoiceOf(FlowTable.Status) != FlowTable.StatusAborted)
        .Select(r => r.LookupId(FlowTable.ActiveStage) is { } stage ? Process.PositionOf(stage) ?? 0 : 0)
        .DefaultIfEmpty(Math.Min(Covered, Process.Won - 1))
        .Max();

    /// <summary>The position up to which a receipt says how it got there.</summary>
    public int Covered => Process is null ? 0 : Left is { } left ? Process.PositionFrom(left, CoveredIn(left)) : CoveredIn(Process);

    /// <summary>The version it goes over from to the one that applies, which is not written yet; null where that is the one it is kept under.</summary>
    public Process? Left { get; init; }

    /// <summary>Whether it goes over to another version, or will; null where it stays.</summary>
    public Handover? Handover { get; init; }

    /// <summary>Who owns the row: a user or a team.</summary>
    public EntityReference? Owner { get; init; }

    /// <summary>Who may speak for its customer.</summary>
    public Buyers Buyers { get; init; } = new(null, null, null);

    /// <summary>What the row is worth.</summary>
    public MoneyAmount? Worth { get; init; }

    /// <summary>What governs it, or null where nothing does.</summary>
    /// <exception cref="RefusedException">It is governed by a process that cannot be read: a gate fails closed.</exception>
    public Process? RequireProcess() => ProcessId is null || Process is not null
        ? Process
        : throw new RefusedException(wording => wording.Moves.Unreadable(Row.Table.Word), PluginHttpStatusCode.PreconditionFailed);

    private int CoveredIn(Process process) => Last?.ProcessCode == process.Code ? process.PositionOf(Last.To) ?? 0 : 0;

    /// <summary>The requirement of a code, or null where the process has none.</summary>
    public Requirement? FindRequirement(string? code) => Process?.Stages.SelectMany(s => s.Requirements).FirstOrDefault(r => r.Code == code);

    /// <summary>The requirement of a code.</summary>
    /// <exception cref="RefusedException">The process has no such requirement.</exception>
    public Requirement RequireRequirement(string? code)
    {
        var all = RequireProcess()?.Stages.SelectMany(s => s.Requirements).ToList() ?? [];
        return FindRequirement(code) ?? throw new RefusedException(
            wording => all.Count == 0
                ? wording.Moves.NotGoverned(Row.Table.Word)
                : wording.Moves.NoRequirement(Process!.In(wording.Language).Name, code, all.Select(r => r.Code)),
            PluginHttpStatusCode.BadRequest,
            Process);
    }
}

/// <summary>What a new receipt has to know of the one before it.</summary>
internal sealed record LastReceipt(
    Guid Id, ReceiptKind Kind, string ProcessCode, string From, string To, DateTime MovedOn, string Hash, string Correlation, Guid? ActorId)
{
    /// <summary>The user on whose behalf it was done, where that is another.</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>What the next receipt has to know of one that has just been written.</summary>
    public static LastReceipt Of(Receipt receipt, Guid id, Guid correlationId) => new(
        id, receipt.Kind, receipt.Verdict.Process.Code, receipt.From, receipt.To, receipt.MovedOn, Receipt.HashOf(receipt.Statement()), correlationId.ToString("D"), receipt.ActorId)
    {
        OnBehalfOfId = receipt.OnBehalfOfId,
    };
}
