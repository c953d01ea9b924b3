namespace SalesProcessPlugins.Gates;

/// <summary>What a seller reads when a move is refused: the verdict first, then what to do, then a reference.</summary>
public static class Refusal
{
    private const int MostItems = 5;

    /// <summary>The plain text of a refusal; the platform's dialog shows no HTML.</summary>
    public static string TextFor(Verdict verdict, Guid rowId)
    {
        var open = verdict.Blocking;
        var lines = new List<string> { Headline(verdict, open.Count) };
        lines.AddRange(open.Take(MostItems).Select((finding, index) => $"{index + 1}) {Item(verdict, finding)}"));
        if (open.Count > MostItems)
            lines.Add($"and {open.Count - MostItems} more.");
        if (open.Any(f => f.Requirement.IsDealKiller))
            lines.Add("Decide about this deal: disqualify it, move it to another process, or ask for a waiver.");
        lines.Add($"Ref {ReferenceFor(verdict, rowId)}");
        return string.Join("\n", lines);
    }

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

    private static string Headline(Verdict verdict, int open)
    {
        var required = verdict.Findings.Count(f => f.Requirement.Effect == Effect.Block);
        var target = verdict.Move.To < verdict.Process.Won ? verdict.Process.Stages[verdict.Move.To] : null;
        var refused = target is null ? Ending.Of(verdict.Process.Table).Refused : $"Not moved to {target.MacroStage} {target.Name}";
        return $"{refused}: {open} of {required} {(required == 1 ? "requirement" : "requirements")} {(open == 1 ? "is" : "are")} open.";
    }

    private static string Item(Verdict verdict, Finding finding)
    {
        var stage = verdict.Findings.Any(f => f.Stage != finding.Stage) ? $"{finding.Stage.Name}: " : "";
        return $"{stage}{finding.Requirement.Title} - {Missing(finding)} {finding.Requirement.Ask} (Who: {finding.Requirement.Fixer})";
    }

    private static string Missing(Finding finding) => finding.State switch
    {
        FindingState.Unknown => "could not be checked: something that it looks at is gone or cannot be compared; your administrator finds it in the health check.",
        FindingState.Decayed => Decayed(finding),
        _ => NotYet(finding) + (finding.Waiver is { State: WaiverState.Requested } ? " A waiver has been asked for." : ""),
    };

    private static string Decayed(Finding finding) => finding switch
    {
        { Waiver: { State: WaiverState.Granted, ValidUntil: { } until } } => $"its waiver ended on {until:yyyy-MM-dd}.",
        { Requirement.Kind: RequirementKind.SignOff } => Void(finding),
        { Requirement.Kind: RequirementKind.Criterion } => "no longer holds.",
        { Evidence.Count: > 0 } => $"was there and does not count any more{(finding.Requirement.FreshDays is { } days ? $": it may be {days} days old at most" : "")}.",
        _ => "was there and has been withdrawn.",
    };

    private static string NotYet(Finding finding) => finding switch
    {
        { Requirement.Kind: RequirementKind.Criterion } => "does not hold.",
        { Requirement.Kind: RequirementKind.SignOff } => SignOffState(finding),
        { Evidence.Count: 0 } => "none yet.",
        { Evidence: var evidence } when evidence.Min(e => e.Grade) > finding.Requirement.LeastGrade =>
            $"what is attached is of grade {evidence.Min(e => e.Grade)}, at least {finding.Requirement.LeastGrade} is needed.",
        { Requirement.FreshDays: { } days } => $"what is attached does not count: it may be {days} days old at most.",
        _ => "what is attached does not count: it is of another customer, or older than what has to come first.",
    };

    private static string SignOffState(Finding finding) => finding.SignOff?.State switch
    {
        Gates.SignOffState.Requested when finding.Voided is not null => Void(finding),
        Gates.SignOffState.Requested => "asked for, not given yet.",
        Gates.SignOffState.Declined => $"was declined: {finding.SignOff.DeclineReason}",
        Gates.SignOffState.Given or Gates.SignOffState.Void => Void(finding),
        _ => "not asked for yet.",
    };

    private static string Void(Finding finding) =>
        $"was given for values that have changed since{(finding.SignOff?.State == Gates.SignOffState.Requested ? ", and has been asked for again" : "")}.";
}
