using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 1 of a failing import: what has to lie at the root of the package does not.</summary>
public sealed class PackageShape() : Rule(
    "SP001", "A package has solution.xml, customizations.xml and [Content_Types].xml at its root, and forward slashes in its names.", "Zip the contents of the folder, not the folder.")
{
    private static readonly string[] Needed = ["solution.xml", "customizations.xml", ContentTypesFile.Name];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        solution.Solution.PackageParts is { } parts ? OfPackage(parts) : OfFolder(solution);

    private IEnumerable<Finding> OfPackage(IReadOnlyList<string> parts)
    {
        foreach (var missing in Needed.Except(parts))
            yield return Of(FindingSeverity.Error, missing, null, "It is missing at the root of the package" + (Elsewhere(parts, missing) is { } found ? $"; there is a {found}." : "."));
        foreach (var wrong in parts.Where(part => part.Contains('\\', StringComparison.Ordinal)))
            yield return Of(FindingSeverity.Error, wrong, null, "Its name has a back-slash.", "Use forward slashes between folders.");
        foreach (var twice in parts.GroupBy(part => part).Where(group => group.Count() > 1))
            yield return Of(FindingSeverity.Error, twice.Key, null, "The package has two parts of this name.", "Remove one of the two.");
    }

    private IEnumerable<Finding> OfFolder(CheckedSolution solution) =>
        from file in new[] { solution.Solution.Manifest, solution.Solution.Skeleton }
        where !file.Root.HasElements && solution.Solution.Unread.All(unread => unread.Path != file.Path)
        select Error(file, "It is missing or empty.", "Restore it: without it nothing can be packed.");

    private static string? Elsewhere(IEnumerable<string> parts, string name) =>
        parts.FirstOrDefault(part => part.Split('/', '\\')[^1].Is(name));
}
