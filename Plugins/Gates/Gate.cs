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
        var decayed = Findings(process.Stages.Take(move.IsForward ? move.From : 0), facts).Where(f => f.State == FindingState.Decayed);
        var left = Findings(process.Stages.Take(move.To).Skip(move.From), facts);
        return new Verdict(process, move, [.. decayed, .. left]);
    }

    private static IEnumerable<Finding> Findings(IEnumerable<Stage> stages, Facts facts) =>
        stages.SelectMany(stage => stage.Requirements.Select(requirement => Find(stage, requirement, facts)));

    private static Finding Find(Stage stage, Requirement requirement, Facts facts) => requirement.Kind switch
    {
        RequirementKind.Checkpoint => FindEvidence(stage, requirement, facts),
        _ => new Finding(stage, requirement, FindingState.Unknown, []),
    };

    private static Finding FindEvidence(Stage stage, Requirement checkpoint, Facts facts)
    {
        var evidence = facts.Captured.Where(e => e.RequirementCode == checkpoint.Code).ToList();
        var sufficient = evidence.Where(e => e.Grade <= checkpoint.LeastGrade).ToList();
        var state = sufficient.Any(e => e.WithdrawnOn is null) ? FindingState.Met
            : sufficient.Any(e => e.WasLostSince(facts.LastMovedOn)) ? FindingState.Decayed
            : FindingState.Open;
        return new Finding(stage, checkpoint, state, evidence.Where(e => e.WithdrawnOn is null).ToList());
    }
}
