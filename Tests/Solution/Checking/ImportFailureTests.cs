using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>Every cause of a failing import is found where it is planted, and nowhere where it is not.</summary>
public sealed class ImportFailureTests : IDisposable
{
    private const int Causes = 34;
    private static readonly int[] KnownOnlyWhereItIsInstalled = [32, 33];

    private readonly SolutionCopy solution = new();

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Causes)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_planted_cause_is_found_under_its_number(int cause)
    {
        FurtherComponents.AddTo(solution);
        var (place, plant) = PlantedCauses.InFolder[cause];
        plant(solution);
        var found = solution.Findings.Where(finding => finding.Rule.StartsWith($"SP{cause:000}", StringComparison.Ordinal)).ToList();
        Assert.Contains(found, finding => finding.Place.StartsWith(place, StringComparison.Ordinal) && finding.Remedy.Length > 0);
        Assert.Equal(KnownOnlyWhereItIsInstalled.Contains(cause), found.All(finding => finding.Severity == FindingSeverity.Information));
    }

    [Fact]
    public void The_solution_is_clean_in_its_folder_and_in_both_packages()
    {
        solution.Pack();
        Assert.All(
            [solution.Findings, Checked(solution.Package("SalesProcess.zip")), Checked(solution.Package("SalesProcess_managed.zip"))],
            findings => Assert.DoesNotContain(findings, finding => finding.Severity != FindingSeverity.Information));
    }

    [Fact]
    public void A_finding_names_the_line()
    {
        solution.Edit($"Unpacked/{PlantedCauses.Manifest}", manifest => manifest.Descendants("Version").First().Value = "1.0");
        var line = File.ReadAllLines(Path.Combine(solution.Folder, "Unpacked", PlantedCauses.Manifest)).ToList().FindIndex(text => text.Contains("<Version>", StringComparison.Ordinal)) + 1;
        Assert.Equal(line, solution.Findings.Single(finding => finding.Rule == "SP019").Line);
    }

    public void Dispose() => solution.Dispose();

    private static IReadOnlyList<Finding> Checked(byte[] package) => SolutionChecker.Check(PackedSolution.Read(package));
}
