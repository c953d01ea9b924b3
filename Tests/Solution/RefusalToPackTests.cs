using SalesProcessPlugins.Solution.Commands;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>Whatever would silently stay behind on the way to an environment keeps the packages from being made.</summary>
public sealed class RefusalToPackTests : IDisposable
{
    private const string Frame = "Other/Customizations.xml";
    private const string Manifest = "Other/Solution.xml";
    private const string Index = "Other/Relationships.xml";
    private const string Flow = "Workflows/New-namesale-C7E34E28-30DB-5137-AE12-807FBA29F954.xaml";
    private const string Gate = "Entities/c3_gate/Entity.xml";
    private const string GateForm = "Entities/c3_gate/FormXml/main/{51433546-ee7d-542d-bfb4-826b9f6c313a}";
    private const string GateView = "Entities/c3_gate/SavedQueries/{20c5a472-846a-5444-9a6e-77943cd9f47c}.xml";
    private const string Step = "SdkMessageProcessingSteps/{0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a21}.xml";
    private const string Assembly = "PluginAssemblies/SalesProcessPlugins-27B47999-D41A-57EC-89E3-7E1ADB31002C/SalesProcessPlugins.dll.data.xml";
    private const string Extended = "Entities/Opportunity/Entity.xml";
    private const string Api = "customapis/c3_EvaluateGate";

    private readonly SolutionCopy solution = new();

    [Theory]
    [InlineData(Frame, "<Entities />")]
    [InlineData(Frame, "<Roles />")]
    [InlineData(Frame, "<Workflows />")]
    [InlineData(Frame, "<EntityRelationships />")]
    [InlineData(Frame, "<SolutionPluginAssemblies />")]
    [InlineData(Frame, "<SdkMessageProcessingSteps />")]
    [InlineData(Gate, "<FormXml />")]
    [InlineData(Gate, "<SavedQueries />")]
    [InlineData(Index, "<EntityRelationship Name=\"c3_process_gate_processid\" />", "Other/Relationships/c3_process.xml")]
    [InlineData(Manifest, "<RootComponent type=\"1\" schemaName=\"c3_gate\" behavior=\"0\" />", Gate)]
    [InlineData(Manifest, "<RootComponent type=\"29\" id=\"{c7e34e28-30db-5137-ae12-807fba29f954}\" behavior=\"0\" />", $"{Flow}.data.xml")]
    [InlineData(Manifest, "<RootComponent type=\"92\" id=\"{0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a21}\" behavior=\"0\" />", Step)]
    [InlineData(Manifest, "<RootComponent type=\"20\" id=\"{ce97bcc6-55b0-551e-bdbf-385a5f1cd6c0}\" behavior=\"0\" />", "Roles/Sales Process Migration.xml")]
    public void It_refuses_when_a_placeholder_or_listing_is_lost(string file, string lost, string? named = null)
    {
        solution.Replace($"Unpacked/{file}", lost, "");
        AssertRefused(named ?? file);
    }

    [Theory]
    [InlineData($"{Flow}.data.xml", Flow)]
    [InlineData(Flow, $"{Flow}.data.xml")]
    [InlineData("Other/Relationships/c3_process.xml", Index)]
    [InlineData("Entities/c3_newnamesale/Formulas/c3_newnamesale-bpf_duration.xaml", "Entities/c3_newnamesale/Entity.xml")]
    [InlineData(Gate, GateView)]
    [InlineData(Gate, $"{GateForm}.xml")]
    [InlineData(Extended, Manifest)]
    [InlineData(Step, Manifest)]
    [InlineData("Roles/Sales Process Seller.xml", Manifest)]
    [InlineData(Assembly, Manifest)]
    [InlineData($"{Api}/customapi.xml", $"{Api}/customapirequestparameters/ToStage/customapirequestparameter.xml")]
    public void It_refuses_when_a_file_is_lost(string lost, string named)
    {
        solution.Delete($"Unpacked/{lost}");
        AssertRefused(named);
    }

    [Theory]
    [InlineData("docs/a.txt")]
    [InlineData("README.md")]
    [InlineData("Entities/c3_gate/RibbonDiff.xml")]
    [InlineData("Entities/c3_gate/FormXml/{51433546-ee7d-542d-bfb4-826b9f6c313a}.xml")]
    [InlineData("Workflows/notes.json")]
    [InlineData("Entities/c3_lost/Formulas/c3_lost-bpf_duration.xaml")]
    [InlineData($"{GateForm}_managed.xml")]
    public void It_refuses_a_file_that_nothing_packs(string path)
    {
        solution.Write($"Unpacked/{path}", "<forms />");
        AssertRefused(path);
    }

    [Theory]
    [InlineData(Manifest)]
    [InlineData(Frame)]
    [InlineData(Gate)]
    [InlineData(Flow)]
    [InlineData(Step)]
    public void It_refuses_broken_XML(string path)
    {
        solution.Write($"Unpacked/{path}", "<broken>");
        AssertRefused(path);
    }

    [Theory]
    [InlineData($"{GateForm}.xml")]
    [InlineData(GateView)]
    [InlineData(Gate)]
    [InlineData(Step)]
    [InlineData(Assembly)]
    [InlineData(Flow)]
    [InlineData($"{Flow}.data.xml")]
    [InlineData("Roles/Sales Process Seller.xml")]
    [InlineData("Other/Relationships/c3_process.xml")]
    [InlineData($"{Api}/customapi.xml")]
    [InlineData(Manifest)]
    [InlineData(Frame)]
    public void It_refuses_a_file_that_holds_something_else(string path)
    {
        solution.Write($"Unpacked/{path}", "<something />");
        AssertRefused(path);
    }

    [Fact]
    public void It_refuses_a_view_file_without_a_view()
    {
        solution.Write($"Unpacked/{GateView}", "<savedqueries />");
        AssertRefused(GateView);
    }

    [Theory]
    [InlineData(Manifest, "<Managed>2</Managed>", "<Managed>0</Managed>")]
    [InlineData(Manifest, "<CustomizationPrefix>c3</CustomizationPrefix>", "")]
    [InlineData(Manifest, "<CustomizationOptionValuePrefix>94010</CustomizationOptionValuePrefix>", "")]
    [InlineData(Manifest, "<RootComponent type=\"1\" schemaName=\"c3_gate\"", "<RootComponent type=\"table\" schemaName=\"c3_gate\"")]
    [InlineData("Entities/c3_process/Entity.xml", "value=\"940100000\"", "value=\"first\"")]
    [InlineData("Roles/Sales Process Seller.xml", "prvReadc3_gate", "prvReadc3_nothing")]
    [InlineData("Roles/Sales Process Seller.xml", "level=\"Global\"", "level=\"Basic\"")]
    [InlineData($"{Api}/customapi.xml", "<iscustomizable>", "<executeprivilegename>prvReadc3_nothing</executeprivilegename><iscustomizable>")]
    [InlineData(Extended, "<attributes>", "<EntitySetName>opportunities</EntitySetName><attributes>")]
    [InlineData(Extended, "<LogicalName>c3_quantity</LogicalName>", "<LogicalName>quantity</LogicalName>")]
    [InlineData(Extended, "<displayname description=\"Quantity\" languagecode=\"1033\" />", "")]
    [InlineData(Extended, "OriginalName=\"\">Opportunity<", "OriginalName=\"\">Lead<")]
    public void It_refuses_a_value_that_cannot_be(string path, string value, string other)
    {
        solution.Replace($"Unpacked/{path}", value, other);
        AssertRefused(path);
    }

    [Theory]
    [InlineData("opportunity\" behavior=\"2\"", "opportunity\" behavior=\"0\"", Extended)]
    [InlineData("c3_gate\" behavior=\"0\"", "c3_gate\" behavior=\"2\"", Gate)]
    public void It_refuses_a_table_listed_as_what_it_is_not(string listed, string other, string named)
    {
        solution.Replace($"Unpacked/{Manifest}", listed, other);
        AssertRefused(named);
    }

    [Fact]
    public void It_refuses_when_the_assembly_is_missing()
    {
        File.Delete(solution.Assembly);
        Assert.Contains(solution.Assembly, Refusal().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_to_do_when_the_pages_are_not_built()
    {
        var refusal = Assert.Throws<InvalidSolutionException>(() => PackCommand.Run(solution.Folder, solution.Built with { WebResources = solution.Folder }, solution.Folder, TextWriter.Null));
        Assert.Contains("The pages that ship are not built: c3_/administration.css, c3_/administration.html, c3_/administration.js, c3_/health.html.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Build Solution with Node.js 20 or later", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_refuses_an_assembly_that_is_none()
    {
        File.WriteAllText(solution.Assembly, "no assembly");
        AssertRefused(Assembly);
    }

    [Fact]
    public void It_names_every_fault_at_once()
    {
        solution.Replace($"Unpacked/{Frame}", "<Workflows />", "");
        solution.Replace($"Unpacked/{Gate}", "<FormXml />", "");
        AssertRefused(Frame, Gate);
    }

    public void Dispose() => solution.Dispose();

    private void AssertRefused(params string[] named)
    {
        var files = Refusal().Problems.Select(problem => problem.File).ToList();
        Assert.All(named, file => Assert.Contains($"Unpacked/{file}", files));
    }

    private InvalidSolutionException Refusal()
    {
        var refusal = Assert.Throws<InvalidSolutionException>(solution.Pack);
        Assert.Empty(solution.Packages);
        return refusal;
    }
}
