using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 22 of a failing import: labels are in a language that may not be enabled.</summary>
public sealed class Languages() : Rule("SP022", "Labels are in languages that the solution lists.", "List the language in customizations.xml, or remove the label.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var listed = solution.Solution.Skeleton.Root.Elements("Languages").Elements("Language").Select(language => language.Value.Trim()).Append(solution.BaseLanguage).ToHashSet();
        foreach (var file in solution.Solution.Files)
            foreach (var language in Used(file).Where(one => !listed.Contains(one.Value)).DistinctBy(one => one.Value))
                yield return Error(file, $"Labels are in the language {language.Value}, which the solution does not list.", at: language.Parent);
        foreach (var other in listed.Where(one => one != solution.BaseLanguage).Order(StringComparer.Ordinal))
            yield return Information(solution.Solution.Skeleton, $"The solution has labels in the language {other}.", "Where it is not enabled, they are not shown.");
    }

    private static IEnumerable<XAttribute> Used(UnpackedFile file) =>
        file.Root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "languagecode" or "LCID" or "LanguageCode");
}
