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

    /// <summary>What lets the move pass for a time only.</summary>
    public IEnumerable<Finding> Waived => Findings.Where(f => f.State == FindingState.Waived);
}

/// <summary>What was found of one requirement.</summary>
/// <param name="Stage">The stage it belongs to.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Evidence">The evidence for it, sufficient or not.</param>
public sealed record Finding(Stage Stage, Requirement Requirement, FindingState State, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The sign-off for it that stands, else the newest.</summary>
    public SignOff? SignOff { get; init; }

    /// <summary>The newest sign-off for it that changed values made void; null where there is none, or where one stands.</summary>
    public SignOff? Voided { get; init; }

    /// <summary>The waiver for it that stands, else the newest.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>For a criterion: what was seen, as text. It may be secret, so receipts keep its hash alone.</summary>
    public string? Observed { get; init; }

    /// <summary>Whether the requirement asks nothing any more, by itself or by a waiver.</summary>
    public bool Holds => State is FindingState.Met or FindingState.Waived or FindingState.Covered;

    /// <summary>Whether it stops the move. What is not known stops it too: a gate fails closed.</summary>
    public bool Blocks => !Holds && Requirement.Effect == Effect.Block;
}

/// <summary>Whether a requirement holds.</summary>
public enum FindingState
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not.</summary>
    Open,

    /// <summary>It did when the opportunity last passed a gate, and does not any more.</summary>
    Decayed,

    /// <summary>There are no facts to judge it by.</summary>
    Unknown,

    /// <summary>It does not, and somebody with the authority let it pass until a date.</summary>
    Waived,

    /// <summary>It does not, and enough others of its group do.</summary>
    Covered,
}
