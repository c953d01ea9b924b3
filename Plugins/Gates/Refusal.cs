using System.Security.Cryptography;
using System.Text;

namespace SalesProcessPlugins.Gates;

/// <summary>What a seller reads when a move is refused: the verdict first, then what to do, then a reference.</summary>
public static class Refusal
{
    private const int MostItems = 5;

    /// <summary>The plain text of a refusal; the platform's dialog shows no HTML.</summary>
    public static string TextFor(Verdict verdict, Guid opportunityId)
    {
        var open = verdict.Blocking;
        var lines = new List<string> { Headline(verdict, open.Count) };
        lines.AddRange(open.Take(MostItems).Select((finding, index) => $"{index + 1}) {Item(verdict, finding)}"));
        if (open.Count > MostItems)
            lines.Add($"and {open.Count - MostItems} more.");
        lines.Add($"Ref {ReferenceFor(verdict, opportunityId)}");
        return string.Join("\n", lines);
    }

    /// <summary>
    /// The reference that ties a seller's screenshot to the trace: the same for the same opportunity, move and open
    /// items, wherever and however often it is refused.
    /// </summary>
    public static string ReferenceFor(Verdict verdict, Guid opportunityId)
    {
        var codes = string.Join(",", verdict.Blocking.Select(f => f.Requirement.Code));
        var subject = $"{opportunityId:D}|{verdict.Process.Code}|{verdict.Process.Version}|{verdict.Move.From}|{verdict.Move.To}|{codes}";
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(subject));
        return $"C3-{verdict.Move.To + 1}-{hash[0]:X2}{hash[1]:X2}{hash[2]:X2}";
    }

    private static string Headline(Verdict verdict, int open)
    {
        var required = verdict.Findings.Count(f => f.Requirement.Effect == Effect.Block);
        var target = verdict.Move.To < verdict.Process.Won ? verdict.Process.Stages[verdict.Move.To] : null;
        var refused = target is null ? "Not closed as won" : $"Not moved to {target.MacroStage} {target.Name}";
        return $"{refused}: {open} of {required} {(required == 1 ? "requirement" : "requirements")} {(open == 1 ? "is" : "are")} open.";
    }

    private static string Item(Verdict verdict, Finding finding)
    {
        var stage = verdict.Findings.Any(f => f.Stage != finding.Stage) ? $"{finding.Stage.Name}: " : "";
        return $"{stage}{finding.Requirement.Title} - {Missing(finding)} {finding.Requirement.Ask} (Who: {finding.Requirement.Fixer})";
    }

    private static string Missing(Finding finding) => finding switch
    {
        { State: FindingState.Unknown } => "could not be checked.",
        { State: FindingState.Decayed } => "was there and has been withdrawn.",
        { Evidence.Count: > 0 } => $"what is attached is of grade {finding.Evidence.Min(e => e.Grade)}, at least {finding.Requirement.LeastGrade} is needed.",
        _ => "none yet.",
    };
}
