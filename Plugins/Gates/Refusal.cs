using SalesProcessPlugins.Gates.Wordings;

namespace SalesProcessPlugins.Gates;

/// <summary>What a seller reads when a move is refused: the verdict first, then what to do, then a reference.</summary>
public static class Refusal
{
    private const int MostItems = 5;

    /// <summary>The plain text of a refusal; the platform's dialog shows no HTML.</summary>
    public static Saying TextFor(Verdict verdict, Guid rowId) => wording => string.Join("\n", Lines(verdict.In(wording.Language), rowId, wording));

    /// <summary>
    /// The reference that ties a seller's screenshot to the trace: the same for the same row, move and open
    /// items, wherever and however often it is refused.
    /// </summary>
    public static string ReferenceFor(Verdict verdict, Guid rowId)
    {
        var codes = string.Join(",", verdict.Blocking.Select(f => f.Requirement.Code));
        var subject = $"{rowId:D}|{verdict.Process.Code}|{verdict.Process.Version}|{verdict.Move.From}|{verdict.Move.To}|{codes}";
        return $"C3-{verdict.Move.To + 1}-{Receipt.HashOf(subject).Substring(0, 6).ToUpperInvariant()}";
    }

    private static IEnumerable<string> Lines(Verdict verdict, Guid rowId, Wording wording)
    {
        var words = wording.Refusals;
        var open = verdict.Blocking;
        yield return words.Headline(Refused(verdict, words), open.Count, verdict.Findings.Count(f => f.Requirement.Effect == Effect.Block));
        foreach (var line in open.Take(MostItems).Select((finding, index) => $"{index + 1}) {Item(verdict, finding, words)}"))
            yield return line;
        if (open.Count > MostItems)
            yield return words.More(open.Count - MostItems);
        if (open.Any(f => f.Requirement.IsDealKiller))
            yield return words.DealKiller;
        yield return words.Reference(ReferenceFor(verdict, rowId));
    }

    private static string Refused(Verdict verdict, RefusalWording words) => verdict.Move.To < verdict.Process.Won && verdict.Process.Stages[verdict.Move.To] is var target
        ? words.NotMovedTo($"{target.MacroStage} {target.Name}")
        : words.NotFinished(verdict.Process.Table);

    private static string Item(Verdict verdict, Finding finding, RefusalWording words)
    {
        var requirement = finding.Requirement;
        var item = words.Item(requirement.Title, Missing(finding, words), requirement.Ask, requirement.Fixer);
        return verdict.Findings.Any(f => f.Stage != finding.Stage) ? words.OfStage(finding.Stage.Name, item) : item;
    }

    private static string Missing(Finding finding, RefusalWording words) => finding.State switch
    {
        FindingState.Unknown => words.Unknown,
        FindingState.Decayed => Decayed(finding, words),
        _ => NotYet(finding, words) + (finding.Waiver is { State: WaiverState.Requested } ? $" {words.WaiverRequested}" : ""),
    };

    private static string Decayed(Finding finding, RefusalWording words) => finding switch
    {
        { Waiver: { State: WaiverState.Granted, ValidUntil: { } until } } => words.WaiverEnded(until),
        { Requirement.Kind: RequirementKind.SignOff } => Void(finding, words),
        { Requirement.Kind: RequirementKind.Criterion } => words.NoLongerHolds,
        { Evidence.Count: > 0 } => words.CountsNoMore(finding.Requirement.FreshDays),
        _ => words.WasWithdrawn,
    };

    private static string NotYet(Finding finding, RefusalWording words) => finding switch
    {
        { Requirement.Kind: RequirementKind.Criterion } => words.DoesNotHold,
        { Requirement.Kind: RequirementKind.SignOff } => SignOffState(finding, words),
        { Evidence.Count: 0 } => words.NoneYet,
        { Evidence: var evidence } when evidence.Min(e => e.Grade) is var best && best > finding.Requirement.LeastGrade => words.TooWeak(best, finding.Requirement.LeastGrade),
        { Requirement.FreshDays: { } days } => words.TooOld(days),
        _ => words.OfSomethingElse,
    };

    private static string SignOffState(Finding finding, RefusalWording words) => finding.SignOff?.State switch
    {
        Gates.SignOffState.Requested when finding.Voided is not null => Void(finding, words),
        Gates.SignOffState.Requested => words.AskedFor,
        Gates.SignOffState.Declined => words.Declined(finding.SignOff.DeclineReason),
        Gates.SignOffState.Given or Gates.SignOffState.Void => Void(finding, words),
        _ => words.NotAskedFor,
    };

    private static string Void(Finding finding, RefusalWording words) => words.SignedValuesChanged(finding.SignOff?.State == Gates.SignOffState.Requested);
}
