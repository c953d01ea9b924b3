using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>The manifest names the solution and its publisher in a form that environments take.</summary>
public static partial class ManifestCheck
{
    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex UniqueName { get; }

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex FourPartVersion { get; }

    [GeneratedRegex("^(?!mscrm)[a-z][a-z0-9]{1,7}$")]
    private static partial Regex PublisherPrefix { get; }

    /// <summary>The problems of the manifest.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var manifest = solution.Manifest;
        string Value(string element) => manifest.Root.Descendants(element).FirstOrDefault()?.Value ?? "";

        if (Value("Managed") != "2")
            yield return manifest.Problem("<Managed> is not 2, so that one of the two packages could not be made.", "Set it to 2.");
        if (!UniqueName.IsMatch(Value("UniqueName")))
            yield return manifest.Problem($"\"{Value("UniqueName")}\" is no unique name.", "Use letters, digits and underscores, not starting with a digit.");
        if (!FourPartVersion.IsMatch(Value("Version")))
            yield return manifest.Problem($"\"{Value("Version")}\" is no version.", "Use four numbers, such as 1.0.0.0.");
        if (!PublisherPrefix.IsMatch(Value("CustomizationPrefix")))
            yield return manifest.Problem($"\"{Value("CustomizationPrefix")}\" is no publisher's prefix.", "Use 2 to 8 lower-case letters and digits, starting with a letter, not with mscrm.");
        if (!int.TryParse(Value("CustomizationOptionValuePrefix"), out var choices) || choices is < 10_000 or > 99_999)
            yield return manifest.Problem("The prefix of choice values is out of range.", "Use a number from 10000 to 99999.");
    }
}
