using System.Text.Json;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Commands;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>The command that anybody can point at any solution.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly SolutionCopy solution = new();

    private string Unpacked => Path.Combine(solution.Folder, "Unpacked");

    [Fact]
    public void Ids_of_rules_are_unique_and_every_rule_says_what_it_asks_for() => Assert.All(
        AllRules.All.GroupBy(rule => rule.Id),
        same => Assert.True(same.Count() == 1 && same.Single() is { Meaning.Length: > 0, Remedy.Length: > 0 }, same.Key));

    [Fact]
    public void A_clean_solution_has_no_errors() => Assert.False(Run(Unpacked, json: false, out _));

    [Fact]
    public void Findings_are_lines_with_id_severity_place_fault_and_remedy_and_are_counted()
    {
        solution.Edit("Unpacked/Other/Solution.xml", manifest => manifest.Descendants("Version").First().Value = "1");
        Assert.True(Run(Unpacked, json: false, out var text));
        Assert.Matches(@"(?m)^SP019 error Other/Solution\.xml\(\d+\): ""1"" is no version\. Use four numbers", text);
        Assert.Contains("1 of severity error", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_get_the_same_as_JSON()
    {
        solution.Edit("Unpacked/Other/Solution.xml", manifest => manifest.Descendants("Version").First().Value = "1");
        Run(Unpacked, json: true, out var text);
        var finding = JsonDocument.Parse(text).RootElement.EnumerateArray().Single(one => one.GetProperty("rule").GetString() == "SP019");
        Assert.Equal(("error", "Other/Solution.xml"), (finding.GetProperty("severity").GetString(), finding.GetProperty("place").GetString()));
    }

    [Fact]
    public void A_package_is_checked_like_its_folder()
    {
        solution.Pack();
        var package = Path.Combine(solution.Folder, "tried.zip");
        File.WriteAllBytes(package, solution.Package("SalesProcess.zip"));
        Assert.False(Run(package, json: false, out var text));
        Assert.Contains("SP033 information Other/Solution.xml", text, StringComparison.Ordinal);
    }

    public void Dispose() => solution.Dispose();

    private bool Run(string path, bool json, out string text)
    {
        var output = new StringWriter();
        var hasErrors = CheckCommand.Run(path, null, solution.Built, json, output);
        text = output.ToString();
        return hasErrors;
    }
}
