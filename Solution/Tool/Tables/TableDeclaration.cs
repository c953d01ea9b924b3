namespace SalesProcessPlugins.Solution.Tables;

/// <summary>Whose the rows of a table are.</summary>
public enum TableOwnership
{
    /// <summary>The organisation's.</summary>
    Organization,

    /// <summary>A user's or a team's.</summary>
    User,
}

/// <summary>A table of the solution, as its file declares it.</summary>
/// <param name="Name">Its name, the same in every spelling.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="PluralName">The name of many rows.</param>
/// <param name="SetName">The name that Web API addresses use.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Columns">Its own columns.</param>
/// <param name="Statuses">The reasons for a row's state.</param>
/// <param name="View">The columns that lists show.</param>
public sealed record TableDeclaration(
    string Name,
    string DisplayName,
    string PluralName,
    string SetName,
    string Description,
    IReadOnlyList<ColumnDeclaration> Columns,
    IReadOnlyList<StatusDeclaration> Statuses,
    IReadOnlyList<string> View)
{
    /// <summary>Whose its rows are.</summary>
    public TableOwnership Ownership { get; init; }

    /// <summary>Whether its rows go through processes: they have notes, activities and business process flows.</summary>
    public bool IsGoverned { get; init; }

    /// <summary>The alternate keys: columns whose values no two rows share.</summary>
    public IReadOnlyList<KeyDeclaration> Keys { get; init; } = [];

    /// <summary>The column of the row's id.</summary>
    public string Key => Name + "id";

    /// <summary>The column people know a row by.</summary>
    public ColumnDeclaration PrimaryColumn => Columns.First(column => column.Primary);
}

/// <summary>An alternate key of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Columns">The columns whose values no two rows share.</param>
public sealed record KeyDeclaration(string Name, string DisplayName, IReadOnlyList<string> Columns);

/// <summary>A table that the platform or one of its apps provides, as far as this solution refers to it.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="SchemaName">Its name in the casing that relationships use.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Key">The column of the row's id.</param>
/// <param name="PrimaryName">The column people know a row by.</param>
/// <param name="ProvidedBy">The solution that has to be there first, with its least version; null for the platform itself.</param>
/// <param name="Columns">The columns that this solution refers to.</param>
/// <param name="OwnColumns">The columns that this solution adds to it.</param>
public sealed record PlatformTable(
    string Name,
    string SchemaName,
    string DisplayName,
    string Key,
    string PrimaryName,
    string? ProvidedBy,
    IReadOnlyList<ColumnDeclaration> Columns,
    IReadOnlyList<ColumnDeclaration> OwnColumns)
{
    /// <summary>All known columns, those that this solution adds included.</summary>
    public IEnumerable<ColumnDeclaration> AllColumns => Columns.Concat(OwnColumns);

    /// <summary>The column with this name, or null.</summary>
    public ColumnDeclaration? Column(string name) => AllColumns.FirstOrDefault(column => column.Name == name);
}
