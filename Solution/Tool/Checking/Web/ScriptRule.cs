using System.Text;
using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Web;

/// <summary>
/// A rule of the platform's own solution checker for scripts that can be told from the words of a script. What a bundled
/// library does is told as a fact to know: whoever ships it can choose it, and not change it.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="meaning">What it asks for.</param>
/// <param name="remedy">What to do instead.</param>
/// <param name="pattern">What a script that breaks it holds.</param>
/// <param name="inStrings">Whether that may be in a string.</param>
public sealed class ScriptRule(string id, string meaning, string remedy, string pattern, bool inStrings = false) : Rule(id, meaning, remedy)
{
    private const string Script = "3";

    private readonly Regex words = new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        foreach (var resource in solution[UnpackedKind.WebResource].Where(resource => resource.Value("WebResourceType") == Script))
        {
            if (solution.Solution.ContentOf(resource) is not { } content)
                continue;
            var script = Encoding.UTF8.GetString(content);
            foreach (var found in BundleParts.Of(script).SelectMany(Matches).GroupBy(match => match.IsLibrary))
                yield return Of(
                    found.Key ? FindingSeverity.Information : FindingSeverity.Warning, resource.Path[..^".data.xml".Length], LineOf(script, found.First().At), Text([.. found]));
        }
    }

    private IEnumerable<(bool IsLibrary, int At, string Words)> Matches(BundlePart part) =>
        words.Matches(ScriptText.Of(part.Text, inStrings)).Select(match => (part.IsLibrary, part.Start + match.Index, match.Value.Trim()));

    private static string Text(IReadOnlyList<(bool IsLibrary, int At, string Words)> found) =>
        $"{(found[0].IsLibrary ? "In a library: " : "")}\"{found[0].Words}\"{(found.Count == 1 ? "" : $", and {found.Count - 1} more of the kind")}.";

    private static int LineOf(string script, int at) => script.AsSpan(0, at).Count('\n') + 1;
}
