using System.Diagnostics.CodeAnalysis;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>A table of the organisation: the solution's own, or one of the platform's.</summary>
/// <param name="LogicalName">The lower-case name that queries use.</param>
/// <param name="SetName">The plural name that Web API addresses use.</param>
/// <param name="Key">The column of the row id.</param>
/// <param name="NameColumn">The column people know a row by; null where there is none.</param>
/// <param name="Columns">All columns by logical name.</param>
public sealed record Table(
    string LogicalName, string SetName, string Key, string? NameColumn, IReadOnlyDictionary<string, Column> Columns)
{
    /// <summary>The name people read.</summary>
    public string DisplayName { get; init; } = LogicalName;

    /// <summary>Whether a row is an activity, whose key is <c>activityid</c> whatever its table.</summary>
    public bool IsActivity { get; init; }

    /// <summary>The name people read of several rows.</summary>
    [AllowNull]
    public string PluralName { get => field ?? DisplayName + "s"; init; }

    /// <summary>Who the rows belong to.</summary>
    public Ownership Ownership { get; init; }

    /// <summary>Whether rows belong to users and teams.</summary>
    public bool UserOwned => Ownership == Ownership.User;

    /// <summary>Whether the table holds the instances of a business process flow.</summary>
    public bool IsFlow { get; init; }
}

/// <summary>What happens to the rows that point to a row which is deleted.</summary>
public enum CascadeDelete
{
    /// <summary>Nothing; the reference dangles.</summary>
    NoCascade,

    /// <summary>They are deleted too, through their own Delete message.</summary>
    Cascade,

    /// <summary>Their lookup is cleared.</summary>
    RemoveLink,

    /// <summary>The delete is refused while one exists.</summary>
    Restrict,
}

/// <summary>A one-to-many relationship.</summary>
/// <param name="Name">Its schema name.</param>
/// <param name="Parent">The table pointed to.</param>
/// <param name="Child">The table that points.</param>
/// <param name="Lookup">The column that points.</param>
/// <param name="OnDelete">What deleting the parent does.</param>
public sealed record Relationship(string Name, string Parent, string Child, string Lookup, CascadeDelete OnDelete)
{
    /// <summary>Whether merging the parent takes the rows along that point to it; null where nothing says so, as in every exported solution.</summary>
    public bool? FollowsMerge { get; init; }
}

/// <summary>A many-to-many relationship, kept as rows of its own table.</summary>
/// <param name="Name">Its schema name.</param>
/// <param name="Intersect">The table that holds the pairs.</param>
/// <param name="First">The first table.</param>
/// <param name="FirstColumn">The intersect's column that points to the first table.</param>
/// <param name="Second">The second table.</param>
/// <param name="SecondColumn">The intersect's column that points to the second table.</param>
public sealed record ManyToMany(
    string Name, string Intersect, string First, string FirstColumn, string Second, string SecondColumn);
