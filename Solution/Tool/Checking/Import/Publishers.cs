using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 18 of a failing import: the publisher is not stated as it has to be, or is another than before.</summary>
public sealed partial class Publishers() : Rule(
    "SP018", "The publisher has a unique name, a prefix and a range of choice values, and they stay the same for ever.", "State the publisher as in the first release.")
{
    [GeneratedRegex("^(?!mscrm)[A-Za-z][A-Za-z0-9]{1,7}$", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix { get; }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var (manifest, publisher) = (solution.Solution.Manifest, solution.Manifest.Element("Publisher"));
        string Value(string name) => publisher?.Text(name) ?? "";

        if (Value("UniqueName").Length == 0)
            yield return Error(manifest, "The publisher has no unique name.", at: publisher);
        if (!Prefix.IsMatch(Value("CustomizationPrefix")))
            yield return Error(manifest, $"\"{Value("CustomizationPrefix")}\" is no publisher's prefix.", "Use 2 to 8 letters and digits, starting with a letter, not with mscrm.", publisher);
        if (!int.TryParse(Value("CustomizationOptionValuePrefix"), out var choices) || choices is not 0 and (< 10_000 or > 99_999))
            yield return Error(manifest, "The prefix of choice values is out of range.", "Use a number from 10000 to 99999.", publisher);
        foreach (var name in new[] { "UniqueName", "CustomizationPrefix", "CustomizationOptionValuePrefix" })
            if (solution.Previous?.Manifest.Root.Descendants("Publisher").FirstOrDefault()?.Text(name) is { } before && before != Value(name))
                yield return Error(manifest, $"The publisher's {name} was {before} and is {Value(name)}.", at: publisher);
    }
}
