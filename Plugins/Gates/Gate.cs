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
        var captured = facts.Captured.ToLookup(e => e.RequirementCode);
        var decayed = Findings(move.IsForward ? 0 : move.From, move.From).Where(f => f.State == FindingState.Decayed);
        return new Verdict(process, move, [.. decayed, .. Findings(move.From, move.To)]);

        IEnumerable<Finding> Findings(int first, int end) => process.Stages
            .Take(end)
            .Skip(first)
            .SelectMany(stage => stage.Requirements.Select(r => Find(stage, r, captured[r.Code], facts.LastMovedOn)));
    }

    private static Finding Find(Stage stage, Requirement requirement, IEnumerable<Evidence> captured, DateTime? lastMovedOn) => requirement.Kind switch
    {
        RequirementKind.Checkpoint => FindEvidence(stage, requirement, captured, lastMovedOn),
        _ => new Finding(stage, requirement, FindingState.Unknown, []),
    };

    private static Finding FindEvidence(Stage stage, Requirement checkpoint, IEnumerable<Evidence> captured, DateTime? lastMovedOn)
    {
        var sufficient = captured.Where(e => e.Grade <= checkpoint.LeastGrade).ToList();
        var state = sufficient.Any(e => e.WithdrawnOn is null) ? FindingState.Met
            : sufficient.Any(e => e.WasLostSince(lastMovedOn)) ? FindingState.Decayed
            : FindingState.Open;
        return new Finding(stage, checkpoint, state, captured.Where(e => e.WithdrawnOn is null).ToList());
    }
}
