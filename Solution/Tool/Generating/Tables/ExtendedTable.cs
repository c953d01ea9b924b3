using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Views;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>
/// Somebody else's table with the columns, forms and views that this solution adds: a shell with nothing of the table's own, so that
/// importing changes nothing else of it.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="HasForms">Whether forms of it come along.</param>
/// <param name="Views">The views of it that come along.</param>
public sealed record ExtendedTable(PlatformTable Table, bool HasForms, IReadOnlyList<TableView> Views)
{
    /// <summary>The tables that get columns, forms or views, by name.</summary>
    public static IReadOnlyList<ExtendedTable> Of(TableSet tables, InterfaceSources declared) =>
    [
        .. from table in tables.Platform.OrderBy(table => table.Name, StringComparer.Ordinal)
           let known = KnownTable.Find(tables, table.Name)
           let views = declared.ViewsOf(table.Name).Views.Select(view => new DeclaredView(tables).Of(known, view)).ToList()
           let extended = new ExtendedTable(table, declared.FormsOf(table.Name).Count > 0, views)
           where table.OwnColumns.Count > 0 || extended.HasForms || views.Count > 0
           select extended,
    ];

    /// <summary>Adds the table's files, but for its forms.</summary>
    public void AddTo(UnpackedFiles files)
    {
        files.Add($"Entities/{Table.SchemaName}/Entity.xml", ToXml());
        foreach (var view in Views)
            files.Add($"Entities/{Table.SchemaName}/SavedQueries/{view.Id.Braced()}.xml", view.ToXml());
    }

    private XElement ToXml() => new(
        "Entity",
        new XElement("Name", new XAttribute("LocalizedName", Table.DisplayName), new XAttribute("OriginalName", ""), Table.SchemaName),
        new XElement("EntityInfo", new XElement(
            "entity",
            new XAttribute("Name", Table.SchemaName),
            new XElement("attributes", Table.OwnColumns
                .OrderBy(column => column.Name, StringComparer.Ordinal)
                .Select(column => OwnColumn.Of(Table.Name, column).ToXml())))),
        HasForms ? new XElement("FormXml") : null,
        Views.Count > 0 ? new XElement("SavedQueries") : null);
}
