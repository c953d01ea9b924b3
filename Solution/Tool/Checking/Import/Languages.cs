using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>
/// Cause 22 of a failing import: a language that is not enabled. Exports have labels in languages that they do not list, and import everywhere;
/// what they list has to be enabled.
/// </summary>
public sealed class Languages() : Rule("SP022", "A solution lists no language but its own: every listed one has to be enabled where it is imported.", "Leave the language out of the list; labels in it may stay.")
{
    private const int HighestLanguage = 0xFFFF;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var listed = solution.Solution.Skeleton.Root.Elements("Languages").Elements("Language").ToList();
        foreach (var other in listed.Where(language => language.Value.Trim() != solution.BaseLanguage))
            yield return Warning(solution.Solution.Skeleton, $"It lists the language {other.Value}.", at: other);
        var used = solution.Solution.Files.SelectMany(file => LanguagesIn(file).Select(language => (File: file, Language: language))).ToList();
        foreach (var (file, language) in used.Where(one => !int.TryParse(one.Language.Value, out var code) || code is <= 0 or > HighestLanguage))
            yield return Error(file, $"\"{language.Value}\" is no language.", "Use the number of a language, such as 1033.", language.Parent);
        foreach (var other in used.Select(one => one.Language.Value).Distinct().Except(listed.Select(one => one.Value.Trim()).Append(solution.BaseLanguage)).Order(StringComparer.Ordinal))
            yield return Information(solution.Solution.Skeleton, $"It has labels in the language {other}.", "Where the language is not enabled, they are left out.");
    }

    private static IEnumerable<XAttribute> LanguagesIn(UnpackedFile file) =>
        file.Root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "languagecode" or "LCID" && attribute.Parent?.Name.LocalName != "ImportExportXml");
}
