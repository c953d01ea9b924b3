namespace SalesProcessPlugins.Solution.Processes;

/// <summary>How a column is compared.</summary>
public enum Comparison
{
    /// <summary>The same or more, or later.</summary>
    AtLeast,

    /// <summary>The same or less, or earlier.</summary>
    AtMost,

    /// <summary>The same.</summary>
    Equal,

    /// <summary>Another.</summary>
    NotEqual,

    /// <summary>One of several.</summary>
    AnyOf,

    /// <summary>None of several.</summary>
    NoneOf,

    /// <summary>A text with the text in it.</summary>
    Contains,

    /// <summary>There is a value.</summary>
    IsSet,

    /// <summary>There is none.</summary>
    IsEmpty,
}
