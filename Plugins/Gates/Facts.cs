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
    /// <summary>Whether it stood at a time and was withdrawn since; a second that has both counts as before.</summary>
    public bool WasLostSince(DateTime? time) => ReceivedOn <= time && time <= WithdrawnOn;
}

/// <summary>What a gate may look at. Whoever asks reads it once; a gate never queries.</summary>
/// <param name="Captured">All evidence ever captured of the opportunity, withdrawn or not.</param>
/// <param name="LastMovedOn">When the opportunity last passed a gate, UTC; null for never.</param>
public sealed record Facts(IReadOnlyList<Evidence> Captured, DateTime? LastMovedOn = null)
{
    /// <summary>The evidence that counts.</summary>
    public IEnumerable<Evidence> Standing => Captured.Where(e => e.WithdrawnOn is null);
}

/// <summary>A change of an opportunity's place in its process.</summary>
/// <param name="From">The position it leaves, from 0.</param>
/// <param name="To">The position it wants; the number of stages means won.</param>
public sealed record Move(int From, int To)
{
    /// <summary>Whether it goes on; everything else is never blocked.</summary>
    public bool IsForward => To > From;
}
