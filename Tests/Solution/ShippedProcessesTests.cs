using System.Text;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Sources;
using Effect = SalesProcessPlugins.Gates.Effect;
using RequirementKind = SalesProcessPlugins.Gates.RequirementKind;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What the shipped processes promise to a sales organisation.</summary>
public class ShippedProcessesTests
{
    private static readonly IReadOnlyList<SalesProcess> Processes = SolutionSources.Read(Repository.SolutionFolder).Processes;

    [Fact]
    public void The_page_of_a_process_says_how_many_of_a_group_are_enough() => Assert.Contains(
        "blocks, 1 of answer: Reply received",
        Encoding.UTF8.GetString(ProcessPage.Of(Processes.Single(process => process.Code == "lead-qualification"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_sale_to_a_new_name_is_what_the_platform_offers_first() =>
        Assert.Equal(["new-name-sale", "channel-sale", "add-on-sale"], Processes.Where(process => process.Table == "opportunity").OrderBy(process => process.Order).Select(process => process.Code));

    [Fact]
    public void Every_stage_behind_the_suspects_asks_the_customer_or_the_partner_for_something() => Assert.All(Processes.SelectMany(process => process.Stages).Where(stage => stage.MacroStage > 0), stage =>
        Assert.Contains(stage.Requirements, requirement => requirement is { Kind: RequirementKind.Checkpoint, Effect: Effect.Block }));

    [Fact]
    public void A_deal_killer_can_be_waived() => Assert.All(
        All(requirement => requirement.Definition?.Contains("\"dealKiller\":true", StringComparison.Ordinal) == true), requirement => Assert.NotNull(requirement.WaiverRule));

    [Fact]
    public void Nobody_waives_the_word_of_another_department() =>
        Assert.All(All(requirement => requirement.Kind == RequirementKind.SignOff), requirement => Assert.Null(requirement.WaiverRule));

    [Theory]
    [InlineData("vendor-selection-notice")]
    [InlineData("signed-contract")]
    [InlineData("signed-amendment")]
    [InlineData("customer-signature")]
    [InlineData("partner-purchase-order")]
    public void Nobody_waives_the_decision_of_the_customer_or_the_partner(string code) =>
        Assert.All(All(requirement => requirement.Code == code), requirement => Assert.Null(requirement.WaiverRule));

    private static List<Requirement> All(Func<Requirement, bool> which)
    {
        var found = Processes.SelectMany(process => process.Stages).SelectMany(stage => stage.Requirements).Where(which).ToList();
        Assert.NotEmpty(found);
        return found;
    }
}
