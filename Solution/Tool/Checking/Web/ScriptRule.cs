using System.Text;
using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Web;

/// <summary>A rule of the platform's own solution checker for scripts that can be told from the words of a script.</summary>
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
            var script = ScriptText.Of(Encoding.UTF8.GetString(content), inStrings);
            var found = words.Matches(script);
            if (found.Count > 0)
                yield return Of(FindingSeverity.Warning, resource.Path[..^".data.xml".Length], LineOf(script, found[0].Index), Text(found));
        }
    }

    private static string Text(MatchCollection found) => $"\"{found[0].Value.Trim()}\"{(found.Count == 1 ? "" : $", and {found.Count - 1} more of the kind")}.";

    private static int LineOf(string script, int at) => script.AsSpan(0, at).Count('\n') + 1;
}
