using SalesProcessPlugins.Solution.Commands;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The files that people write, as a whole.</summary>
public sealed class SourcesTests : IDisposable
{
    private const string Process = "Processes/new-name-sale.json";

    private readonly SolutionCopy solution = new();

    [Fact]
    public void Faults_of_several_files_are_named_at_once()
    {
        solution.Replace(Process, "\"macroStage\": 5", "\"macroStage\": 50");
        solution.Replace("Roles/seller.json", "\"name\": \"Sales Process Seller\"", "\"title\": \"Seller\"");
        Assert.Equal([Process, "Roles/seller.json"], Faults().Select(problem => problem.File).Distinct());
    }

    [Fact]
    public void A_flow_needs_a_table_of_its_own()
    {
        solution.Replace(Process, "\"flowTable\": \"c3_newnamesale\"", "\"flowTable\": \"c3_gate\"");
        Assert.Contains(Faults(), problem => problem is { File: Process, Path: "flowTable" });
    }

    [Fact]
    public void A_role_names_tables_of_the_solution()
    {
        solution.Replace("Roles/seller.json", "\"c3_receipt\"", "\"account\"");
        Assert.Contains(Faults(), problem => problem is { File: "Roles/seller.json", Path: "tables" });
    }

    [Fact]
    public void A_custom_api_asks_for_a_privilege_that_roles_of_the_solution_can_give()
    {
        solution.Replace("CustomApis/c3_EvaluateGate.json", "\"steps\"", "\"executePrivilege\": \"prvReadaccount\", \"steps\"");
        Assert.Contains(Faults(), problem => problem is { File: "CustomApis/c3_EvaluateGate.json", Path: "executePrivilege" });
    }

    [Theory]
    [InlineData("\"type\": \"whole-number\", \"minimum\": 0,", "\"type\": \"lookup\", \"target\": \"nowhere\", \"onDelete\": \"restrict\",", "c3_quantity")]
    [InlineData("\"type\": \"date\",", "\"type\": \"date\", \"primary\": true,", "ownColumns[0].primary")]
    [InlineData("\"type\": \"date\",", "\"type\": \"money\",", "ownColumns[0].type")]
    [InlineData("\"name\": \"c3_quantity\"", "\"name\": \"quantity\"", "ownColumns[1].name")]
    [InlineData("\"name\": \"c3_quantity\"", "\"name\": \"c3_deliverydate\"", "ownColumns[1].name")]
    public void A_column_that_cannot_be_added_to_a_table_of_others_is_named(string text, string by, string path)
    {
        solution.Replace("PlatformTables/opportunity.json", text, by);
        Assert.Contains(Faults(), problem => problem.File == "PlatformTables/opportunity.json" && problem.Path == path);
    }

    [Fact]
    public void A_faulty_process_leaves_the_unpacked_solution_as_it_is()
    {
        solution.Replace(Process, "\"macroStage\": 5", "\"macroStage\": 50");
        solution.Write("Unpacked/left.txt", "left");
        Assert.Throws<InvalidSolutionException>(() => GenerateCommand.Run(solution.Folder, TextWriter.Null));
        Assert.True(File.Exists(Path.Combine(solution.Folder, "Unpacked", "left.txt")));
    }

    [Fact]
    public void Generating_makes_the_unpacked_solution_whole_again()
    {
        solution.Delete("Unpacked/Other/Solution.xml");
        solution.Write("Unpacked/left.txt", "left");
        GenerateCommand.Run(solution.Folder, TextWriter.Null);
        solution.Pack();
        Assert.Equal(3, solution.Packages.Length);
    }

    public void Dispose() => solution.Dispose();

    private IReadOnlyList<Problem> Faults() => Assert.Throws<InvalidSolutionException>(() => SolutionSources.Read(solution.Folder)).Problems;
}
