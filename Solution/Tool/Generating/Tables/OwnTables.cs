using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>Makes the unpacked form of a declared table.</summary>
public sealed class OwnTables(TableSet tables)
{
    /// <summary>The table of a declaration.</summary>
    public UnpackedTable Unpack(TableDeclaration table) => new(
        table.Name,
        table.DisplayName,
        table.PluralName,
        table.SetName,
        table.Description,
        [
            SystemColumns.Key(table.Key, table.DisplayName),
            .. table.Columns.Select(column => OwnColumn.Of(table.Name, column)),
            .. SystemColumns.Common,
            .. SystemColumns.OfOwner(table.Ownership),
            .. SystemColumns.StateAndStatus(table.Name, table.DisplayName, table.Statuses),
        ],
        [.. SystemColumns.Relationships(table.Name, table.Ownership), .. RelationshipsOf(table.Name, table.Columns)],
        Form(table),
        TableView.Usual(table.Name, table.Key, table.PrimaryColumn.Name, table.View, table.DisplayName, table.PluralName))
    {
        Ownership = table.Ownership,
        IsGoverned = table.IsGoverned,
    };

    /// <summary>The relationships of the lookups among the columns that the solution gives a table.</summary>
    public IEnumerable<TableRelationship> RelationshipsOf(string table, IEnumerable<ColumnDeclaration> columns) =>
        from column in columns
        where column.Type == ColumnType.Lookup
        select new TableRelationship(
            $"{Product.Prefix}_{Bare(column.Target)}_{Bare(table).ToLowerInvariant()}_{Bare(column.Name)}",
            tables.PlatformTable(column.Target)?.SchemaName ?? column.Target,
            table,
            column.Name,
            column.OnDelete,
            column.Description);

    private static TableForm Form(TableDeclaration table)
    {
        var name = $"table/{table.Name}/form";
        var fields = table.Columns.Select(column =>
            new FormField(StableId.For($"{name}/{column.Name}"), column.DisplayName, column.Name, column.Type));
        return new TableForm(
            StableId.For(name),
            [new FormTab(StableId.For($"{name}/tab"), "general", "General", [.. fields], StableId.For($"{name}/section"))]);
    }

    private static string Bare(string name) =>
        name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) ? name[(Product.Prefix.Length + 1)..] : name;
}
