namespace SalesProcessPlugins.Gates;

/// <summary>What a gate may look at. Whoever asks reads it once; a gate never queries.</summary>
/// <param name="Captured">All evidence ever captured of the opportunity, withdrawn or not.</param>
/// <param name="Now">The moment it is looked at, UTC.</param>
public sealed record Facts(IReadOnlyList<Evidence> Captured, DateTime Now)
{
    /// <summary>When the opportunity last passed a gate, UTC; null for never.</summary>
    public DateTime? LastMovedOn { get; init; }

    /// <summary>The customer now; what another customer has confirmed does not count for this one.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>All sign-offs ever asked for, the oldest first.</summary>
    public IReadOnlyList<SignOff> SignOffs { get; init; } = [];

    /// <summary>All waivers ever asked for, the oldest first.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>The values of the opportunity and of the rows it points to, by path; null for empty, missing for unreadable.</summary>
    public IReadOnlyDictionary<string, ColumnValue?> Values { get; init; } = new Dictionary<string, ColumnValue?>();

    /// <summary>The values of related rows, by relationship; missing where they could not be read.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, ColumnValue?>>> Related { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, ColumnValue?>>>();

    /// <summary>The evidence that counts.</summary>
    public IEnumerable<Evidence> Standing => Captured.Where(e => e.WithdrawnOn is null);
}
