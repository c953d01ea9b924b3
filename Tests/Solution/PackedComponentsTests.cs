using System.Xml.Linq;
using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>Components of every kind reach the package, in the place where importing looks for them.</summary>
public sealed class PackedComponentsTests : IDisposable
{
    private readonly SolutionCopy solution = new();
    private readonly IReadOnlyDictionary<string, byte[]> package;

    public PackedComponentsTests()
    {
        FurtherComponents.AddTo(solution);
        solution.Pack();
        package = Zip.Read(solution.Package("SalesProcess_managed.zip"));
    }

    private XElement Customizations => Part("customizations.xml");

    [Theory]
    [InlineData("optionsets/optionset")]
    [InlineData("Dashboards/Dashboard")]
    [InlineData("WebResources/WebResource")]
    [InlineData("AppModuleSiteMaps/AppModuleSiteMap")]
    [InlineData("AppModules/AppModule")]
    [InlineData("Entities/Entity/Visualizations/visualization")]
    [InlineData("Entities/Entity/FormXml/forms/systemform")]
    public void Every_kind_is_in_its_place(string path) =>
        Assert.Contains(path.Split('/').Aggregate<string, IEnumerable<XElement>>([Customizations], (found, name) => found.Elements(name)), one => one.ToString().Contains("Tried", StringComparison.Ordinal));

    [Fact]
    public void The_kinds_are_in_the_order_of_the_importing_schema()
    {
        var order = CustomizationsFile.Order.ToList();
        var places = Customizations.Elements().Select(element => order.IndexOf(element.Name.LocalName)).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Forms_keep_their_type() =>
        Assert.Contains(Customizations.Descendants("forms"), forms => forms.Attribute("type")?.Value == "quick" && forms.ToString().Contains("Tried", StringComparison.Ordinal));

    [Theory]
    [InlineData(FurtherComponents.WebResourcePart, FurtherComponents.WebResource)]
    [InlineData(FurtherComponents.Variable, FurtherComponents.Variable)]
    public void What_has_a_part_of_its_own_is_there_as_it_is(string part, string file) =>
        Assert.Equal(File.ReadAllBytes(Path.Combine(solution.Folder, "Unpacked", file)), package[part]);

    [Theory]
    [InlineData(FurtherComponents.WebResourcePart)]
    [InlineData(FurtherComponents.Variable)]
    public void The_content_types_name_it(string part) =>
        Assert.Contains($"/{part}", Part("[Content_Types].xml").Elements().Attributes("PartName").Select(name => name.Value));

    [Fact]
    public void The_checker_finds_nothing_in_the_folder_nor_in_the_packages() =>
        Assert.All(
            [solution.Findings, Checked("SalesProcess_managed.zip"), Checked("SalesProcess.zip")],
            findings => Assert.DoesNotContain(findings, finding => finding.Severity != FindingSeverity.Information));

    [Fact]
    public void A_package_taken_apart_has_the_files_of_the_folder() =>
        Assert.Equal(
            [.. solution.Unpacked.Files.Where(file => file.Kind != UnpackedKind.Relationships).Select(file => file.Path.ToLowerInvariant()).Order(StringComparer.Ordinal)],
            PackedSolution.Read(solution.Package("SalesProcess.zip")).Files.Where(file => file.Kind != UnpackedKind.Relationships).Select(file => file.Path.ToLowerInvariant()).Order(StringComparer.Ordinal));

    [Fact]
    public void Packing_again_gives_the_same_bytes()
    {
        var first = solution.Package("SalesProcess.zip");
        solution.Pack();
        Assert.Equal(first, solution.Package("SalesProcess.zip"));
    }

    public void Dispose() => solution.Dispose();

    private XElement Part(string name) => XElement.Load(new MemoryStream(package[name]));

    private IReadOnlyList<Finding> Checked(string name) => SolutionChecker.Check(PackedSolution.Read(solution.Package(name)));
}
