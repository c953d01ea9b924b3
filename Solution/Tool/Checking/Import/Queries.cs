using System.Xml;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 25 of a failing import: a view or chart asks for what there is not.</summary>
public sealed class Queries() : Rule("SP025", "Views and charts ask for columns that there are, and show what they ask for.", "Correct the query or the layout.")
{
    private const int FirstOfEnvironment = 10_000;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
    [
        .. solution[UnpackedKind.View].SelectMany(view => OfView(view, solution)),
        .. solution[UnpackedKind.Chart].SelectMany(chart => OfChart(chart, solution)),
    ];

    private IEnumerable<Finding> OfView(UnpackedFile view, CheckedSolution solution)
    {
        if (int.TryParse(view.Root.Descendants("returnedtypecode").FirstOrDefault()?.Value, out var type) && type >= FirstOfEnvironment)
            yield return Error(view, $"returnedtypecode is {type}, which every environment assigns for itself.", "Use the table's name.", view.Root.Descendants("returnedtypecode").First());
        var fetch = Fetch(view.Root.Descendants("fetchxml"));
        foreach (var finding in UnknownColumns(view, fetch, solution))
            yield return finding;
        foreach (var grid in view.Root.Descendants("layoutxml").Elements("grid"))
            foreach (var finding in OfGrid(view, grid, solution))
                yield return finding;
    }

    private IEnumerable<Finding> OfGrid(UnpackedFile view, XElement grid, CheckedSolution solution)
    {
        if (grid.Attribute("object") is { } code && (!int.TryParse(code.Value, out var number) || number <= 0))
            yield return Error(view, $"The object of the grid is \"{code.Value}\".", "Leave it out.", grid);
        if (solution.Table(view.Owner) is not { IsWhole: true } table)
            yield break;
        foreach (var row in grid.Elements("row").Where(row => table.Column(row.Named("id"))?.Text("Type") != "primarykey"))
            yield return Error(view, $"The rows are known by \"{row.Named("id")}\", which is not the primary key of {table.Name}.", "Use the primary key.", row);
        foreach (var cell in grid.Descendants("cell").Where(cell => !cell.Named("name").Contains('.', StringComparison.Ordinal)))
            if (!table.Has(cell.Named("name")))
                yield return Error(view, $"{cell.Named("name")} is no column of {table.Name}.", at: cell);
    }

    private IEnumerable<Finding> OfChart(UnpackedFile chart, CheckedSolution solution)
    {
        var definition = chart.Root.Element("datadescription");
        var fetch = definition?.Descendants("fetch").FirstOrDefault();
        foreach (var finding in UnknownColumns(chart, fetch, solution))
            yield return finding;
        var aliases = fetch?.Descendants("attribute").Select(column => column.Named("alias")).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var used in definition?.Descendants().Where(one => one.Name.LocalName is "category" or "measure") ?? [])
            if (used.Named("alias") is { Length: > 0 } alias && aliases.Count > 0 && !aliases.Contains(alias))
                yield return Error(chart, $"The chart shows {alias}, which its query does not give.", at: used);
    }

    private IEnumerable<Finding> UnknownColumns(UnpackedFile file, XElement? fetch, CheckedSolution solution) =>
        from entity in fetch?.DescendantsAndSelf().Where(one => one.Name.LocalName is "entity" or "link-entity") ?? []
        from named in ColumnsOf(entity)
        where solution.ColumnNamed(entity.Named("name"), named.Column) == Existence.Missing
        select Error(file, $"{named.Column} is no column of {entity.Named("name")}.", at: named.At);

    // A condition with the name of a linked table, and an order by an alias, speak of something else.
    private static IEnumerable<(XElement At, string Column)> ColumnsOf(XElement entity) =>
    [
        .. entity.Elements("attribute").Select(one => (one, one.Named("name"))),
        .. entity.Elements("order").Where(one => one.Attribute("attribute") is not null && one.Attribute("entityname") is null).Select(one => (one, one.Named("attribute"))),
        .. entity.Elements("filter").Descendants("condition")
            .Where(one => one.Attribute("entityname") is null && one.Ancestors().First(parent => parent.Name.LocalName is "entity" or "link-entity") == entity)
            .Select(one => (one, one.Named("attribute"))),
    ];

    private static XElement? Fetch(IEnumerable<XElement> places)
    {
        var place = places.FirstOrDefault();
        if (place is null || place.HasElements)
            return place?.Element("fetch");
        try
        {
            return place.Value.Trim().Length == 0 ? null : XElement.Parse(place.Value);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
