using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Every process has its definition and its record, and a flow has its table.</summary>
public static class ProcessCheck
{
    private static readonly (string Element, string Value)[] FlowValues =
        [("Type", "1"), ("Category", "4"), ("Scope", "4"), ("BusinessProcessType", "0"), ("StateCode", "1")];

    /// <summary>The problems of all processes.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var definitions = solution[UnpackedKind.ProcessDefinition].ToList();
        var records = solution[UnpackedKind.ProcessRecord].ToList();
        foreach (var definition in definitions.Where(one => records.All(record => record.Path != $"{one.Path}.data.xml")))
            yield return definition.Problem("It has no record and would stay behind.", $"Restore {definition.Name}.data.xml beside it.");
        foreach (var record in records)
        {
            var file = record.Value("XamlFileName");
            if (record.Path != $"{file.TrimStart('/')}.data.xml" || definitions.All(one => $"/{one.Path}" != file))
                yield return record.Problem($"Its definition {file} is missing or elsewhere.", "Restore it beside the record.");
            foreach (var problem in FlowProblems(record, solution))
                yield return problem;
        }
    }

    private static IEnumerable<Problem> FlowProblems(UnpackedFile record, UnpackedSolution solution)
    {
        foreach (var (element, value) in FlowValues.Where(one => record.Value(one.Element) != one.Value))
            yield return record.Problem($"<{element}> is not {value}, as it is for an active business process flow.", $"Set it to {value}.");
        var table = solution[UnpackedKind.Table].FirstOrDefault(one => one.Owner == record.Value("UniqueName"));
        if (table?.Root.Descendants("IsBPFEntity").FirstOrDefault()?.Value != "1")
            yield return record.Problem($"Its table {record.Value("UniqueName")} is missing, or is not the table of a flow.", "Name the flow after its table, and mark the table with IsBPFEntity 1.");
        if (record.Value("PrimaryEntity").Length == 0)
            yield return record.Problem("It does not say which table's rows go through it.", "Add <PrimaryEntity>.");
    }
}
