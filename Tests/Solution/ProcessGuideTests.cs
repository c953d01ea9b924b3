using System.Text;
using SalesProcessPlugins.Provisioning;
using SalesProcessPlugins.Solution.Commands;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The process that the guide writes from nothing is valid, and the build makes of it what the guide says.</summary>
public sealed class ProcessGuideTests : IDisposable
{
    private const string Begin = "```json\n";

    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "process-file.md"));

    private readonly SolutionCopy solution = new();

    [Fact]
    public void The_example_is_without_fault()
    {
        var (process, problems) = ProcessFile.ReadAnywhere(Example);
        Assert.Empty(problems);
        Assert.Equal("renewal", process!.Code);
    }

    [Fact]
    public void A_typing_error_is_named_as_the_guide_says()
    {
        solution.Write("Processes/renewal.json", Example.Replace("\"notBefore\": \"value-confirmed\"", "\"notBefore\": \"value-confirmd\"", StringComparison.Ordinal));
        var problem = Assert.Single(Assert.Throws<InvalidSolutionException>(() => GenerateCommand.Run(solution.Folder, TextWriter.Null)).Problems);
        Assert.Contains($"{problem}\n", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_makes_the_flow_its_steps_its_rows_and_its_page()
    {
        solution.Write("Processes/renewal.json", Example);
        GenerateCommand.Run(solution.Folder, TextWriter.Null);
        solution.Pack();
        var managed = Zip.Read(solution.Package("SalesProcess_managed.zip"));
        var rows = Encoding.UTF8.GetString(Zip.Read(solution.Package("SalesProcess_data.zip"))["data.xml"]);
        Assert.Contains($"Workflows/Renewal-{StableId.For("process/renewal").ToString().ToUpperInvariant()}.xaml", managed.Keys);
        Assert.Contains("c3_renewal Update: gate", Encoding.UTF8.GetString(managed["customizations.xml"]), StringComparison.Ordinal);
        Assert.Contains($"{StableId.For("process/renewal/v1/activity/year-review")}", rows, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(solution.Folder, "../docs/processes/renewal.md")));
    }

    [Fact]
    public void A_renamed_text_changes_only_the_text()
    {
        var before = UnpackedWith("\"name\": \"Unlikely name\"");
        var after = UnpackedWith("\"name\": \"Another name\"");
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(before.Select(file => file.Value.Replace("Unlikely name", "Another name", StringComparison.Ordinal)), after.Values);
    }

    [Fact]
    public void The_flows_that_ship_come_with_the_steps_that_publishing_registers()
    {
        solution.Write("Processes/renewal.json", Example);
        GenerateCommand.Run(solution.Folder, TextWriter.Null);
        var wanted = DeclaredStep.OfFlow("c3_renewal", "bpf_opportunityid").Where(step => step.Declared.Message != "Restore").ToList();
        Assert.Equal(7, wanted.Count);
        Assert.All(wanted, step => Assert.Contains(step.Name, solution.UnpackedTexts()[$"SdkMessageProcessingSteps/{{{step.Id}}}.xml"], StringComparison.Ordinal));
    }

    public void Dispose() => solution.Dispose();

    private SortedDictionary<string, string> UnpackedWith(string name)
    {
        solution.Write("Processes/renewal.json", Example.Replace("\"name\": \"Review\"", name, StringComparison.Ordinal));
        GenerateCommand.Run(solution.Folder, TextWriter.Null);
        return solution.UnpackedTexts();
    }

    private static string Example
    {
        get
        {
            var start = Guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
            return Guide[start..Guide.IndexOf("```", start, StringComparison.Ordinal)];
        }
    }
}
