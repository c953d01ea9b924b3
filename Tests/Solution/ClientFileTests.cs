using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The pages that ship, as the build made them.</summary>
public sealed partial class ClientFileTests
{
    // What an organisation takes unless somebody has raised it: maxuploadfilesize.
    private const int LargestFile = 5 * 1024 * 1024;

    private static readonly string Folder = Path.Combine(Repository.SolutionFolder, "out", "WebResources", "c3_");

    public static TheoryData<string> Files => [.. ClientFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_organisation_takes_a_file_of_this_size(string file) => Assert.InRange(new FileInfo(Path.Combine(Folder, file)).Length, 1, LargestFile * 3 / 4);

    [Fact]
    public void The_build_makes_what_is_declared_and_nothing_else() =>
        Assert.Equal(ClientFile.All.Select(file => file.Name), Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("administration.html")]
    [InlineData("health.html")]
    public void A_page_loads_only_what_ships_with_it_and_lets_nothing_else_load(string page)
    {
        var text = File.ReadAllText(Path.Combine(Folder, page));
        var loaded = Loaded.Matches(text).Select(match => match.Groups["name"].Value).Where(name => name != "icons/app.svg");
        Assert.Equal(["administration.css", "administration.js"], loaded);
        Assert.Contains("default-src 'self'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_loads_nothing() => Assert.DoesNotContain("url(", File.ReadAllText(Path.Combine(Folder, "administration.css")), StringComparison.Ordinal);

    [GeneratedRegex("(src|href)=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Loaded { get; }
}
