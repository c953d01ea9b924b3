using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 16 of a failing import: values of choices are not the publisher's, or occur twice.</summary>
public sealed class ChoiceValues() : Rule("SP016", "The values of own choices lie in the publisher's range, each once.", "Use values from the publisher's range, each once.")
{
    private const int ValuesPerPublisher = 10_000;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        Choices(solution).SelectMany(one => Twice(one.File, one.Choice).Concat(OutOfRange(one.File, one.Choice, solution)));

    /// <summary>The global choices, and those of single columns.</summary>
    public static IEnumerable<(UnpackedFile File, XElement Choice)> Choices(CheckedSolution solution) =>
        from file in solution[UnpackedKind.Table].Concat(solution[UnpackedKind.Choice])
        from choice in file.Root.DescendantsAndSelf("optionset")
        select (file, choice);

    private IEnumerable<Finding> Twice(UnpackedFile file, XElement choice) =>
        from values in choice.Elements().Where(kind => kind.Name.LocalName is "options" or "statuses" or "states")
        from same in values.Elements().GroupBy(value => value.Named("value"))
        where same.Count() > 1 || !int.TryParse(same.Key, out _)
        select Error(
            file, same.Count() > 1 ? $"Two options of the choice {choice.Named("Name")} have the value {same.Key}." : $"The value \"{same.Key}\" of the choice {choice.Named("Name")} is no number.",
            at: same.Last());

    // The values of yes and no, and those of the platform's own choices, are small numbers.
    private IEnumerable<Finding> OutOfRange(UnpackedFile file, XElement choice, CheckedSolution solution)
    {
        if (!int.TryParse(solution.Manifest.Descendants("CustomizationOptionValuePrefix").FirstOrDefault()?.Value, out var prefix) || choice.Text("OptionSetType") == "bit")
            return [];
        var first = prefix * ValuesPerPublisher;
        var own = IsOwn(choice, solution) ? choice.Elements("options").Elements("option") : [];
        return own.Where(option => int.TryParse(option.Named("value"), out var value) && (value < first || value >= first + ValuesPerPublisher))
            .Select(option => Warning(
                file, $"The value {option.Named("value")} of the choice {choice.Named("Name")} is not the publisher's.", $"Use one from {first} to {first + ValuesPerPublisher - 1}.", option));
    }

    private static bool IsOwn(XElement choice, CheckedSolution solution) =>
        choice.Parent is { Name.LocalName: "attribute" } column ? solution.IsOwn(column.Text("LogicalName")) : solution.IsOwn(choice.Named("Name"));
}
