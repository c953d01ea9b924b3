using System.Text.RegularExpressions;

namespace SalesProcessPlugins.Solution.Checking.Web;

/// <summary>A stretch of a script that comes from one file.</summary>
/// <param name="Start">Where in the script it begins.</param>
/// <param name="Text">It.</param>
/// <param name="IsLibrary">Whether it is a library's, which the publisher of the solution did not write.</param>
public sealed record BundlePart(int Start, string Text, bool IsLibrary);

/// <summary>Takes a script apart into the files that a bundler made it from, which it names in a line of comment before each.</summary>
public static partial class BundleParts
{
    private const string Libraries = "node_modules/";

    [GeneratedRegex(@"^[ \t]*// (?<file>\S+\.(js|mjs|cjs|jsx|ts|tsx|css))$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName { get; }

    /// <summary>The parts, in their order. A script that names no files is one part, and its publisher's own.</summary>
    public static IEnumerable<BundlePart> Of(string script)
    {
        var names = FileName.Matches(script);
        if (names.Count == 0)
            return [new BundlePart(0, script, IsLibrary: false)];
        // What stands before the first file is the bundler's.
        return
        [
            new BundlePart(0, script[..names[0].Index], IsLibrary: true),
            .. names.Select((name, at) => Part(script, name, at + 1 < names.Count ? names[at + 1].Index : script.Length)),
        ];
    }

    private static BundlePart Part(string script, Match name, int end) =>
        new(name.Index, script[name.Index..end], name.Groups["file"].Value.Contains(Libraries, StringComparison.Ordinal));
}
