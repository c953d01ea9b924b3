using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Every view file holds its view.</summary>
public static class ViewCheck
{
    /// <summary>The problems of all views.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution) => solution[UnpackedKind.View].SelectMany(OfView);

    private static IEnumerable<Problem> OfView(UnpackedFile view)
    {
        if (view.Root.Elements("savedquery").Count() != 1)
            yield return view.Problem("It does not hold exactly one view: the table would be without it.", "Restore the file with generate.");
        if (view.Root.Descendants("LocalizedName").FirstOrDefault() is null)
            yield return view.Problem("It has no name.", "Add LocalizedNames.");
    }
}
