using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 14 of a failing import: a step waits for columns that its table does not have, or its message does not tell.</summary>
public sealed class StepFilters() : Rule("SP014", "The filtering columns of a step are columns of its table, and its message is Update.", "Correct the columns, or leave them out.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        foreach (var step in solution[UnpackedKind.Step])
        {
            var (filter, table) = (step.Root.Element("FilteringAttributes"), step.Value("PrimaryEntity"));
            var columns = XmlReading.Columns(filter?.Value ?? "").ToList();
            foreach (var column in columns.Where(column => solution.ColumnNamed(table, column) == Existence.Missing))
                yield return Error(step, $"{column} is no column of {table}.", at: filter);
            if (columns.Count > 0 && StepMessages.MessageOf(step) is { } message and not "Update")
                yield return Warning(step, $"It filters columns on {message}, which has no effect.", "Filter on Update only.", filter);
        }
    }
}
