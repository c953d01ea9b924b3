using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>What this packer cannot do with a solution, although the format could: it makes both packages from one copy of everything.</summary>
public static class PackingProblems
{
    private const string Both = "2";

    /// <summary>The files that would stay behind, and a manifest that allows only one of the packages.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        foreach (var path in solution.Contents.Keys.Where(path => !UnpackedLayout.IsPacked(UnpackedLayout.KindOf(path))))
            yield return new Problem($"{UnpackedSolution.Folder}/{path}", null, "", "Nothing packs a file in this place.", Remedy(path));
        if (solution.Manifest.Root.Descendants("Managed").FirstOrDefault()?.Value != Both)
            yield return new Problem(
                $"{UnpackedSolution.Folder}/{solution.Manifest.Path}", null, "", $"<Managed> is not {Both}, so that one of the two packages could not be made.", $"Set it to {Both}.");
    }

    private static string Remedy(string path) => UnpackedLayout.KindOf(path) == UnpackedKind.ManagedTwin
        ? "Remove the _managed copy: both packages take the same one."
        : "Move it to where its kind of component belongs, or out of the unpacked solution.";
}
