namespace SalesProcessPlugins.Gates;

/// <summary>The outcome of evaluating a move.</summary>
/// <param name="Process">The version it was evaluated by.</param>
/// <param name="Move">The move.</param>
/// <param name="Findings">
/// One finding for every requirement of every stage the move leaves, never only the first, and one for every
/// requirement of an earlier stage that no longer holds.
/// </param>
public sealed record Verdict(Process Process, Move Move, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether nothing stops the move.</summary>
    public bool IsAllowed => !Findings.Any(f => f.Blocks);

    /// <summary>What stops the move.</summary>
    public IReadOnlyList<Finding> Blocking => Findings.Where(f => f.Blocks).ToList();
}

/// <summary>What was found of one requirement.</summary>
/// <param name="Stage">The stage it belongs to.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Evidence">The evidence for it, sufficient or not.</param>
public sealed record Finding(Stage Stage, Requirement Requirement, FindingState State, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Whether it stops the move. What is not known stops it too: a gate fails closed.</summary>
    public bool Blocks => State != FindingState.Met && Requirement.Effect == Effect.Block;
}

/// <summary>Whether a requirement holds.</summary>
public enum FindingState
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not.</summary>
    Open,

    /// <summary>It did when the opportunity last passed a gate, and what it stood on has been withdrawn since.</summary>
    Decayed,

    /// <summary>There are no facts to judge it by.</summary>
    Unknown,
}
