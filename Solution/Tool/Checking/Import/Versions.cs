using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 19 of a failing import: the solution's name or version cannot be, or the version does not rise.</summary>
public sealed partial class Versions() : Rule("SP019", "A solution has a unique name and a version of four numbers, which rises with every release.", "Raise the version.")
{
    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex UniqueName { get; }

    private static readonly string[] Restricted = ["Active", "Default", "Basic", "System"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var (manifest, name, version) = (solution.Solution.Manifest, solution.Manifest.Text("UniqueName"), solution.Manifest.Text("Version"));
        if (!UniqueName.IsMatch(name) || Restricted.Contains(name, StringComparer.OrdinalIgnoreCase))
            yield return Error(manifest, $"\"{name}\" is no unique name.", "Use letters, digits and underscores, not starting with a digit.", solution.Manifest.Element("UniqueName"));
        if (FourParts(version) is not { } now)
            yield return Error(manifest, $"\"{version}\" is no version.", "Use four numbers, such as 1.0.0.0.", solution.Manifest.Element("Version"));
        else if (FourParts(solution.Previous?.Manifest.Root.Element("SolutionManifest")?.Text("Version") ?? "") is { } before && now <= before)
            yield return Error(manifest, $"The release before has the version {before}, this one {now}.", at: solution.Manifest.Element("Version"));
    }

    private static Version? FourParts(string text) => Version.TryParse(text, out var version) && version.Revision >= 0 ? version : null;
}
