using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>What is known of the tables that a process looks at: from the solution's declarations, or from an environment.</summary>
public interface IColumns
{
    /// <summary>Whether there is a table.</summary>
    bool HasTable(string table);

    /// <summary>A column of a table; null where there is none.</summary>
    KnownColumn? Find(string table, string column);

    /// <summary>What to do about a table that is not known.</summary>
    string TableRemedy(string table);

    /// <summary>What to do about a column that a table does not have.</summary>
    string ColumnRemedy(string table, string column);
}

/// <summary>A column as far as conditions have to know it.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="DisplayName">What people call it.</param>
/// <param name="IsTyped">Whether it is known what it holds.</param>
/// <param name="Type">What it is compared with; null where that is not known, or where it is compared with nothing.</param>
public sealed record KnownColumn(string Name, string DisplayName, bool IsTyped, OperandType? Type);

/// <summary>What a column is compared with.</summary>
public enum OperandType
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

/// <summary>Which comparisons the types of value fit.</summary>
public static class OperandTypes
{
    private static readonly Comparison[] OfOrder = [Comparison.AtLeast, Comparison.AtMost, Comparison.Equal, Comparison.NotEqual];

    /// <summary>The comparisons with a value of this type.</summary>
    public static IReadOnlyList<Comparison> Comparisons(OperandType type) => type switch
    {
        OperandType.Number or OperandType.Money or OperandType.Date => OfOrder,
        OperandType.Text => [Comparison.Equal, Comparison.NotEqual, Comparison.Contains],
        OperandType.Flag => [Comparison.Equal, Comparison.NotEqual],
        _ => [Comparison.AnyOf, Comparison.NoneOf],
    };
}
