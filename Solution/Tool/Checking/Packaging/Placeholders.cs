using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Packaging;

/// <summary>A kind of component without its element in the frame silently stays behind when a folder is packed.</summary>
public sealed class Placeholders() : Rule("PK001", "The frame has an element for every kind of component there is, and every table for its forms, views, charts and commands.", "Add the empty element in its place.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        if (solution.Solution.IsPackage)
            yield break;
        var frame = solution.Solution.Skeleton;
        foreach (var (kind, place) in CustomizationsFile.Places)
            if (solution[kind].FirstOrDefault() is { } lost && frame.Root.Element(place) is null)
                yield return Error(frame, $"<{place} /> is missing: {lost.Path} and its kind would stay behind.");
        foreach (var table in solution[UnpackedKind.Table])
            foreach (var (kind, place) in CustomizationsFile.PlacesInTable)
                if (solution.Solution.Of(kind, table.Owner).FirstOrDefault() is { } lost && table.Root.Element(place) is null && lost.Root.HasElements)
                    yield return Error(table, $"<{place} /> is missing: {lost.Name} and its kind would stay behind.");
    }
}
