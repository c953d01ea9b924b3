namespace SalesProcessPlugins.Gates;

/// <summary>A captured artifact.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="RequirementCode">The checkpoint it proves; null while nobody has said which.</param>
/// <param name="Name">What people call it: the file's name.</param>
/// <param name="Grade">How strongly it proves that the customer acted.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="ReceivedOn">When it was captured, UTC.</param>
/// <param name="SourceId">The row it was captured from.</param>
/// <param name="WithdrawnOn">Since when it proves nothing any more, UTC; null while it stands.</param>
public sealed record Evidence(
    Guid Id, string? RequirementCode, string Name, Grade Grade, string Sha256, DateTime ReceivedOn, Guid SourceId, DateTime? WithdrawnOn = null)
{
    /// <summary>The customer it was captured from; null where the opportunity had none then.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The contact whose own act it is; null where it is nobody's.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Whether the same file proves something of another opportunity too.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>Whether it came after the move it should have carried.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether it stood at a time; a second that has both counts as before the withdrawal.</summary>
    public bool StoodAt(DateTime time) => ReceivedOn <= time && (WithdrawnOn is null || time <= WithdrawnOn);
}
