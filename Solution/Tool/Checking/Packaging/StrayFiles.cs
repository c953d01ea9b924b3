using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Packaging;

/// <summary>Files that the format does not know are copied into the package as they are.</summary>
public sealed class StrayFiles() : Rule("PK003", "A solution's folder holds nothing but components.", "Move the file to where its kind of component belongs, or out of the folder.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution.Solution.Contents.Keys
        .Where(path => UnpackedLayout.KindOf(path) == UnpackedKind.Unknown)
        .Select(path => Of(FindingSeverity.Warning, path, null, "It is no component, and would be copied into the package."));
}
