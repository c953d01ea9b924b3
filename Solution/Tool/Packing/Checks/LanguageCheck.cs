using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>All labels are in the one language that every environment of the solution has.</summary>
public static class LanguageCheck
{
    /// <summary>The files with labels in another language, or without a text.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var expected = Product.Language.ToString();
        return from file in solution.Files
               from language in file.Root.DescendantsAndSelf().Attributes("languagecode")
               where language.Value != expected
               select file.Problem($"A label is in language {language.Value}.", $"Use {expected}: other languages may not be enabled where it is imported.");
    }
}
