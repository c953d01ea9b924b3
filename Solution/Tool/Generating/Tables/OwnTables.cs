using System.Xml.Linq;
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
            .. table.Columns.Select(column => OwnColumn(table.Name, column)),
            .. SystemColumns.Common,
            .. SystemColumns.StateAndStatus(table.Name, table.DisplayName, table.Statuses),
        ],
        [.. SystemColumns.Relationships(table.Name), .. OwnRelationships(table)],
        Form(table),
        TableView.Usual(table.Name, table.Key, table.PrimaryColumn.Name, table.View, table.DisplayName, table.PluralName));

    private static TableColumn OwnColumn(string table, ColumnDeclaration column) =>
        new(column.Name, PlatformType(column.Type), column.DisplayName, column.Description, ColumnAccess.Write)
        {
            IsOwn = true,
            RequiredLevel = column.Primary || column.Required ? "required" : "none",
            DisplayMask = column.Primary ? $"PrimaryName|{TableColumn.Everywhere}|RequiredForForm" : TableColumn.Everywhere,
            Details = Details(table, column),
        };

    private static IReadOnlyList<XElement> Details(string table, ColumnDeclaration column) => column.Type switch
    {
        ColumnType.Text => ColumnDetails.Text(column.MaxLength),
        ColumnType.Memo => ColumnDetails.Memo(column.MaxLength),
        ColumnType.WholeNumber => ColumnDetails.WholeNumber(column.Minimum, column.Maximum, "none"),
        ColumnType.Choice => ColumnDetails.Choice(table, column),
        ColumnType.DateTime => ColumnDetails.DateTime("datetime"),
        _ => ColumnDetails.Lookup(),
    };

    private static string PlatformType(ColumnType type) => type switch
    {
        ColumnType.Text => "nvarchar",
        ColumnType.Memo => "ntext",
        ColumnType.WholeNumber => "int",
        ColumnType.Choice => "picklist",
        ColumnType.DateTime => "datetime",
        _ => "lookup",
    };

    private IEnumerable<TableRelationship> OwnRelationships(TableDeclaration table) =>
        from column in table.Columns
        where column.Type == ColumnType.Lookup
        select new TableRelationship(
            $"{Product.Prefix}_{Bare(column.Target)}_{Bare(table.Name)}_{Bare(column.Name)}",
            tables.PlatformTable(column.Target)?.SchemaName ?? column.Target,
            table.Name,
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
