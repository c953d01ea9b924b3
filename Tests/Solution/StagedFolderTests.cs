using System.Text.Json;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Commands;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The folder that Microsoft's packagers pack: whole, so that none of them drops anything.</summary>
public sealed class StagedFolderTests : IDisposable
{
    private const string AssemblyFile = "PluginAssemblies/SalesProcessPlugins-27B47999-D41A-57EC-89E3-7E1ADB31002C/SalesProcessPlugins.dll";

    private readonly SolutionCopy solution = new();

    public StagedFolderTests()
    {
        FurtherComponents.AddTo(solution);
        PackCommand.Stage(solution.Folder, solution.Built, Path.Combine(solution.Folder, "out"), TextWriter.Null);
    }

    private string Staged => Path.Combine(solution.Folder, "out", "Unpacked");

    [Fact]
    public void The_plug_in_assembly_is_in_it() => Assert.Equal(Repository.ShippedAssembly, File.ReadAllBytes(Path.Combine(Staged, AssemblyFile)));

    [Fact]
    public void Every_form_app_and_navigation_has_the_copy_that_a_managed_package_takes()
    {
        var files = Directory.EnumerateFiles(Staged, "*.xml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Staged, file).Replace('\\', '/')).ToList();
        var once = files.Where(file => UnpackedLayout.KindOf(file) is UnpackedKind.Form or UnpackedKind.App or UnpackedKind.SiteMap).ToList();
        Assert.NotEmpty(once);
        Assert.All(once, file => Assert.Contains(file.Replace(".xml", "_managed.xml", StringComparison.Ordinal), files));
    }

    [Fact]
    public void The_checker_finds_nothing_in_it() =>
        Assert.DoesNotContain(SolutionChecker.Check(SolutionOnDisk.Read(Staged, null)), finding => finding.Severity != FindingSeverity.Information);

    [Fact]
    public void The_project_file_for_Microsofts_packager_and_spkl_take_it()
    {
        var project = XElement.Load(Path.Combine(Repository.SolutionFolder, "Package", "SalesProcess.cdsproj"));
        Assert.Equal(@"..\out\Unpacked", project.Descendants().Single(one => one.Name.LocalName == "SolutionRootPath").Value);
        var spkl = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "spkl.json"))).RootElement;
        Assert.All(spkl.GetProperty("solutions").EnumerateArray(), one => Assert.Equal("Solution/out/Unpacked", one.GetProperty("packagepath").GetString()));
    }

    [Fact]
    public void Ordinary_builds_leave_the_project_file_alone() =>
        Assert.DoesNotContain("cdsproj", File.ReadAllText(Path.Combine(Repository.Folder, "SalesProcessPlugins.sln")), StringComparison.Ordinal);

    public void Dispose() => solution.Dispose();
}
