namespace SalesProcessPlugins.Gates;

/// <summary>The decision: the one place that knows what a gate requires.</summary>
public static class Gate
{
    /// <summary>Judges a move: every requirement of every stage from the one it leaves up to, not including, the one it enters.</summary>
    public static Verdict Judge(Process process, Move move, Facts facts) =>
        new(process, move, process.Stages
            .Take(move.To)
            .Skip(move.From)
            .SelectMany(stage => stage.Requirements.Select(requirement => Find(stage, requirement, facts)))
            .ToList());

    private static Finding Find(Stage stage, Requirement requirement, Facts facts) => requirement.Kind switch
    {
        RequirementKind.Checkpoint => FindEvidence(stage, requirement, facts),
        _ => new Finding(stage, requirement, FindingState.Unknown, []),
    };

    private static Finding FindEvidence(Stage stage, Requirement checkpoint, Facts facts)
    {
        var evidence = facts.Evidence.Where(e => e.RequirementCode == checkpoint.Code).ToList();
        var isMet = evidence.Any(e => e.Grade <= checkpoint.LeastGrade);
        return new Finding(stage, checkpoint, isMet ? FindingState.Met : FindingState.Open, evidence);
    }
}
