namespace SalesProcessPlugins.Gates;

/// <summary>What must be true of an opportunity and the rows it points to.</summary>
/// <param name="Conditions">What must hold together, of the opportunity or of a related row.</param>
/// <param name="Related">The related rows that are asked; null to ask the opportunity itself.</param>
/// <param name="IsDealKiller">Whether failing forces a decision about the deal.</param>
public sealed record Criterion(IReadOnlyList<Condition> Conditions, RelatedRows? Related, bool IsDealKiller)
{
    /// <summary>Whether it holds; null where a value could not be read or compared.</summary>
    public bool? Holds(Facts facts) => Related is null
        ? All(facts.Values, facts.Now)
        : facts.Related.TryGetValue(Related.Relationship, out var rows) ? Related.Enough(rows.Select(r => All(r, facts.Now)).ToList()) : null;

    /// <summary>What was seen, as text: the same observation is the same text.</summary>
    public string Observed(Facts facts) => Related is null
        ? string.Join("|", Conditions.Select(c => facts.Values.TryGetValue(c.Path, out var value) ? value?.Canonical ?? "" : "?"))
        : facts.Related.TryGetValue(Related.Relationship, out var rows) ? $"{rows.Count(r => All(r, facts.Now) == true)} of {rows.Count}" : "?";

    // Unknown only where it matters: one condition that fails decides, whatever the others would say.
    private bool? All(IReadOnlyDictionary<string, ColumnValue?> values, DateTime now)
    {
        var results = Conditions.Select(c => values.TryGetValue(c.Path, out var value) ? c.Holds(value, now) : null).ToList();
        return results.Contains(false) ? false : results.Contains(null) ? null : true;
    }
}

/// <summary>Rows that point to the opportunity.</summary>
/// <param name="Table">Their table.</param>
/// <param name="Relationship">The schema name of the relationship from the opportunity.</param>
/// <param name="Quantity">How many of them must fulfil the conditions.</param>
/// <param name="Count">For at least n: n.</param>
public sealed record RelatedRows(string Table, string Relationship, Quantity Quantity, int Count)
{
    /// <summary>Whether enough of them do; of no rows at all, not even "all" holds.</summary>
    public bool? Enough(IReadOnlyList<bool?> results) => Quantity switch
    {
        Quantity.All => results.Contains(false) ? false : results.Contains(null) ? null : results.Count > 0,
        _ => AtLeast(results, Quantity == Quantity.Any ? 1 : Count),
    };

    private static bool? AtLeast(IReadOnlyList<bool?> results, int wanted)
    {
        var (known, possible) = new Counts(results.Count(r => r == true), results.Count(r => r != false));
        return known >= wanted ? true : possible >= wanted ? null : false;
    }

    private sealed record Counts(int Known, int Possible);
}

/// <summary>How many related rows must fulfil a condition.</summary>
public enum Quantity
{
    /// <summary>One or more.</summary>
    Any,

    /// <summary>Every one, and there is one.</summary>
    All,

    /// <summary>A number of them.</summary>
    AtLeast,
}
