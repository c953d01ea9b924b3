using System.Text;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Checking.Registration;
using SalesProcessPlugins.Solution.Packing;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>Registrations that the platform's own checker would complain of are found under its names.</summary>
public sealed class RegistrationRuleTests
{
    private static readonly Dictionary<string, (string Path, string Content)[]> Broken = new()
    {
        ["meta-remove-dup-reg"] = [Step(1, "Update", "account", 20, "name"), Step(2, "Update", "account", 20, "name")],
        ["meta-avoid-reg-no-attribute"] = [Step(1, "Update", "account", 20)],
        ["meta-avoid-reg-retrieve"] = [Step(1, "Retrieve", "account", 20)],
        ["meta-avoid-retrievemultiple-annotation"] = [Step(1, "RetrieveMultiple", "annotation", 20)],
        ["meta-avoid-crm4-event"] = [Step(1, "Create", "account", 50)],
        ["meta-remove-inactive"] = [("Workflows/Tried.xaml.data.xml", "<Workflow><StateCode>0</StateCode></Workflow>")],
        ["meta-avoid-silverlight"] = [("WebResources/c3_/tried.xap.data.xml", "<WebResource><WebResourceType>8</WebResourceType></WebResource>")],
    };

    public static TheoryData<string> Rules => [.. RegistrationRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_broken_rule_is_found_under_its_name(string rule) => Assert.Contains(rule, Findings(Broken[rule]));

    [Fact]
    public void Two_steps_that_wait_for_different_columns_are_not_the_same() =>
        Assert.Empty(Findings([Step(1, "Update", "account", 20, "name"), Step(2, "Update", "account", 20, "revenue")]));

    [Fact]
    public void On_an_own_table_a_step_may_wait_for_every_column() => Assert.Empty(Findings([Step(1, "Update", "c3_gate", 20)]));

    private static IEnumerable<string> Findings(IEnumerable<(string Path, string Content)> files)
    {
        var solution = UnpackedSolution.Read(files
            .Append(("Other/Solution.xml", "<ImportExportXml><SolutionManifest><Publisher><CustomizationPrefix>c3</CustomizationPrefix></Publisher></SolutionManifest></ImportExportXml>"))
            .ToDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2)));
        return RegistrationRules.All.SelectMany(rule => rule.Find(new CheckedSolution(solution, null))).Select(finding => finding.Rule);
    }

    private static (string, string) Step(int number, string message, string table, int stage, string columns = "") => (
        $"SdkMessageProcessingSteps/{{{number}}}.xml",
        $"""
        <SdkMessageProcessingStep><PluginTypeName>Tried</PluginTypeName><PrimaryEntity>{table}</PrimaryEntity><FilteringAttributes>{columns}</FilteringAttributes><Mode>0</Mode>
        <SdkMessageId>{SdkMessages.Id(message)}</SdkMessageId><Stage>{stage}</Stage></SdkMessageProcessingStep>
        """);
}
