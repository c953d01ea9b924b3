using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Tables are complete, carry the publisher's prefix, and have their formulas.</summary>
public static class TableCheck
{
    private const string Shell = "2";
    private const string Restore = "Restore the file with generate.";

    /// <summary>The problems of all tables.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var tables = solution[UnpackedKind.Table].ToList();
        UnpackedKind[] parts = [UnpackedKind.Form, UnpackedKind.View, UnpackedKind.Formula];
        foreach (var part in parts.SelectMany(kind => solution[kind]).Where(part => tables.All(table => table.Owner != part.Owner)))
            yield return part.Problem("There is no Entity.xml of its table, so that it would stay behind.", "Restore the table's file, or remove this one.");
        foreach (var problem in tables.SelectMany(table => IsExtended(table, solution) ? ShellCheck.Of(table, solution) : OfTable(table, solution)))
            yield return problem;
    }

    private static bool IsExtended(UnpackedFile table, UnpackedSolution solution) => solution.Manifest.Root.Descendants("RootComponent").Any(component =>
        component.Attribute("behavior")?.Value == Shell && table.Owner.Equals(component.Attribute("schemaName")?.Value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Problem> OfTable(UnpackedFile table, UnpackedSolution solution)
    {
        var name = table.Value("Name");
        var columns = table.Root.Descendants("attribute").ToList();
        if (name != table.Owner)
            yield return table.Problem($"It declares the table {name}.", $"Move it to Entities/{name}/.");
        if (!name.StartsWith(solution.Prefix, StringComparison.Ordinal))
            yield return table.Problem($"{name} lacks the publisher's prefix.", $"Start its name with {solution.Prefix}.");
        foreach (var needed in new[] { "EntitySetName", "LocalizedNames", "LocalizedCollectionNames" })
            if (!table.Root.Descendants(needed).Any())
                yield return table.Problem($"<{needed}> is missing.", Restore);
        if (table.Root.Descendants("ObjectTypeCode").Any())
            yield return table.Problem("It fixes an object type code, which every environment assigns for itself.", "Remove <ObjectTypeCode>.");
        if (columns.Count(column => Value(column, "Type") == "primarykey") != 1 || columns.Count(IsPrimaryName) != 1)
            yield return table.Problem("It does not have exactly one primary key and one primary name.", Restore);
        foreach (var problem in columns.SelectMany(column => OfColumn(table, column, solution)))
            yield return problem;
        foreach (var problem in Formulas(table, columns, solution))
            yield return problem;
    }

    private static IEnumerable<Problem> OfColumn(UnpackedFile table, XElement column, UnpackedSolution solution)
    {
        var name = Value(column, "LogicalName");
        // The columns of a flow are the platform's, whose prefix they carry.
        var isOwn = Value(column, "IsCustomField") == "1" && !name.StartsWith("bpf_", StringComparison.Ordinal);
        if (isOwn && !name.StartsWith(solution.Prefix, StringComparison.Ordinal))
            yield return table.Problem($"The column {name} lacks the publisher's prefix.", $"Start its name with {solution.Prefix}.");
        if (column.Element("displaynames")?.Element("displayname") is null)
            yield return table.Problem($"The column {name} has no display name.", "Give it one.");
    }

    private static IEnumerable<Problem> Formulas(UnpackedFile table, IEnumerable<XElement> columns, UnpackedSolution solution)
    {
        var files = solution.Of(UnpackedKind.Formula, table.Owner).ToList();
        var named = columns.Select(column => Value(column, "FormulaDefinitionFileName")).Where(name => name.Length > 0).ToList();
        foreach (var missing in named.Where(name => files.All(file => $"/Formulas/{file.Name}" != name)))
            yield return table.Problem($"The formula {missing} is missing.", $"Restore it in Entities/{table.Owner}/Formulas/.");
        foreach (var unused in files.Where(file => !named.Contains($"/Formulas/{file.Name}")))
            yield return unused.Problem("No column names this formula.", "Remove it, or name it in the column's FormulaDefinitionFileName.");
    }

    private static bool IsPrimaryName(XElement column) => Value(column, "DisplayMask").StartsWith("PrimaryName|", StringComparison.Ordinal);

    private static string Value(XElement element, string child) => element.Element(child)?.Value ?? "";
}
