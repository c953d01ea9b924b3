using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 20 of a failing import: the package is for a newer platform than there is.</summary>
public sealed class PlatformVersions() : Rule("SP020", "SolutionPackageVersion is not newer than 9.2.", "State 9.1 or 9.2: an older platform refuses a newer package, never the other way round.")
{
    private static readonly Version Newest = new(9, 2);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var stated = solution.Solution.Manifest.Attribute("SolutionPackageVersion");
        if (!Version.TryParse(stated, out var version))
            yield return Warning(solution.Solution.Manifest, $"SolutionPackageVersion is \"{stated}\".", at: solution.Solution.Manifest.Root);
        else if (version > Newest)
            yield return Error(solution.Solution.Manifest, $"SolutionPackageVersion is {version}.", at: solution.Solution.Manifest.Root);
    }
}
