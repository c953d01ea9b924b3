using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 17 of a failing import: managed over unmanaged of the same solution, or the reverse.</summary>
public sealed class ManagedMark() : Rule(
    "SP017", "A package says whether it is managed, and stays what the release before was.", "Set Managed to 1 in a managed and 0 in an unmanaged package, 2 in a folder that gives both.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        string[] allowed = solution.Solution.IsPackage ? ["0", "1"] : ["0", "1", "2"];
        var (mark, manifest) = (solution.Manifest.Text("Managed"), solution.Solution.Manifest);
        if (!allowed.Contains(mark))
            yield return Error(manifest, $"Managed is \"{mark}\".", at: solution.Manifest.Element("Managed"));
        if (solution.Previous is { IsPackage: true } previous && solution.Solution.IsPackage && previous.IsManaged != solution.Solution.IsManaged)
            yield return Error(
                manifest, "The release before is managed where this is not, or the reverse.", "Import the kind of package that is installed, or uninstall that first.", solution.Manifest.Element("Managed"));
    }
}
