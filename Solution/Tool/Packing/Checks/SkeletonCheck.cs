using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>The frame has an element for every kind of component there is, in the order that the schema asks for.</summary>
public static class SkeletonCheck
{
    private const string Restore = "Restore the file with generate.";

    /// <summary>The problems of the frame, and of the tables' own frames for forms and views.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var skeleton = solution.Skeleton;
        foreach (var (kind, place) in CustomizationsFile.Places)
            if (solution[kind].FirstOrDefault() is { } lost && skeleton.Root.Element(place) is null)
                yield return skeleton.Problem($"<{place} /> is missing: {lost.Path} and its kind would stay behind.", $"Add <{place} /> in its place.");

        var places = skeleton.Root.Elements().Select(element => element.Name.LocalName).ToList();
        foreach (var unknown in places.Except(CustomizationsFile.Order))
            yield return skeleton.Problem($"<{unknown}> is no kind of component.", "Remove it.");
        if (!places.SequenceEqual(places.Distinct().OrderBy(place => CustomizationsFile.Order.ToList().IndexOf(place))))
            yield return skeleton.Problem("The kinds of component are not in the order of the importing schema.", Restore);

        foreach (var problem in solution[UnpackedKind.Table].SelectMany(table => LostWith(table, solution)))
            yield return problem;
    }

    private static IEnumerable<Problem> LostWith(UnpackedFile table, UnpackedSolution solution)
    {
        if (solution.Of(UnpackedKind.Form, table.Owner).Any() && table.Root.Element("FormXml") is null)
            yield return table.Problem("<FormXml /> is missing: the table's forms would stay behind.", "Add <FormXml /> after <EntityInfo>.");
        if (solution.Of(UnpackedKind.View, table.Owner).Any() && table.Root.Element("SavedQueries") is null)
            yield return table.Problem("<SavedQueries /> is missing: the table's views would stay behind.", "Add <SavedQueries /> at the end.");
    }
}
