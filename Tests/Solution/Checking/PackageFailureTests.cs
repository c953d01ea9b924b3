using System.Text;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>A package is held against the same rules as a folder, and against its predecessor.</summary>
public sealed class PackageFailureTests : IDisposable
{
    private readonly SolutionCopy solution = new();
    private readonly Dictionary<string, byte[]> parts;

    public PackageFailureTests()
    {
        solution.Pack();
        parts = Zip.Read(solution.Package("SalesProcess_managed.zip")).ToDictionary();
    }

    private byte[] Package => DeterministicZip.Write(parts);

    [Fact]
    public void A_zipped_folder_is_no_package()
    {
        var zipped = parts.ToDictionary(part => $"SalesProcess/{part.Key}", part => part.Value);
        Assert.Contains(Check(DeterministicZip.Write(zipped)), finding => finding.Rule == "SP001" && finding.What.Contains("SalesProcess/solution.xml", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_with_back_slashes_are_found()
    {
        var zipped = parts.ToDictionary(part => part.Key.Replace('/', '\\'), part => part.Value);
        Assert.Contains(Check(DeterministicZip.Write(zipped)), finding => finding.Rule == "SP001");
    }

    [Fact]
    public void A_broken_part_is_named_and_hides_what_would_follow_from_it()
    {
        parts["customizations.xml"] = Encoding.UTF8.GetBytes("<ImportExportXml>");
        Assert.Equal(["SP002"], Check(Package).Select(finding => finding.Rule).Distinct());
    }

    [Theory]
    [InlineData("SP003", "customizations.xml", "SdkMessageProcessingStep", "Stage")]
    [InlineData("SP005", "solution.xml", "RootComponents", "RootComponent")]
    [InlineData("SP011", "customizations.xml", "PluginTypes", "PluginType")]
    public void What_is_moved_or_missing_in_a_package_is_found(string rule, string part, string parent, string child)
    {
        Edit(part, root =>
        {
            var first = root.Descendants(parent).First(one => one.Element(child) is not null);
            var moved = first.Elements(child).Last();
            moved.Remove();
            if (rule == "SP003")
                first.AddFirst(moved);
        });
        Assert.Contains(Check(Package), finding => finding.Rule == rule && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_finding_in_a_package_says_where_it_would_be_unpacked_to()
    {
        Edit("customizations.xml", root => root.Descendants("SdkMessageProcessingStep").First().Element("Stage")!.Value = "15");
        Assert.Contains(Check(Package), finding => finding.Rule == "SP011" && finding.Place.StartsWith("SdkMessageProcessingSteps/{", StringComparison.Ordinal) && finding.Line > 1);
    }

    [Theory]
    [InlineData("SP017", "Managed", "0")]
    [InlineData("SP018", "CustomizationPrefix", "c4")]
    [InlineData("SP019", "Version", "1.0.0.1")]
    public void What_must_not_change_between_releases_is_compared(string rule, string element, string before)
    {
        var now = Package;
        Edit("solution.xml", manifest => manifest.Descendants(element).First().Value = before);
        var found = SolutionChecker.Check(PackedSolution.Read(now), PackedSolution.Read(Package));
        Assert.Contains(found, finding => finding.Rule == rule && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_plug_in_type_of_the_release_before_must_still_be_there()
    {
        var before = PackedSolution.Read(Package);
        Edit("customizations.xml", root => root.Descendants("PluginType").First().Remove());
        Assert.Contains(SolutionChecker.Check(PackedSolution.Read(Package), before), finding => finding.Rule == "SP009" && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_zip_that_is_none_is_refused_in_words() => Assert.Throws<InvalidDataException>(() => PackedSolution.Read(Encoding.UTF8.GetBytes("no zip")));

    public void Dispose() => solution.Dispose();

    private static IReadOnlyList<Finding> Check(byte[] package) => SolutionChecker.Check(PackedSolution.Read(package));

    private void Edit(string part, Action<XElement> change)
    {
        var root = XElement.Load(new MemoryStream(parts[part]));
        change(root);
        parts[part] = Encoding.UTF8.GetBytes(root.ToString());
    }
}
