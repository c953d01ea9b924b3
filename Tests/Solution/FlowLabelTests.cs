using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The process bar speaks the languages that the process file is in.</summary>
public class FlowLabelTests
{
    private static readonly IReadOnlyDictionary<string, byte[]> Files = SolutionGenerator.Generate(SolutionSources.Read(Repository.SolutionFolder), PluginRegistrations.OfProduct);

    private static readonly string Stage = StableId.For("process/channel-sale/stage/outreach").ToString();

    [Fact]
    public void A_stage_has_a_label_in_each_language_in_the_definition_and_in_its_record()
    {
        var definition = File(".xaml").Descendants().Where(label => label.Name.LocalName == "StepLabel" && label.Attribute("LabelId")!.Value == Stage);
        var record = File(".xaml.data.xml").Descendants("steplabels").Single(labels => labels.Attribute("id")!.Value == $"{{{Stage}}}").Elements("label");
        var labels = record.Select(label => (label.Attribute("languagecode")!.Value, label.Attribute("description")!.Value)).ToList();
        Assert.Equal(["1033", "1031", "1036"], labels.Select(label => label.Item1));
        Assert.Equal(labels, definition.Select(label => (label.Attribute("LanguageCode")!.Value, label.Attribute("Description")!.Value)));
    }

    [Fact]
    public void A_column_in_the_bar_has_a_label_in_each_language_of_the_solution_in_the_definition_and_in_its_record()
    {
        var record = File(".xaml.data.xml").Descendants("steplabels").ToDictionary(
            labels => labels.Attribute("id")!.Value.Trim('{', '}'),
            labels => labels.Elements("label").Select(label => (label.Attribute("languagecode")!.Value, label.Attribute("description")!.Value)).ToList());
        var definition = File(".xaml").Descendants().Where(label => label.Name.LocalName == "StepLabel").GroupBy(label => label.Attribute("LabelId")!.Value).ToDictionary(
            labels => labels.Key,
            labels => labels.Select(label => (label.Attribute("LanguageCode")!.Value, label.Attribute("Description")!.Value)).ToList());
        Assert.Equal(definition, record);
        Assert.All(record.Values, labels => Assert.Equal(["1033", "1031", "1036"], labels.Select(label => label.Item1)));
        Assert.Contains(record.Values, labels => labels.Contains(("1031", "Potenzieller Kunde")));
    }

    [Fact]
    public void The_flow_has_a_name_in_each_language_and_the_solution_lists_them()
    {
        var names = File(".xaml.data.xml").Element("LocalizedNames")!.Elements("LocalizedName").ToList();
        Assert.Equal(["1033", "1031", "1036"], names.Select(name => name.Attribute("languagecode")!.Value));
        Assert.Equal("Channel sale", names[0].Attribute("description")!.Value);
        Assert.Equal(["1033", "1031", "1036"], Read("Other/Customizations.xml").Element("Languages")!.Elements("Language").Select(language => language.Value));
    }

    private static XElement File(string extension) => Read(Files.Keys.Single(path => path.StartsWith("Workflows/Channelsale-", StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal)));

    private static XElement Read(string path) => XElement.Load(new MemoryStream(Files[path]));
}
