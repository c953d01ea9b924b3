namespace SalesProcessPlugins.Gates;

/// <summary>A department's word on given values, asked for and perhaps given.</summary>
/// <param name="Id">Its row id.</param>
/// <param name="RequirementCode">The requirement it is for.</param>
/// <param name="State">What became of it.</param>
/// <param name="RequestedById">Who asked for it.</param>
public sealed record SignOff(Guid Id, string RequirementCode, SignOffState State, Guid? RequestedById)
{
    /// <summary>Who signed; null while nobody has.</summary>
    public Guid? SignedById { get; init; }

    /// <summary>When it was signed, UTC.</summary>
    public DateTime? SignedOn { get; init; }

    /// <summary>The values that were signed, by column; null for an empty column.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>When one of the values changed, UTC.</summary>
    public DateTime? VoidedOn { get; init; }

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

    /// <summary>Whether it stood at a time; a second that has both counts as before the change.</summary>
    public bool StoodAt(DateTime time) =>
        State is SignOffState.Given or SignOffState.Void && SignedOn <= time && (VoidedOn is null || time <= VoidedOn);
}

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
