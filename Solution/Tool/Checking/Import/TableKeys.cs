using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 30 of a failing import: a table has not one primary key and one primary name, or a fixed number.</summary>
public sealed class TableKeys() : Rule("SP030", "Every own table has one primary key, one primary name and the name of its set, and no fixed number.", "Correct the table.")
{
    private static readonly Version WithoutNumbers = new(9, 0);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution.Tables.SelectMany(table => OfTable(table, solution));

    private IEnumerable<Finding> OfTable(CheckedTable table, CheckedSolution solution)
    {
        var keys = table.Columns.Count(column => column.Text("Type") == "primarykey");
        var names = table.Columns.Count(column => column.Text("DisplayMask").Split('|').Contains("PrimaryName"));
        if (keys > 1 || (keys == 0 && solution.IsOwn(table.Name) && !solution.HasSiblings && table.Properties?.Element("EntitySetName") is not null))
            yield return Error(table.File, $"It has {keys} primary keys.", "Leave one.", table.Properties);
        if (names > 1 || (table.IsWhole && names == 0))
            yield return Error(table.File, $"It has {names} primary names.", "Leave one.", table.Properties);
        if (table.IsWhole && solution.IsOwn(table.Name) && table.Properties?.Element("EntitySetName") is null)
            yield return Error(table.File, "EntitySetName is missing.", "Add it: the name of its rows in the Web API.", table.Properties);
        if (table.File.Root.Element("ObjectTypeCode") is { } number && solution.IsOwn(table.Name))
            yield return Of(
                Version.TryParse(solution.Solution.Manifest.Attribute("SolutionPackageVersion"), out var version) && version < WithoutNumbers ? FindingSeverity.Warning : FindingSeverity.Error,
                table.File, "It fixes an object type code, which every environment assigns for itself.", "Remove ObjectTypeCode.", number);
    }
}
