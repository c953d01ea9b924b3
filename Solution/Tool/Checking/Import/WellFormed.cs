using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 2 of a failing import: a file is no XML.</summary>
public sealed class WellFormed() : Rule("SP002", "Every XML file is well-formed.", "Restore the file, or correct it at the line given.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var broken = solution.Solution.Unread.ToList();
        foreach (var (path, content) in solution.Solution.Contents.Where(one => IsXml(one.Key)))
            _ = UnpackedSolution.Load(path, content, broken);
        return broken.Where(file => file.Line is not null).Select(file => Of(FindingSeverity.Error, file.Path, file.Line, $"This is not well-formed XML: {file.What}"));
    }

    private static bool IsXml(string path) =>
        path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && UnpackedLayout.KindOf(path) is UnpackedKind.Other or UnpackedKind.ManagedTwin;
}
