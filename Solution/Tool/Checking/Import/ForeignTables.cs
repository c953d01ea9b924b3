using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 34 of a failing import: it changes what belongs to somebody else, and may forbid it.</summary>
public sealed class ForeignTables() : Rule(
    "SP034", "Of somebody else's table a solution brings own parts, not the table's own properties.", "List the table with behavior 2, and leave only own columns in it.")
{
    private const string Whole = "0";
    private const string Shell = "2";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution.Tables.SelectMany(table => OfTable(table, solution));

    private IEnumerable<Finding> OfTable(CheckedTable table, CheckedSolution solution)
    {
        var behaviour = solution.Manifest.Descendants("RootComponent")
            .FirstOrDefault(one => one.Named("type") == "1" && one.Named("schemaName").Is(table.Name))?.Named("behavior");
        if (solution.IsOwn(table.Name) && table.IsWhole && behaviour == Shell)
            yield return Error(table.File, "The manifest lists this own table as somebody else's, so that most of it would stay behind.", "Set its behavior to 0.");
        if (solution.IsOwn(table.Name) || CheckedSolution.IsPrefixed(table.Name))
            yield break;
        var restates = table.Properties?.Elements().FirstOrDefault(part => part.Name.LocalName != "attributes");
        if (behaviour == Whole && !table.IsWhole && restates is null && table.Columns.Any())
            yield return Error(table.File, "The manifest lists it as brought whole, and it is not.", at: table.File.Root);
        else if (restates is not null && behaviour == Shell)
            yield return Error(table.File, $"It states {restates.Name.LocalName}, which belongs to whoever provides the table.", at: restates);
        else if (restates is not null && table.Properties?.Named("unmodified") != "1")
            yield return Warning(table.File, "It states the table's own properties, which belong to whoever provides it.", at: restates);
    }
}
