using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Packaging;

/// <summary>A part whose other half is missing stays behind, or keeps the folder from being packed.</summary>
public sealed class LostParts() : Rule("PK002", "What belongs together is together: records and contents, tables and their parts, columns and their formulas.", "Restore the missing half, or remove this one.")
{
    private static readonly UnpackedKind[] OfTable = [UnpackedKind.Form, UnpackedKind.View, UnpackedKind.Chart, UnpackedKind.Ribbon, UnpackedKind.Formula];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
    [
        .. OfTable.SelectMany(kind => solution[kind]).Where(part => !solution.Solution.Of(UnpackedKind.Table, part.Owner).Any())
            .Select(part => Error(part, "There is no Entity.xml of its table, so that it would stay behind.")),
        .. solution[UnpackedKind.CustomApiValue].Where(value => !solution.Solution.Of(UnpackedKind.CustomApi, value.Owner).Any())
            .Select(value => Error(value, "There is no customapi.xml of its Custom API.")),
        .. Processes(solution),
        .. Formulas(solution),
        .. solution.Solution.Contents.Keys.Where(path => IsContentWithoutRecord(path, solution))
            .Select(path => Of(FindingSeverity.Error, path, null, "It has no record and would stay behind.", $"Restore {Path.GetFileName(path)}.data.xml beside it.")),
    ];

    private IEnumerable<Finding> Processes(CheckedSolution solution)
    {
        var definitions = solution[UnpackedKind.ProcessDefinition].Select(file => file.Path).Concat(solution.Solution.Contents.Keys).ToHashSet(StringComparer.Ordinal);
        var records = solution[UnpackedKind.ProcessRecord].ToList();
        foreach (var definition in solution[UnpackedKind.ProcessDefinition].Where(one => records.All(record => record.Path != $"{one.Path}.data.xml")))
            yield return Error(definition, "It has no record and would stay behind.", $"Restore {definition.Name}.data.xml beside it.");
        foreach (var record in records)
        {
            var named = record.Value("XamlFileName") is { Length: > 0 } xaml ? xaml : record.Value("JsonFileName");
            if (!definitions.Contains(named.TrimStart('/')))
                yield return Error(record, $"Its definition {named} is missing.", "Restore it beside the record.", record.Root.Element("XamlFileName"));
        }
    }

    private IEnumerable<Finding> Formulas(CheckedSolution solution)
    {
        foreach (var table in solution.Tables)
        {
            var files = solution.Solution.Of(UnpackedKind.Formula, table.File.Owner).ToList();
            var named = table.Columns.Elements("FormulaDefinitionFileName").Where(name => name.Value.Length > 0).ToList();
            foreach (var missing in named.Where(name => files.All(file => $"/Formulas/{file.Name}" != name.Value)))
                yield return Error(table.File, $"The formula {missing.Value} is missing.", $"Restore it in Entities/{table.File.Owner}/Formulas/.", missing);
            foreach (var unused in files.Where(file => named.All(name => name.Value != $"/Formulas/{file.Name}")))
                yield return Error(unused, "No column names this formula.", "Remove it, or name it in the column's FormulaDefinitionFileName.");
        }
    }

    private static bool IsContentWithoutRecord(string path, CheckedSolution solution) =>
        UnpackedLayout.KindOf(path) is UnpackedKind.WebResourceContent or UnpackedKind.AssemblyContent
        && solution.Solution.Files.All(file => file.Path != $"{path}.data.xml");
}
