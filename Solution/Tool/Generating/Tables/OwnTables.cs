using SalesProcessPlugins.Solution.Generating.Views;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>Makes the unpacked form of a declared table.</summary>
public sealed class OwnTables(TableSet tables, InterfaceSources declared)
{
    /// <summary>The name of the relationship of an own table's lookup.</summary>
    public static string RelationshipName(string parent, string child, string lookup) =>
        $"{Product.Prefix}_{Bare(parent)}_{Bare(child).ToLowerInvariant()}_{Bare(lookup)}";

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
        Form: null,
        [.. UsualViews(table), .. declared.ViewsOf(table.Name).Views.Select(view => new DeclaredView(tables).Of(KnownTable.Of(table), view))])
    {
        Ownership = table.Ownership,
        IsGoverned = table.IsGoverned,
        HasQuickCreate = declared.FormsOf(table.Name).Any(form => form.Kind == FormKind.QuickCreate),
        HasCharts = declared.ViewsOf(table.Name).Charts.Count > 0,
        Icon = declared.IconOf(Bare(table.Name)),
        Keys = [.. table.Keys.Select(EntityKey.Of)],
    };

    private IEnumerable<TableView> UsualViews(TableDeclaration table) => TableView
        .Usual(table.Name, table.Key, table.PrimaryColumn.Name, table.View, table.DisplayName, table.PluralName)
        .Select(view => view.Kind == ViewKind.QuickFind ? view with { Search = declared.ViewsOf(table.Name).Search } : view);

    /// <summary>The relationships of the lookups among the columns that the solution gives a table.</summary>
    public IEnumerable<TableRelationship> RelationshipsOf(string table, IEnumerable<ColumnDeclaration> columns) =>
        from column in columns
        where column.Type == ColumnType.Lookup
        select new TableRelationship(
            RelationshipName(column.Target, table, column.Name),
            tables.PlatformTable(column.Target)?.SchemaName ?? column.Target,
            table,
            column.Name,
            column.OnDelete,
            column.Description);

    private static string Bare(string name) =>
        name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) ? name[(Product.Prefix.Length + 1)..] : name;
}
