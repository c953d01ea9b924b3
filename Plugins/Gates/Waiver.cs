namespace SalesProcessPlugins.Gates;

/// <summary>A recorded, time-limited exception.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="RequirementCode">The requirement it is for.</param>
/// <param name="State">What became of it.</param>
public sealed record Waiver(Guid Id, string RequirementCode, WaiverState State)
{
    /// <summary>Who asked for it.</summary>
    public Guid? RequestedById { get; init; }

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
