using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Registrations;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What is generated and committed is what the sources amount to.</summary>
public class GeneratedFilesTests
{
    private const string Remedy = "run `dotnet run --project Solution -- generate` and commit what it writes";

    [Fact]
    public void The_unpacked_solution_is_what_the_sources_generate()
    {
        var generated = SolutionGenerator.Generate(SolutionSources.Read(Repository.SolutionFolder), PluginRegistrations.OfProduct);
        var committed = Committed();
        var stale = generated.Keys.Union(committed.Keys).Where(path => !IsSame(generated.GetValueOrDefault(path), committed.GetValueOrDefault(path))).ToList();
        Assert.True(stale.Count == 0, $"Not as generated: {string.Join(", ", stale.Select(path => $"Solution/Unpacked/{path}"))}: {Remedy}.");
    }

    [Fact]
    public void The_pages_of_steps_processes_and_rules_are_what_the_sources_say() => Assert.All(
        Documents.Of(SolutionSources.Read(Repository.SolutionFolder), PluginRegistrations.OfProduct),
        page => Assert.True(IsSame(page.Value, Bytes(Path.Combine(Repository.SolutionFolder, page.Key))), $"{page.Key} is not as generated: {Remedy}."));

    [Fact]
    public void There_is_no_page_of_a_process_that_is_gone() => Assert.Equal(
        SolutionSources.Read(Repository.SolutionFolder).Processes.Select(process => $"{process.Code}.md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Repository.SolutionFolder, Documents.ProcessFolder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static Dictionary<string, byte[]> Committed()
    {
        var folder = Path.Combine(Repository.SolutionFolder, "Unpacked");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
    }

    private static byte[]? Bytes(string file) => File.Exists(file) ? File.ReadAllBytes(file) : null;

    private static bool IsSame(byte[]? one, byte[]? other) => one is not null && other is not null && one.AsSpan().SequenceEqual(other);
}
