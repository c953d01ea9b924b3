using System.Xml.Linq;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>
/// Somebody else's table with the columns that this solution adds: a shell with nothing of the table's own, so that
/// importing changes nothing else of it.
/// </summary>
/// <param name="Table">The table.</param>
public sealed record ExtendedTable(PlatformTable Table)
{
    /// <summary>The tables that get columns, by name.</summary>
    public static IReadOnlyList<ExtendedTable> Of(TableSet tables) =>
        [.. tables.Platform.Where(table => table.OwnColumns.Count > 0).OrderBy(table => table.Name, StringComparer.Ordinal).Select(table => new ExtendedTable(table))];

    /// <summary>Adds the table's file.</summary>
    public void AddTo(UnpackedFiles files) => files.Add($"Entities/{Table.SchemaName}/Entity.xml", ToXml());

    private XElement ToXml() => new(
        "Entity",
        new XElement("Name", new XAttribute("LocalizedName", Table.DisplayName), new XAttribute("OriginalName", ""), Table.SchemaName),
        new XElement("EntityInfo", new XElement(
            "entity",
            new XAttribute("Name", Table.SchemaName),
            new XElement("attributes", Table.OwnColumns
                .OrderBy(column => column.Name, StringComparer.Ordinal)
                .Select(column => OwnColumn.Of(Table.Name, column).ToXml())))));
}
