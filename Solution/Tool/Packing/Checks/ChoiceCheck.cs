using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Choice values lie in the publisher's range, and every state has its default status.</summary>
public static class ChoiceCheck
{
    private const int ValuesPerPublisher = 10_000;

    /// <summary>The problems of all choices.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        // Without a prefix there is no range; the manifest's own check says so.
        if (!int.TryParse(solution.Manifest.Root.Descendants("CustomizationOptionValuePrefix").FirstOrDefault()?.Value, out var prefix))
            return GlobalChoices(solution);
        var first = prefix * ValuesPerPublisher;
        return solution[UnpackedKind.Table].Concat(solution[UnpackedKind.Choice])
            .SelectMany(file => file.Root.DescendantsAndSelf("optionset").SelectMany(choice => OfChoice(file, choice, first)))
            .Concat(GlobalChoices(solution));
    }

    private static IEnumerable<Problem> OfChoice(UnpackedFile file, XElement choice, int first)
    {
        var name = choice.Attribute("Name")?.Value;
        foreach (var value in OwnValues(choice))
            if (!int.TryParse(value, out var number) || number < first || number >= first + ValuesPerPublisher)
                yield return file.Problem($"The value {value} of the choice {name} is not the publisher's.", $"Use one from {first} to {first + ValuesPerPublisher - 1}.");
        var values = choice.Elements().Elements().Attributes("value").Select(value => value.Value).ToList();
        if (values.Distinct().Count() != values.Count)
            yield return file.Problem($"Two options of the choice {name} have the same value.", "Give each its own.");
        foreach (var state in choice.Elements("states").Elements("state"))
            if (state.Attribute("invariantname") is null || state.Attribute("defaultstatus") is null)
                yield return file.Problem($"A state of {name} lacks its invariant name or default status.", "Restore the file with generate.");
    }

    // The values of yes and no are the platform's.
    private static IEnumerable<string?> OwnValues(XElement choice) => choice.Element("OptionSetType")?.Value == "bit"
        ? []
        : choice.Elements("options").Elements("option").Select(option => option.Attribute("value")?.Value);

    private static IEnumerable<Problem> GlobalChoices(UnpackedSolution solution) =>
        from table in solution[UnpackedKind.Table]
        from used in table.Root.Descendants("OptionSetName")
        where solution[UnpackedKind.Choice].All(choice => choice.Root.Attribute("Name")?.Value != used.Value)
        select table.Problem($"The choice {used.Value} is missing.", $"Add OptionSets/{used.Value}.xml.");
}
