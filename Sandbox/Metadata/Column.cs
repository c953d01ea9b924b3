namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>What a column holds, in the terms of Dataverse's attribute types.</summary>
public enum ColumnType
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Memo,

    /// <summary>A 32-bit whole number.</summary>
    Integer,

    /// <summary>A 64-bit whole number.</summary>
    BigInt,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A floating point number.</summary>
    Double,

    /// <summary>An amount of money (<c>Money</c>).</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A point in time or a date.</summary>
    DateTime,

    /// <summary>A reference to a row (<c>EntityReference</c>), customers and owners included.</summary>
    Lookup,

    /// <summary>One of several values (<c>OptionSetValue</c>).</summary>
    Choice,

    /// <summary>The row's state (<c>OptionSetValue</c>).</summary>
    State,

    /// <summary>The reason for the row's state (<c>OptionSetValue</c>).</summary>
    Status,

    /// <summary>An id that is no reference.</summary>
    UniqueIdentifier,
}

/// <summary>A column of a table.</summary>
/// <param name="LogicalName">The lower-case name that queries use.</param>
/// <param name="Type">What it holds.</param>
public sealed record Column(string LogicalName, ColumnType Type)
{
    /// <summary>The name people read.</summary>
    public string DisplayName { get; init; } = LogicalName;

    /// <summary>The most characters a text may have; null for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least value of a number or amount.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest value of a number or amount.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The decimal places that are kept; null for all.</summary>
    public int? Precision { get; init; }

    /// <summary>Whether only the date counts.</summary>
    public bool DateOnly { get; init; }

    /// <summary>The tables a lookup can point to, with the navigation property that points there.</summary>
    public IReadOnlyDictionary<string, string> Targets { get; init; } = new Dictionary<string, string>();

    /// <summary>The values of a choice, with their labels.</summary>
    public IReadOnlyDictionary<int, string> Options { get; init; } = new Dictionary<int, string>();

    /// <summary>For a status: the state each value belongs to. For a state: the default status of each value.</summary>
    public IReadOnlyDictionary<int, int> Pairs { get; init; } = new Dictionary<int, int>();

    /// <summary>The value a choice or a yes/no gets when Create leaves it out.</summary>
    public int? Default { get; init; }

    /// <summary>Whether a row cannot be created without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether Create takes it.</summary>
    public bool Creatable { get; init; } = true;

    /// <summary>Whether Update takes it.</summary>
    public bool Updatable { get; init; } = true;
}
