namespace SalesProcessPlugins.Gates;

/// <summary>The value of a column, as far as gates compare it, bind signatures to it and hash it.</summary>
/// <param name="Canonical">The value as text: the same value is the same text, whatever the culture.</param>
public sealed record ColumnValue(string Canonical)
{
    /// <summary>A whole, decimal or floating-point number.</summary>
    public decimal? Number { get; init; }

    /// <summary>A sum of money.</summary>
    public MoneyAmount? Money { get; init; }

    /// <summary>A moment, UTC.</summary>
    public DateTime? Time { get; init; }

    /// <summary>The number of a choice.</summary>
    public int? Choice { get; init; }

    /// <summary>The row that a lookup points to.</summary>
    public Guid? Row { get; init; }

    /// <summary>Yes or no.</summary>
    public bool? Flag { get; init; }
}

/// <summary>A sum of money.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">The three letters of its currency; null where the row has none.</param>
/// <param name="InBase">The same in the organisation's base currency; null where no rate is known.</param>
public sealed record MoneyAmount(decimal Amount, string? Currency, decimal? InBase)
{
    /// <summary>Less, equal or more (below, at or above 0); null where two currencies have no rate between them.</summary>
    public int? CompareTo(MoneyAmount other) =>
        Currency == other.Currency ? Amount.CompareTo(other.Amount)
        : InBase is { } mine && other.InBase is { } theirs ? mine.CompareTo(theirs)
        : null;
}
