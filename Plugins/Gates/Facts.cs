namespace SalesProcessPlugins.Gates;

/// <summary>A captured artifact.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="RequirementCode">The checkpoint it proves; null while nobody has said which.</param>
/// <param name="Name">What people call it: the file's name.</param>
/// <param name="Grade">How strongly it proves that the customer acted.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="ReceivedOn">When it was captured, UTC.</param>
/// <param name="SourceId">The row it was captured from.</param>
/// <param name="IsWithdrawn">Whether its file is gone; it proves nothing then, but it is known to have been there.</param>
public sealed record Evidence(
    Guid Id, string? RequirementCode, string Name, Grade Grade, string Sha256, DateTime ReceivedOn, Guid SourceId, bool IsWithdrawn = false);

/// <summary>What a gate may look at. Whoever asks reads it once; a gate never queries.</summary>
/// <param name="Captured">All evidence ever captured of the opportunity, withdrawn or not.</param>
public sealed record Facts(IReadOnlyList<Evidence> Captured)
{
    /// <summary>The evidence that counts.</summary>
    public IEnumerable<Evidence> Standing => Captured.Where(e => !e.IsWithdrawn);
}

/// <summary>A change of an opportunity's place in its process.</summary>
/// <param name="From">The position it leaves, from 0.</param>
/// <param name="To">The position it wants; the number of stages means won.</param>
public sealed record Move(int From, int To)
{
    /// <summary>Whether it goes on; everything else is never blocked.</summary>
    public bool IsForward => To > From;
}
