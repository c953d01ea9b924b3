using System.Globalization;

namespace SalesProcessPlugins.Gates;

/// <summary>One comparison of one column.</summary>
/// <param name="Path">The column; with the lookups that lead to it where it is another row's: <c>customerid.account.revenue</c>.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Operand">What it is compared with; empty for whether it is set.</param>
public sealed record Condition(string Path, Comparison Comparison, Operand Operand)
{
    /// <summary>Whether an empty value fulfils it too, for rules that choose: who has not been called a customer is none.</summary>
    public bool OrEmpty { get; init; }

    /// <summary>Whether it holds for a value; null where the two cannot be compared. An empty value fulfils nothing but "is empty", unless that is said.</summary>
    public bool? Holds(ColumnValue? value, DateTime now) => Comparison switch
    {
        Comparison.IsSet => value is not null,
        Comparison.IsEmpty => value is null,
        _ when value is null => OrEmpty,
        Comparison.AtLeast => Order(value, now) is { } order ? order >= 0 : null,
        Comparison.AtMost => Order(value, now) is { } order ? order <= 0 : null,
        Comparison.Equal => IsEqual(value, now),
        Comparison.NotEqual => !IsEqual(value, now),
        Comparison.AnyOf => IsAmong(value),
        Comparison.NoneOf => !IsAmong(value),
        Comparison.Contains => Operand.Text is { } text ? CultureInfo.InvariantCulture.CompareInfo.IndexOf(value.Canonical, text, CompareOptions.OrdinalIgnoreCase) >= 0 : null,
        _ => null,
    };

    private int? Order(ColumnValue value, DateTime now) =>
        Operand.Money is { } money ? value.Money?.CompareTo(money)
        : Operand.Number is { } number ? value.Number?.CompareTo(number)
        : Operand.DateOn(now) is { } date ? value.Time?.Date.CompareTo(date)
        : null;

    private bool? IsEqual(ColumnValue value, DateTime now) =>
        Operand.Flag is { } flag ? value.Flag is { } actual ? actual == flag : null
        : Operand.Text is { } text ? string.Equals(value.Canonical, text, StringComparison.OrdinalIgnoreCase)
        : Order(value, now) is { } order ? order == 0 : null;

    private bool? IsAmong(ColumnValue value) =>
        Operand.Rows.Count > 0 ? value.Row is { } row ? Operand.Rows.Contains(row) : null
        : value.Choice is { } choice ? Operand.Choices.Contains(choice) : null;
}

/// <summary>What a column is compared with.</summary>
public sealed record Operand
{
    /// <summary>Nothing.</summary>
    public static Operand None { get; } = new();

    /// <summary>A number.</summary>
    public decimal? Number { get; init; }

    /// <summary>A sum of money.</summary>
    public MoneyAmount? Money { get; init; }

    /// <summary>A text.</summary>
    public string? Text { get; init; }

    /// <summary>Yes or no.</summary>
    public bool? Flag { get; init; }

    /// <summary>A day.</summary>
    public DateTime? Date { get; init; }

    /// <summary>A day by its distance from today, in days.</summary>
    public int? DaysFromToday { get; init; }

    /// <summary>The numbers of choices.</summary>
    public IReadOnlyList<int> Choices { get; init; } = [];

    /// <summary>The rows of a lookup.</summary>
    public IReadOnlyList<Guid> Rows { get; init; } = [];

    /// <summary>The day that is meant, when it is now; null where no day is.</summary>
    public DateTime? DateOn(DateTime now) => Date?.Date ?? (DaysFromToday is { } days ? now.Date.AddDays(days) : null);
}

/// <summary>How a column is compared.</summary>
public enum Comparison
{
    /// <summary>The same or more, or later.</summary>
    AtLeast,

    /// <summary>The same or less, or earlier.</summary>
    AtMost,

    /// <summary>The same; texts without regard to case.</summary>
    Equal,

    /// <summary>Another.</summary>
    NotEqual,

    /// <summary>One of some choices or rows.</summary>
    AnyOf,

    /// <summary>None of some choices or rows.</summary>
    NoneOf,

    /// <summary>A text with a text in it, without regard to case.</summary>
    Contains,

    /// <summary>There is a value.</summary>
    IsSet,

    /// <summary>There is none.</summary>
    IsEmpty,
}
