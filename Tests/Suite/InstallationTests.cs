using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Sandbox;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>The package that ships, imported into organisations that are new, older or in use, and removed from them.</summary>
public sealed class InstallationTests : IDisposable
{
    private const string Suite = "SalesProcess";
    private const int Close = 4;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("installation");

    private static byte[] Package => File.ReadAllBytes(SandboxOrganization.Options.ManagedSolution!);

    private OrganizationOptions Empty => SandboxOrganization.Options with { ManagedSolution = null, DataFile = Path.Combine(folder.FullName, "data.db") };

    private OrganizationOptions Shipped => SandboxOrganization.Options with { DataFile = Empty.DataFile };

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void An_empty_organisation_that_imports_the_package_works()
    {
        using (var empty = LocalOrganization.Open(Empty))
        {
            Assert.DoesNotContain(empty.Catalog.Tables.Keys, t => t.StartsWith("c3_", StringComparison.Ordinal));
            Import(empty, Package);
        }

        using var organization = new SandboxOrganization(Shipped);
        Assert.False(organization.Local.HasImported);
        var deal = Deal.Begin(organization);
        Assert.StartsWith("Not moved to 2 Commitment", Assert.ThrowsAny<Exception>(() => deal.MoveTo(1)).Message, StringComparison.Ordinal);
        Win(Deal.At(organization, Close));
        Assert.DoesNotContain(Health(organization.Local).GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString()!.StartsWith("step-", StringComparison.Ordinal));
    }

    [Fact]
    public void An_import_that_publishes_nothing_leaves_the_steps_disabled_and_the_health_check_says_so()
    {
        using var organization = LocalOrganization.Open(Empty);
        Import(organization, Package, publish: false);
        Assert.All(Rows(organization, "sdkmessageprocessingstep"), step => Assert.Equal(1, step.GetAttributeValue<OptionSetValue>("statecode").Value));
        var findings = Health(organization).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("text").GetString()!).ToList();
        Assert.Contains(findings, f => f.Contains("is disabled", StringComparison.Ordinal));
    }

    [Fact]
    public void A_newer_package_keeps_the_deals_and_their_proof()
    {
        using var organization = new SandboxOrganization(Shipped);
        var deal = Deal.At(organization, Close);
        var proof = deal.Evidence.Count;
        Import(organization.Local, ChangedPackage.Version(Package, "1.1.0.0", ("customizations.xml", "<attribute PhysicalName=\"c3_filesize\">", "<attribute PhysicalName=\"c3_later\"><Type>nvarchar</Type><MaxLength>10</MaxLength></attribute><attribute PhysicalName=\"c3_filesize\">")));
        Assert.Contains("c3_later", organization.Local.Catalog.Tables["c3_evidence"].Columns.Keys);
        Assert.Equal(proof, deal.Evidence.Count);
        Win(deal);
    }

    [Fact]
    public void Removing_it_leaves_the_opportunity_as_it_was()
    {
        using var never = LocalOrganization.Open(SandboxOrganization.Options with { ManagedSolution = null });
        using var organization = new SandboxOrganization(Shipped);
        var deal = Deal.At(organization, Close);
        Win(deal);
        var before = Values(organization.Local, deal.Id, never.Catalog.Tables["opportunity"]);
        Uninstall(organization.Local);
        Assert.Equal(never.Catalog.Tables.Keys.Order(StringComparer.Ordinal), organization.Local.Catalog.Tables.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Describe(never.Catalog.Tables["opportunity"]), Describe(organization.Local.Catalog.Tables["opportunity"]));
        Assert.Equal(before, Values(organization.Local, deal.Id, never.Catalog.Tables["opportunity"]));
        Assert.Empty(Rows(organization.Local, "sdkmessageprocessingstep"));
        Assert.Equal(Rows(never, "role").Select(Name), Rows(organization.Local, "role").Select(Name));
    }

    [Fact]
    public void An_opportunity_is_free_once_it_is_removed_and_gated_again_once_it_is_back()
    {
        using (var organization = new SandboxOrganization(Shipped))
        {
            Uninstall(organization.Local);
            var service = organization.As(organization.Administrator);
            service.Update(new Entity("opportunity", service.Create(new Entity("opportunity") { ["name"] = "Free" })) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });
            Import(organization.Local, Package);
        }

        using var again = new SandboxOrganization(Shipped);
        Assert.StartsWith("Not closed as won", Assert.ThrowsAny<Exception>(Deal.Begin(again).Win).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_class_that_there_is_no_code_for_is_named()
    {
        using var organization = LocalOrganization.Open(Empty with { PluginAssemblies = [] });
        var refusal = Assert.ThrowsAny<Exception>(() => Import(organization, Package)).Message;
        Assert.Contains("lists the plug-in class SalesProcessPlugins.", refusal, StringComparison.Ordinal);
    }

    private static void Win(Deal deal)
    {
        deal.Complete(Close);
        deal.Win();
    }

    private static void Import(LocalOrganization organization, byte[] package, bool publish = true) =>
        organization.ServiceFor(organization.AdministratorId).Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = package, ["PublishWorkflows"] = publish });

    private static void Uninstall(LocalOrganization organization) =>
        organization.ServiceFor(organization.AdministratorId).Delete("solution", Rows(organization, "solution").Single(s => (string)s["uniquename"] == Suite).Id);

    private static JsonElement Health(LocalOrganization organization) =>
        JsonSerializer.Deserialize<JsonElement>((string)organization.ServiceFor(organization.AdministratorId).Execute(new OrganizationRequest("c3_HealthCheck"))["Report"]);

    private static DataCollection<Entity> Rows(LocalOrganization organization, string table) =>
        organization.ServiceFor(organization.AdministratorId).RetrieveMultiple(new QueryExpression(table) { ColumnSet = new(true) }).Entities;

    private static string Name(Entity row) => row.GetAttributeValue<string>("name");

    private static IEnumerable<string> Describe(Table table) => table.Columns.Values
        .Select(c => $"{c.LogicalName} {c.Type} {string.Join(',', c.Targets.Keys)} {string.Join(',', c.Options)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Values(LocalOrganization organization, Guid opportunity, Table table) => Rows(organization, "opportunity").Single(o => o.Id == opportunity).Attributes
        .Where(a => table.Columns.ContainsKey(a.Key)).Select(a => $"{a.Key}={(a.Value as EntityReference)?.Id ?? (a.Value as OptionSetValue)?.Value ?? (a.Value as Money)?.Value ?? a.Value}").Order(StringComparer.Ordinal);
}
