using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What people read is there in English, German and French.</summary>
public sealed class LabelTests : IDisposable
{
    // What the platform's designers take for the name of a table, column or option, and for that of anything else.
    private const int LongestColumnName = 50;
    private const int LongestName = 100;

    private static readonly string[] Languages = ["1031", "1033", "1036"];
    private static readonly string[] OfSellers = ["c3_client", "c3_evidence", "c3_gate", "c3_receipt", "c3_signoff", "c3_waiver"];
    private static readonly SolutionSources Sources = SolutionSources.Read(Repository.SolutionFolder);

    private readonly SolutionCopy solution = new();

    [Fact]
    public void Every_name_that_people_read_is_there_in_all_languages() => Assert.Empty(
        from file in UnpackedXml.Files("**")
        where !IsOfFlow(file.Key)
        from label in file.Value.Descendants().Where(IsName)
        where Language(label) == "1033" && Text(label) != Product.PublisherDisplayName && !LanguagesOf(label.Parent!).SequenceEqual(Languages)
        select $"{file.Key}: {Text(label)}");

    [Fact]
    public void What_sellers_are_told_about_a_column_is_there_in_all_languages()
    {
        var told = Sources.Tables.Own.Where(table => OfSellers.Contains(table.Name)).SelectMany(table => table.Columns.Select(column => column.Description).Append(table.Description)).Where(text => text.Length > 0);
        Assert.All(Sources.Interface.Translations, translation => Assert.Empty(told.Except(translation.Texts.Keys)));
    }

    [Fact]
    public void The_package_says_which_languages_it_holds() => Assert.Equal(
        ["1033", "1031", "1036"], UnpackedXml.File("Other/Customizations.xml").Descendants("Language").Select(language => language.Value));

    [Fact]
    public void Every_label_has_its_english_text_first() => Assert.All(
        UnpackedXml.Files("**").Values.Descendants().Where(labels => LanguagesOf(labels).Any()),
        labels => Assert.Equal("1033", Language(labels.Elements().First(label => Language(label) is not null))));

    [Fact]
    public void No_translation_is_left_of_a_text_that_is_gone()
    {
        var texts = UnpackedXml.Files("**").Values.Descendants().Where(label => Language(label) == "1033").Select(Text).ToHashSet();
        Assert.All(Sources.Interface.Translations, translation => Assert.Empty(translation.Texts.Keys.Except(texts!)));
    }

    [Fact]
    public void Every_translation_fits()
    {
        Assert.DoesNotContain(UnpackedXml.Files("**").Values.Descendants().Where(IsName).Select(Text), text => text!.Length > LongestName);
        Assert.DoesNotContain(UnpackedXml.Files("Entities/*/Entity.xml").Values.Descendants("displayname").Select(Text), text => text!.Length > LongestColumnName);
    }

    [Fact]
    public void A_text_is_translated_once_and_never_into_nothing()
    {
        solution.Write("Labels/de.json", """{ "language": 1031, "texts": { "Gate": "Gate", "Gate": "Tor", "Stage": " " } }""");
        Assert.Equal(2, Faults().Count(problem => problem.File == "Labels/de.json"));
    }

    [Fact]
    public void English_is_not_translated_into_english()
    {
        solution.Write("Labels/en.json", """{ "language": 1033, "texts": { "Gate": "Gate" } }""");
        Assert.Contains(Faults(), problem => problem is { File: "Labels/en.json", Path: "language" });
    }

    public void Dispose() => solution.Dispose();

    // The names of a flow, of its stages and of its steps come from its process file.
    private static bool IsOfFlow(string path) =>
        path.StartsWith("Workflows/", StringComparison.Ordinal) || Sources.Processes.Any(process => path.StartsWith($"Entities/{process.FlowTable}/", StringComparison.Ordinal));

    // Custom APIs are for developers; help texts that sellers do not meet fall back to English.
    private static bool IsName(XElement label) =>
        Language(label) is not null && label.Name.LocalName != "Description" && label.Parent!.Name.LocalName != "description" && label.AncestorsAndSelf().Last().Name.LocalName is not ("customapi" or "customapirequestparameter" or "customapiresponseproperty");

    private static IEnumerable<string> LanguagesOf(XElement labels) => labels.Elements().Select(Language).OfType<string>().Order(StringComparer.Ordinal);

    private static string? Language(XElement label) => (label.Attribute("languagecode") ?? label.Attribute("LCID"))?.Value;

    private static string? Text(XElement label) => (label.Attribute("description") ?? label.Attribute("Title"))?.Value;

    private IReadOnlyList<Problem> Faults() => Assert.Throws<InvalidSolutionException>(() => SolutionSources.Read(solution.Folder)).Problems;
}
