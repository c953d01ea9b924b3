using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>What a column is compared with.</summary>
public enum ValueType
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount of money in a currency.</summary>
    Money,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A day, or a day as far from today.</summary>
    Date,

    /// <summary>Options of a choice.</summary>
    Choice,

    /// <summary>Rows that a lookup may point to.</summary>
    Lookup,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>Which comparisons and columns the types of value fit.</summary>
public static class ValueTypes
{
    private static readonly Comparison[] OfOrder = [Comparison.AtLeast, Comparison.AtMost, Comparison.Equal, Comparison.NotEqual];

    /// <summary>The comparisons with a value of this type.</summary>
    public static IReadOnlyList<Comparison> Comparisons(ValueType type) => type switch
    {
        ValueType.Number or ValueType.Money or ValueType.Date => OfOrder,
        ValueType.Text => [Comparison.Equal, Comparison.NotEqual, Comparison.Contains],
        ValueType.Flag => [Comparison.Equal, Comparison.NotEqual],
        _ => [Comparison.AnyOf, Comparison.NoneOf],
    };

    /// <summary>The type of value that a column is compared with; null for one that is compared with none.</summary>
    public static ValueType? Of(ColumnType column) => column switch
    {
        ColumnType.WholeNumber or ColumnType.Decimal => ValueType.Number,
        ColumnType.Money => ValueType.Money,
        ColumnType.Text or ColumnType.Memo => ValueType.Text,
        ColumnType.Date or ColumnType.DateTime => ValueType.Date,
        ColumnType.Choice or ColumnType.State or ColumnType.Status => ValueType.Choice,
        ColumnType.Lookup => ValueType.Lookup,
        ColumnType.TwoOptions => ValueType.Flag,
        _ => null,
    };
}
