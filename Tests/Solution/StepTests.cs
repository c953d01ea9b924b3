using System.Text;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>Which declared steps ship in the solution file, and what is said of the others.</summary>
public class StepTests
{
    private const string Id = "7f0a3a52-15f8-5f7a-8c3a-3d8f7a1f0001";

    private static readonly SolutionSources Sources = SolutionSources.Read(Repository.SolutionFolder);

    [Fact]
    public void A_step_whose_message_has_the_same_id_everywhere_ships() =>
        Assert.Contains($"SdkMessageProcessingSteps/{{{Id}}}.xml", SolutionGenerator.Generate(Sources, With("Delete", "opportunity")).Keys);

    [Theory]
    [InlineData("Restore", "opportunity")]
    [InlineData("Win", "opportunity")]
    [InlineData("Associate", "none")]
    public void A_step_whose_message_is_known_by_name_only_does_not_ship(string message, string table)
    {
        var files = SolutionGenerator.Generate(Sources, With(message, table));
        Assert.DoesNotContain($"SdkMessageProcessingSteps/{{{Id}}}.xml", files.Keys);
        Assert.DoesNotContain(Id, Encoding.UTF8.GetString(files["Other/Solution.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_does_not_ship_is_listed_as_registered_in_the_environment()
    {
        var page = Encoding.UTF8.GetString(StepsDocument.Of(Sources.CustomApis, With("Restore", "opportunity")));
        var section = page[page.IndexOf("## Registered in the environment", StringComparison.Ordinal)..];
        Assert.Contains("| Restore | opportunity |", section, StringComparison.Ordinal);
        Assert.DoesNotContain("| Create |", section, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_on_a_message_that_nobody_knows_is_refused()
    {
        var problem = Assert.Single(Assert.Throws<InvalidSolutionException>(() => SolutionGenerator.Generate(Sources, With("Updat", "opportunity"))).Problems);
        Assert.Contains("Updat is not known", problem.Message, StringComparison.Ordinal);
    }

    private static PluginRegistrations With(string message, string table)
    {
        var product = PluginRegistrations.OfProduct;
        var declared = new CrmPluginRegistrationAttribute(
            message, table, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "A step to try", 1, IsolationModeEnum.Sandbox)
        { Id = Id, Description = "Tries." };
        return product with { Steps = [.. product.Steps, new StepRegistration(product.Plugins[0], declared)] };
    }
}
