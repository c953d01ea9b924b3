using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The packages that environments import.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Managed = "SalesProcess_managed.zip";
    private const string Unmanaged = "SalesProcess.zip";
    private const string Data = "SalesProcess_data.zip";

    private readonly SolutionCopy solution = new();

    public PackageTests() => solution.Pack();

    [Fact]
    public void There_are_three_packages() => Assert.Equal([Unmanaged, Data, Managed], solution.Packages.Order(StringComparer.Ordinal));

    [Fact]
    public void Packing_again_gives_the_same_bytes()
    {
        var first = solution.Packages.ToDictionary(name => name, solution.Package);
        solution.Pack();
        Assert.All(first, package => Assert.Equal(package.Value, solution.Package(package.Key)));
    }

    [Fact]
    public void Packing_elsewhere_gives_the_same_bytes()
    {
        using var elsewhere = new SolutionCopy();
        elsewhere.Pack();
        Assert.All(solution.Packages, name => Assert.Equal(solution.Package(name), elsewhere.Package(name)));
    }

    [Fact]
    public void What_the_build_packed_is_what_packing_elsewhere_gives()
    {
        var built = Path.Combine(AppContext.BaseDirectory, "solution");
        Assert.All([Managed, Data], name => Assert.Equal(File.ReadAllBytes(Path.Combine(built, name)), solution.Package(name)));
    }

    [Fact]
    public void The_solution_holds_what_belongs_there_and_nothing_else() => Assert.Equal(
        [
            "Formulas/c3_addonsale-bpf_duration.xaml",
            "Formulas/c3_channelsale-bpf_duration.xaml",
            "Formulas/c3_clientlifecycle-bpf_duration.xaml",
            "Formulas/c3_leadqualification-bpf_duration.xaml",
            "Formulas/c3_newnamesale-bpf_duration.xaml",
            "PluginAssemblies/SalesProcessPlugins-27B47999-D41A-57EC-89E3-7E1ADB31002C/SalesProcessPlugins.dll",
            "WebResources/c3_administrationcss76FFDB3D-431D-5BB9-B15E-B7017A64EBD2",
            "WebResources/c3_administrationhtml5E87CCA4-E183-5810-B9AD-1427C47F1590",
            "WebResources/c3_administrationjs3435CCCF-BC88-5065-898F-9F02DF2A55BB",
            "WebResources/c3_healthhtml07B45393-AFA1-54B2-A584-4478D870B688",
            "WebResources/c3_iconsactivitysvg15641FAF-8F01-5C02-BBBE-542082116C45",
            "WebResources/c3_iconsappsvg19C7F22D-68C8-59D2-AED3-A775FCC0ABE4",
            "WebResources/c3_iconsclientsvg95221E5A-AC4E-5AE2-A6E0-1A31C24A055C",
            "WebResources/c3_iconsevidencesvgF7295883-9EE3-5C5B-B2AF-4037E7DBBED9",
            "WebResources/c3_iconsgatesvg82D49B39-6ACC-5558-AE47-C23087CB6CFA",
            "WebResources/c3_iconshealthrunsvgD6F44988-D9E1-5056-903E-1DB060ABF7F2",
            "WebResources/c3_iconsmanagingsvg8EEFADD3-6444-5F0D-AB51-14D1CEEDB39C",
            "WebResources/c3_iconspermissionsvg5A50D377-ABD9-5AB4-9E27-DCAE9F242C3C",
            "WebResources/c3_iconsprocesssvg0F9AF081-0BA5-5F99-B77F-DA63EDFCF435",
            "WebResources/c3_iconsreceiptsvg5644EA7A-AE55-52B2-8687-2396315239A0",
            "WebResources/c3_iconsrequirementsvgF7C9E287-92D4-51F0-AF9F-1C2CE03A4556",
            "WebResources/c3_iconssellingsvgFD638EF0-3FCB-562B-8E4B-670BC8695D15",
            "WebResources/c3_iconssignoffsvg9E0927BE-67B6-5FBD-9B1C-784676A6338B",
            "WebResources/c3_iconsstagesvgECD2B3E2-39E4-57A3-BA1D-CCB7A03F8FF1",
            "WebResources/c3_iconswaiversvg8DE9ABF3-E710-5CB1-AD64-E78B1A77F764",
            "Workflows/Add-onsale-95828C4D-9E4D-5AE2-9D3A-EE706C05EEFC.xaml",
            "Workflows/Channelsale-DCB332BE-2EDC-5E85-8A0B-879A31BCEBB9.xaml",
            "Workflows/Clientlifecycle-C55818D8-56A7-5A28-8C56-1177D5E71CDF.xaml",
            "Workflows/Leadqualification-65395608-7341-5DB8-95D2-80B80F140B53.xaml",
            "Workflows/New-namesale-C7E34E28-30DB-5137-AE12-807FBA29F954.xaml",
            "[Content_Types].xml",
            "customapis/c3_AnswerSignOff/customapi.xml",
            "customapis/c3_AnswerSignOff/customapirequestparameters/Accept/customapirequestparameter.xml",
            "customapis/c3_AnswerSignOff/customapirequestparameters/Reason/customapirequestparameter.xml",
            "customapis/c3_ChangeProcess/customapi.xml",
            "customapis/c3_ChangeProcess/customapirequestparameters/ProcessCode/customapirequestparameter.xml",
            "customapis/c3_ChangeProcess/customapirequestparameters/Reason/customapirequestparameter.xml",
            "customapis/c3_ChangeProcess/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_ChooseProcess/customapi.xml",
            "customapis/c3_ChooseProcess/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_ChooseProcess/customapiresponseproperties/Report/customapiresponseproperty.xml",
            "customapis/c3_CreateProcessVersion/customapi.xml",
            "customapis/c3_CreateProcessVersion/customapiresponseproperties/Version/customapiresponseproperty.xml",
            "customapis/c3_DecideWaiver/customapi.xml",
            "customapis/c3_DecideWaiver/customapirequestparameters/Grant/customapirequestparameter.xml",
            "customapis/c3_DecideWaiver/customapirequestparameters/Reason/customapirequestparameter.xml",
            "customapis/c3_DecideWaiver/customapirequestparameters/Until/customapirequestparameter.xml",
            "customapis/c3_DelegateSignOff/customapi.xml",
            "customapis/c3_DelegateSignOff/customapirequestparameters/Delegate/customapirequestparameter.xml",
            "customapis/c3_DelegateSignOff/customapirequestparameters/Until/customapirequestparameter.xml",
            "customapis/c3_Disqualify/customapi.xml",
            "customapis/c3_Disqualify/customapirequestparameters/Reason/customapirequestparameter.xml",
            "customapis/c3_Disqualify/customapirequestparameters/RequirementCode/customapirequestparameter.xml",
            "customapis/c3_Disqualify/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_EvaluateGate/customapi.xml",
            "customapis/c3_EvaluateGate/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_EvaluateGate/customapirequestparameters/ToStage/customapirequestparameter.xml",
            "customapis/c3_EvaluateGate/customapiresponseproperties/Verdict/customapiresponseproperty.xml",
            "customapis/c3_ExportProcess/customapi.xml",
            "customapis/c3_ExportProcess/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_ExportProcess/customapiresponseproperties/File/customapiresponseproperty.xml",
            "customapis/c3_ExtendWaiver/customapi.xml",
            "customapis/c3_ExtendWaiver/customapirequestparameters/Until/customapirequestparameter.xml",
            "customapis/c3_HealthCheck/customapi.xml",
            "customapis/c3_HealthCheck/customapiresponseproperties/Report/customapiresponseproperty.xml",
            "customapis/c3_ImportProcess/customapi.xml",
            "customapis/c3_ImportProcess/customapirequestparameters/File/customapirequestparameter.xml",
            "customapis/c3_ImportProcess/customapiresponseproperties/Process/customapiresponseproperty.xml",
            "customapis/c3_ImportProcess/customapiresponseproperties/Report/customapiresponseproperty.xml",
            "customapis/c3_ProvisionSteps/customapi.xml",
            "customapis/c3_ProvisionSteps/customapirequestparameters/Remove/customapirequestparameter.xml",
            "customapis/c3_ProvisionSteps/customapiresponseproperties/Report/customapiresponseproperty.xml",
            "customapis/c3_PublishProcess/customapi.xml",
            "customapis/c3_PublishProcess/customapirequestparameters/GraceUntil/customapirequestparameter.xml",
            "customapis/c3_PublishProcess/customapirequestparameters/Preview/customapirequestparameter.xml",
            "customapis/c3_PublishProcess/customapirequestparameters/UnderWay/customapirequestparameter.xml",
            "customapis/c3_PublishProcess/customapiresponseproperties/Report/customapiresponseproperty.xml",
            "customapis/c3_RegularizeOpportunity/customapi.xml",
            "customapis/c3_RegularizeOpportunity/customapirequestparameters/Reason/customapirequestparameter.xml",
            "customapis/c3_RegularizeOpportunity/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_RequestSignOff/customapi.xml",
            "customapis/c3_RequestSignOff/customapirequestparameters/RequirementCode/customapirequestparameter.xml",
            "customapis/c3_RequestSignOff/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_RequestSignOff/customapiresponseproperties/SignOff/customapiresponseproperty.xml",
            "customapis/c3_RequestWaiver/customapi.xml",
            "customapis/c3_RequestWaiver/customapirequestparameters/Compensation/customapirequestparameter.xml",
            "customapis/c3_RequestWaiver/customapirequestparameters/Reason/customapirequestparameter.xml",
            "customapis/c3_RequestWaiver/customapirequestparameters/RequirementCode/customapirequestparameter.xml",
            "customapis/c3_RequestWaiver/customapirequestparameters/Target/customapirequestparameter.xml",
            "customapis/c3_RequestWaiver/customapirequestparameters/Until/customapirequestparameter.xml",
            "customapis/c3_RequestWaiver/customapiresponseproperties/Waiver/customapiresponseproperty.xml",
            "customapis/c3_RetireProcess/customapi.xml",
            "customapis/c3_RetireProcess/customapiresponseproperties/Report/customapiresponseproperty.xml",
            "customapis/c3_VerifyReceipts/customapi.xml",
            "customapis/c3_VerifyReceipts/customapirequestparameters/CheckFiles/customapirequestparameter.xml",
            "customapis/c3_VerifyReceipts/customapirequestparameters/OpportunityId/customapirequestparameter.xml",
            "customapis/c3_VerifyReceipts/customapirequestparameters/PagingCookie/customapirequestparameter.xml",
            "customapis/c3_VerifyReceipts/customapiresponseproperties/Report/customapiresponseproperty.xml",
            "customizations.xml",
            "environmentvariabledefinitions/c3_GraceDays/environmentvariabledefinition.xml",
            "environmentvariabledefinitions/c3_TrustedBypassRoles/environmentvariabledefinition.xml",
            "solution.xml",
        ],
        Zip.Read(solution.Package(Managed)).Keys);

    [Fact]
    public void Managed_and_unmanaged_differ_in_one_number()
    {
        var managed = Zip.Read(solution.Package(Managed));
        var unmanaged = Zip.Read(solution.Package(Unmanaged));
        Assert.Equal(managed.Keys, unmanaged.Keys);
        Assert.Equal(["solution.xml"], managed.Keys.Where(name => !managed[name].AsSpan().SequenceEqual(unmanaged[name])));
        Assert.Equal(
            Encoding.UTF8.GetString(managed["solution.xml"]).Replace("<Managed>1</Managed>", "<Managed>0</Managed>", StringComparison.Ordinal),
            Encoding.UTF8.GetString(unmanaged["solution.xml"]));
    }

    [Theory]
    [InlineData("Entity", "Entities/*/Entity.xml")]
    [InlineData("systemform", "Entities/*/FormXml/*/*.xml")]
    [InlineData("savedquery", "Entities/*/SavedQueries/*.xml")]
    [InlineData("visualization", "Entities/*/Visualizations/*.xml")]
    [InlineData("Dashboard", "Dashboards/*.xml")]
    [InlineData("WebResource", "WebResources/**.data.xml")]
    [InlineData("AppModule", "AppModules/*/AppModule.xml")]
    [InlineData("AppModuleSiteMap", "AppModuleSiteMaps/*/AppModuleSiteMap.xml")]
    [InlineData("Role", "Roles/*.xml")]
    [InlineData("Workflow", "Workflows/*.xaml.data.xml")]
    [InlineData("SdkMessageProcessingStep", "SdkMessageProcessingSteps/*.xml")]
    [InlineData("PluginAssembly", "PluginAssemblies/*/*.dll.data.xml")]
    public void Every_component_file_arrives(string component, string files)
    {
        var customizations = XElement.Load(new MemoryStream(Zip.Read(solution.Package(Managed))["customizations.xml"]));
        Assert.Equal(Count(files), customizations.Elements().Elements().DescendantsAndSelf(component).Count(one => one.HasElements));
    }

    [Fact]
    public void Every_listed_relationship_arrives()
    {
        var listed = XElement.Load(Path.Combine(solution.Folder, "Unpacked", "Other", "Relationships.xml"));
        var customizations = XElement.Load(new MemoryStream(Zip.Read(solution.Package(Managed))["customizations.xml"]));
        Assert.Equal(Names(listed), Names(customizations.Element("EntityRelationships")!));
    }

    public void Dispose() => solution.Dispose();

    private static IEnumerable<string> Names(XElement relationships) =>
        relationships.Elements("EntityRelationship").Select(one => one.Attribute("Name")!.Value).Order(StringComparer.Ordinal);

    private int Count(string files)
    {
        var pattern = $"^{Regex.Escape(files).Replace(@"\*\*", ".+", StringComparison.Ordinal).Replace(@"\*", "[^/]+", StringComparison.Ordinal)}$";
        var folder = Path.Combine(solution.Folder, "Unpacked");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Count(file => Regex.IsMatch(Path.GetRelativePath(folder, file).Replace('\\', '/'), pattern));
    }
}
