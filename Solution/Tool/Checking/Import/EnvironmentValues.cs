using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 31 of a failing import: the value of an environment variable comes along and is already there.</summary>
public sealed class EnvironmentValues() : Rule("SP031", "Values of environment variables stay in their environment.", "Remove the value: whoever imports is asked for his own.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        solution.Solution.Contents.Keys.Where(path => UnpackedLayout.KindOf(path) == UnpackedKind.EnvironmentVariableValue)
            .Select(path => Of(FindingSeverity.Warning, path, null, "It is the value that the variable had where the solution was exported."));
}
