using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>
/// Cause 22 of an import that is not whole: labels in a language that is not enabled are left out, with the warning 0x80048026. Exports have
/// labels in languages that they do not list, too.
/// </summary>
public sealed class Languages() : Rule("SP022", "Labels are in languages that there are, and those of the solution's own language are always listed.", "Use the number of a language, such as 1033.")
{
    private const int HighestLanguage = 0xFFFF;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var frame = solution.Solution.Skeleton;
        var listed = frame.Root.Elements("Languages").Elements("Language").Select(language => language.Value.Trim()).ToList();
        if (listed.Count > 0 && !listed.Contains(solution.BaseLanguage))
            yield return Error(frame, $"It does not list its own language {solution.BaseLanguage}.", "Add it to Languages.", frame.Root.Element("Languages"));
        var used = solution.Solution.Files.SelectMany(file => LanguagesIn(file).Select(language => (File: file, Language: language))).ToList();
        foreach (var (file, language) in used.Where(one => !int.TryParse(one.Language.Value, out var code) || code is <= 0 or > HighestLanguage))
            yield return Error(file, $"\"{language.Value}\" is no language.", at: language.Parent);
        foreach (var other in used.Select(one => one.Language.Value).Union(listed).Where(language => language != solution.BaseLanguage).Order(StringComparer.Ordinal))
            yield return Information(frame, $"It has texts in the language {other}.", "Where the language is not enabled, importing leaves them out and warns.");
    }

    private static IEnumerable<XAttribute> LanguagesIn(UnpackedFile file) =>
        file.Root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "languagecode" or "LCID" && attribute.Parent?.Name.LocalName != "ImportExportXml");
}
