using System.Xml.Linq;
using SalesProcessPlugins.Solution.EnvironmentVariables;
using SalesProcessPlugins.Solution.Generating.Components;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>How an environment variable is declared, and said in the solution file.</summary>
public sealed class EnvironmentVariableTests : IDisposable
{
    private readonly SolutionCopy solution = new();

    [Fact]
    public void The_plugins_read_those_that_the_solution_brings() => Assert.Equal(
        SolutionSources.Read(Repository.SolutionFolder).EnvironmentVariables.Select(variable => variable.Name).Order(StringComparer.Ordinal),
        [EnvironmentVariables.GraceDays, EnvironmentVariables.TrustedBypassRoles]);

    [Fact]
    public void Its_elements_stand_in_the_order_of_the_alphabet()
    {
        var names = File("30").Elements().Select(element => element.Name.LocalName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Without_a_default_the_environment_alone_says_something() =>
        Assert.Equal(("30", null), (File("30").Element("defaultvalue")?.Value, File("").Element("defaultvalue")?.Value));

    [Fact]
    public void The_default_of_a_number_is_one()
    {
        solution.Replace("EnvironmentVariables/c3_GraceDays.json", "\"30\"", "\"a month\"");
        var problem = Assert.Single(Assert.Throws<InvalidSolutionException>(() => SolutionSources.Read(solution.Folder)).Problems);
        Assert.Equal(("EnvironmentVariables/c3_GraceDays.json", "default", "\"a month\" is no number."), (problem.File, problem.Path, problem.Message));
    }

    public void Dispose() => solution.Dispose();

    private static XElement File(string byDefault) =>
        EnvironmentVariableFile.Of(new("c3_Try", "Try", "To try.", EnvironmentVariableType.Number, byDefault));
}
