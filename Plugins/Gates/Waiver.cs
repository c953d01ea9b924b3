namespace SalesProcessPlugins.Gates;

/// <summary>A recorded, time-limited exception.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="RequirementCode">The requirement it is for.</param>
/// <param name="State">What became of it.</param>
public sealed record Waiver(Guid Id, string RequirementCode, WaiverState State)
{
    /// <summary>Who asked for it.</summary>
    public Guid? RequestedById { get; init; }

    /// <summary>The name of who asked for it, where it is known.</summary>
    public string? RequestedByName { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime? RequestedOn { get; init; }

    /// <summary>Until when it was asked for, UTC; null for as long as may be.</summary>
    public DateTime? RequestedUntil { get; init; }

    /// <summary>Why it was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>What is done instead of what is waived.</summary>
    public string? Compensation { get; init; }

    /// <summary>Who decided it; null while nobody has.</summary>
    public Guid? DecidedById { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime? DecidedOn { get; init; }

    /// <summary>When it ends, UTC; from then on the gate is locked again.</summary>
    public DateTime? ValidUntil { get; init; }

    /// <summary>How often it was extended.</summary>
    public int Extensions { get; init; }

    /// <summary>Whether it stood, or stands, at a time.</summary>
    public bool StandsAt(DateTime time) => State == WaiverState.Granted && DecidedOn <= time && time < ValidUntil;
}

/// <summary>What became of a waiver.</summary>
public enum WaiverState
{
    /// <summary>Asked for.</summary>
    Requested,

    /// <summary>Granted.</summary>
    Granted,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Not wanted any more.</summary>
    Withdrawn,
}
