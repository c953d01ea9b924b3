using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 7 of a failing import: a business process flow has no table for its instances, or is not named after it.</summary>
public sealed class FlowTables() : Rule(
    "SP007", "Every business process flow is named after the table of its instances, which the solution brings.", "Name the flow after its table, and mark the table with IsBPFEntity 1.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        foreach (var record in solution[UnpackedKind.ProcessRecord].Where(Flows.Flow.IsFlow))
        {
            var name = record.Value("UniqueName");
            if (solution.Table(name)?.IsOfFlow != true)
                yield return Error(record, $"Its table {(name.Length == 0 ? "has no name" : $"{name} is missing, or is not the table of a flow")}.", at: record.Root.Element("UniqueName"));
            else if (!solution.IsOwn(name))
                yield return Warning(record, $"Its name {name} lacks the publisher's prefix.", $"Start it with {solution.Solution.Prefix}.", record.Root.Element("UniqueName"));
        }
    }
}
