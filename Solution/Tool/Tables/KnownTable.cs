namespace SalesProcessPlugins.Solution.Tables;

/// <summary>A table as forms and views see it, whoever provides it.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="Folder">The folder of its parts in the unpacked solution, which is its name in the schema's casing.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="Key">The column of the row's id.</param>
/// <param name="PrimaryName">The column people know a row by.</param>
/// <param name="Columns">All columns that may be shown, those included that the platform gives every table.</param>
public sealed record KnownTable(
    string Name, string Folder, string DisplayName, string Key, string PrimaryName, IReadOnlyList<ColumnDeclaration> Columns)
{
    private static readonly ColumnDeclaration[] OfEveryTable =
    [
        new("createdby", "Created By", ColumnType.Lookup) { Target = "systemuser" },
        new("createdon", "Created On", ColumnType.DateTime),
        new("modifiedby", "Modified By", ColumnType.Lookup) { Target = "systemuser" },
        new("modifiedon", "Modified On", ColumnType.DateTime),
        new("statecode", "Status", ColumnType.State),
        new("statuscode", "Status Reason", ColumnType.Status),
    ];

    private static readonly ColumnDeclaration[] OfOwner = [new("ownerid", "Owner", ColumnType.Lookup)];

    /// <summary>The reasons for a row's state, as far as this solution declares them.</summary>
    public IReadOnlyList<StatusDeclaration> Statuses { get; init; } = [];

    /// <summary>The column with this name, or null.</summary>
    public ColumnDeclaration? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The own or somebody else's table with this name; null when no file describes it.</summary>
    public static KnownTable? Find(TableSet tables, string name) =>
        tables.Own.FirstOrDefault(table => table.Name == name) is { } own ? Of(own)
        : tables.PlatformTable(name) is { } platform ? Of(platform)
        : null;

    /// <summary>An own table.</summary>
    public static KnownTable Of(TableDeclaration table) => new(
        table.Name, table.Name, table.DisplayName, table.Key, table.PrimaryColumn.Name,
        [
            new ColumnDeclaration(table.Key, table.DisplayName, ColumnType.Id),
            .. table.Columns,
            .. OfEveryTable,
            .. table.Ownership == TableOwnership.User ? OfOwner : [],
        ])
    { Statuses = table.Statuses };

    private static KnownTable Of(PlatformTable table) => new(
        table.Name, table.SchemaName, table.DisplayName, table.Key, table.PrimaryName,
        [.. table.AllColumns, .. OfEveryTable.Where(column => table.Column(column.Name) is null)]);
}
