namespace SalesProcessPlugins.Gates;

/// <summary>The decision: the one place that knows what a gate requires.</summary>
public static class Gate
{
    /// <summary>
    /// Judges a move: every requirement of every stage from the one it leaves up to, not including, the one it enters.
    /// A move on also finds what has decayed in the stages before, so that proof cannot be taken away behind a gate.
    /// </summary>
    public static Verdict Judge(Process process, Move move, Facts facts)
    {
        var judge = new RequirementJudge(facts);
        var earlier = Findings(move.IsForward ? 0 : move.From, move.From).Where(f => !f.Holds && judge.IsCheckedAgain(f.Requirement));
        return new Verdict(process, move, [.. earlier, .. Findings(move.From, move.To)]);

        IEnumerable<Finding> Findings(int first, int end) => process.Stages
            .Take(end)
            .Skip(first)
            .SelectMany(stage => Cover(stage.Requirements.Select(r => judge.Find(stage, r)).ToList()));
    }

    // Of a group only some must hold; once they do, the others are not needed.
    private static IEnumerable<Finding> Cover(List<Finding> findings)
    {
        var satisfied = new HashSet<string>(findings
            .Where(f => f.Requirement.Group is not null)
            .GroupBy(f => f.Requirement.Group!.Code)
            .Where(g => g.Count(f => f.Holds) >= g.First().Requirement.Group!.Needs)
            .Select(g => g.Key));
        return findings.Select(f => !f.Holds && f.Requirement.Group is { } group && satisfied.Contains(group.Code)
            ? f with { State = FindingState.Covered }
            : f);
    }
}
