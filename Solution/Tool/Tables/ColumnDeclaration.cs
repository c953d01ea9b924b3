namespace SalesProcessPlugins.Solution.Tables;

/// <summary>The types of column, as far as this solution has or shows them.</summary>
public enum ColumnType
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Memo,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>One of several options.</summary>
    Choice,

    /// <summary>A number with decimals.</summary>
    Decimal,

    /// <summary>A point in time.</summary>
    DateTime,

    /// <summary>A day, the same for everybody wherever they are.</summary>
    Date,

    /// <summary>A reference to a row.</summary>
    Lookup,

    /// <summary>Yes or no.</summary>
    TwoOptions,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>The row's id.</summary>
    Id,

    /// <summary>The row's state.</summary>
    State,

    /// <summary>The reason for the row's state.</summary>
    Status,
}

/// <summary>What deleting a row does to the rows that point to it.</summary>
public enum DeleteBehaviour
{
    /// <summary>They lose the reference.</summary>
    RemoveLink,

    /// <summary>They are deleted too.</summary>
    Cascade,

    /// <summary>The deletion is refused.</summary>
    Restrict,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name; own columns have one spelling everywhere.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Type">What it holds.</param>
public sealed record ColumnDeclaration(string Name, string DisplayName, ColumnType Type)
{
    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether people know a row by it.</summary>
    public bool Primary { get; init; }

    /// <summary>Whether forms insist on it.</summary>
    public bool Required { get; init; }

    /// <summary>The most characters a text may have.</summary>
    public int MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public int Minimum { get; init; } = int.MinValue;

    /// <summary>The greatest number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>The labels of a choice; their values count up from the publisher's first one.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The table a lookup points to.</summary>
    public string Target { get; init; } = "";

    /// <summary>What deleting the target does.</summary>
    public DeleteBehaviour OnDelete { get; init; }
}

/// <summary>A reason for a row's state.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Label">Its label.</param>
/// <param name="Active">Whether it belongs to the active state.</param>
public sealed record StatusDeclaration(int Value, string Label, bool Active);
