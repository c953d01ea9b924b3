namespace SalesProcessPlugins.Gates;

/// <summary>A department's word on given values, asked for and perhaps given.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="RequirementCode">The requirement it is for.</param>
/// <param name="State">What became of it.</param>
/// <param name="RequestedById">Who asked for it.</param>
public sealed record SignOff(Guid Id, string RequirementCode, SignOffState State, Guid? RequestedById)
{
    /// <summary>The name of who asked for it, where it is known.</summary>
    public string? RequestedByName { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime? RequestedOn { get; init; }

    /// <summary>Who may answer it in place of a holder of the role.</summary>
    public Guid? DelegateId { get; init; }

    /// <summary>Until when the delegate may, UTC.</summary>
    public DateTime? DelegatedUntil { get; init; }

    /// <summary>Who signed; null while nobody has.</summary>
    public Guid? SignedById { get; init; }

    /// <summary>When it was signed, UTC.</summary>
    public DateTime? SignedOn { get; init; }

    /// <summary>The values that were signed, by column; null for an empty column.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>When one of the values changed, UTC.</summary>
    public DateTime? VoidedOn { get; init; }

    /// <summary>The values that changed and so made it void.</summary>
    public IReadOnlyList<ValueChange> VoidedBy { get; init; } = [];

    /// <summary>Why it was declined.</summary>
    public string? DeclineReason { get; init; }

    /// <summary>
    /// The columns whose values are others now than those signed. It is computed at every move, so that a change which
    /// no step saw voids the signature all the same.
    /// </summary>
    public IEnumerable<string> ChangedIn(Facts facts) =>
        Values.Where(v => !facts.Values.TryGetValue(v.Key, out var now) || now?.Canonical != v.Value).Select(v => v.Key);

    /// <summary>Whether it stands now.</summary>
    public bool Stands(Facts facts, SignOffRule rule) =>
        State == SignOffState.Given && rule.Columns.All(Values.ContainsKey) && !ChangedIn(facts).Any();

    /// <summary>Which signed values a change of some columns makes others; none for what has not been given, or does not bind them.</summary>
    /// <param name="changed">The values that are new, by column; null for an emptied one.</param>
    public IReadOnlyList<ValueChange> VoidedIn(IReadOnlyDictionary<string, string?> changed) => State == SignOffState.Given
        ? Values.Where(v => changed.TryGetValue(v.Key, out var now) && now != v.Value).Select(v => new ValueChange(v.Key, v.Value, changed[v.Key])).ToList()
        : [];

    /// <summary>Whether it stood at a time; a second that has both counts as before the change.</summary>
    public bool StoodAt(DateTime time) =>
        State is SignOffState.Given or SignOffState.Void && SignedOn <= time && (VoidedOn is null || time <= VoidedOn);
}

/// <summary>A value that is another than the one signed.</summary>
/// <param name="Column">Its column.</param>
/// <param name="From">What was signed, as text; null for empty.</param>
/// <param name="To">What it is now.</param>
public sealed record ValueChange(string Column, string? From, string? To);

/// <summary>What became of a sign-off.</summary>
public enum SignOffState
{
    /// <summary>Asked for.</summary>
    Requested,

    /// <summary>Given.</summary>
    Given,

    /// <summary>Declined, with a reason.</summary>
    Declined,

    /// <summary>Given for values that have changed since.</summary>
    Void,

    /// <summary>Not wanted any more.</summary>
    Withdrawn,
}
