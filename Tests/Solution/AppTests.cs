using System.Xml.Linq;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Generating.Apps;
using SalesProcessPlugins.Solution.Generating.Components;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>The app, its navigation, dashboards and icons.</summary>
public sealed class AppTests : IDisposable
{
    private const string App = "Apps/c3_salesprocess.json";

    private static readonly SolutionSources Sources = SolutionSources.Read(Repository.SolutionFolder);
    private static readonly IEnumerable<SalesProcess> Flows = Sources.Processes.Where(process => process.ExistingFlow is null);
    private static readonly XElement Module = UnpackedXml.File("AppModules/c3_salesprocess/AppModule.xml");
    private static readonly XElement Navigation = UnpackedXml.File("AppModuleSiteMaps/c3_salesprocess/AppModuleSiteMap.xml");

    private readonly SolutionCopy solution = new();

    [Fact]
    public void There_is_an_area_for_each_of_the_four_audiences() => Assert.Equal(
        ["Selling", "Sign-offs", "Managing", "Administration"],
        Navigation.Descendants("Area").Select(area => area.Element("Titles")!.Elements().Single(title => title.Attribute("LCID")!.Value == "1033").Attribute("Title")!.Value));

    [Fact]
    public void Every_place_of_the_navigation_has_an_id_of_its_own()
    {
        var ids = Navigation.Descendants().Attributes("Id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void The_app_holds_what_its_navigation_leads_to_and_every_flow()
    {
        var tables = Navigation.Descendants("SubArea").Attributes("Entity").Select(table => table.Value).Concat(Flows.Select(process => process.FlowTable));
        Assert.Empty(tables.Except(Components("1", "schemaName")));
        Assert.Equal(Flows.Select(process => $"{{{process.FlowId}}}").Order(), Components("29", "id").Order());
        Assert.Empty(Sources.Interface.Dashboards.Select(dashboard => $"{{{DashboardFile.IdOf(dashboard.Code)}}}").Except(Components("60", "id")));
        Assert.Equal(["c3_salesprocess"], Components("62", "schemaName"));
    }

    [Fact]
    public void Whoever_holds_a_role_of_the_app_finds_it() => Assert.Empty(
        Sources.Roles.Where(role => Sources.Interface.Apps.Single().Roles.Contains(role.Code))
            .Select(role => $"{{{RoleFile.Id(role)}}}")
            .Except(Module.Descendants("Role").Select(role => role.Attribute("id")!.Value)));

    [Fact]
    public void Every_own_table_of_the_app_has_its_icon() => Assert.All(
        Components("1", "schemaName").Intersect(Sources.Tables.Own.Select(table => table.Name)),
        table => Assert.True(
            File.Exists(Path.Combine(Repository.SolutionFolder, "Unpacked", "WebResources", UnpackedXml.File($"Entities/{table}/Entity.xml").Descendants("IconVectorName").Single().Value))));

    [Fact]
    public void An_icon_is_a_picture_of_sixteen_points_and_nothing_that_runs() => Assert.All(Sources.Interface.Icons, icon =>
    {
        var picture = XElement.Load(new MemoryStream(icon.Content));
        Assert.Equal("0 0 16 16", picture.Attribute("viewBox")!.Value);
        Assert.All(picture.Elements(), part => Assert.Equal("path", part.Name.LocalName));
    });

    [Fact]
    public void The_manifest_lists_apps_dashboards_icons_and_pages()
    {
        var listed = UnpackedXml.File("Other/Solution.xml").Descendants("RootComponent")
            .Select(root => (root.Attribute("type")!.Value, (root.Attribute("schemaName") ?? root.Attribute("id"))!.Value)).ToList();
        Assert.Contains(("80", "c3_salesprocess"), listed);
        Assert.Contains(("62", "c3_salesprocess"), listed);
        Assert.All(Sources.Interface.Dashboards, dashboard => Assert.Contains(("60", $"{{{DashboardFile.IdOf(dashboard.Code)}}}"), listed));
        Assert.All(Sources.Interface.Icons, icon => Assert.Contains(("61", IconFile.NameOf(icon)), listed));
        Assert.All(ClientFile.All, file => Assert.Contains(("61", PageFile.NameOf(file.Name)), listed));
    }

    [Theory]
    [InlineData("$webresource:c3_/administration.html", "c3_permission", "Write")]
    [InlineData("$webresource:c3_/health.html", "c3_healthrun", "Read")]
    public void A_page_is_offered_to_those_who_can_do_something_on_it(string page, string table, string privilege)
    {
        var entry = Navigation.Descendants("SubArea").Single(one => one.Attribute("Url")?.Value == page);
        Assert.Equal((table, privilege), (entry.Element("Privilege")!.Attribute("Entity")!.Value, entry.Element("Privilege")!.Attribute("Privilege")!.Value));
    }

    [Theory]
    [InlineData("62", "opportunity")]
    [InlineData("80", "opportunity")]
    [InlineData("80", "lead")]
    [InlineData("60", "budgetamount")]
    [InlineData("26", "actualclosedate")]
    public void What_is_shown_of_the_sales_app_is_stated_as_needed(string dependent, string required) => Assert.Contains(
        UnpackedXml.File("Other/Solution.xml").Descendants("MissingDependency"),
        dependency => dependency.Element("Dependent")!.Attribute("type")!.Value == dependent && dependency.Element("Required")!.Attribute("schemaName")!.Value == required);

    [Theory]
    [InlineData("\"icon\": \"app\"", "\"icon\": \"none\"", "icon")]
    [InlineData("\"auditor\"", "\"editor\"", "roles")]
    [InlineData("\"dashboard\": \"manager\"", "\"dashboard\": \"boss\"", "manager")]
    [InlineData("\"table\": \"c3_waiver\"", "\"table\": \"c3_wavier\"", "tables")]
    [InlineData("\"table\": \"c3_waiver\"", "\"reads\": \"c3_waiver\"", "areas[2].groups[0].entries[1]")]
    [InlineData("\"page\": \"health.html\"", "\"page\": \"wealth.html\"", "check")]
    [InlineData("\"page\": \"health.html\"", "\"page\": \"administration.js\"", "check")]
    [InlineData("\"page\": \"health.html\", \"label\": \"Health Check\"", "\"page\": \"health.html\"", "areas[3].groups[2].entries[0]")]
    [InlineData("\"writes\": \"c3_permission\"", "\"writes\": \"c3_persimmon\"", "entries")]
    public void An_app_names_what_there_is(string text, string by, string place)
    {
        solution.Replace(App, text, by);
        Assert.Contains(Faults(), problem => problem.File == App && problem.Path == place);
    }

    [Theory]
    [InlineData("\"view\": \"to-decide\"", "\"view\": \"to-ponder\"", "to-decide")]
    [InlineData("\"chart\": \"by-month\"", "\"chart\": \"by-moon\"", "receipts")]
    public void A_dashboard_names_views_and_charts_that_there_are(string text, string by, string place)
    {
        solution.Replace("Dashboards/manager.json", text, by);
        Assert.Contains(Faults(), problem => problem.File == "Dashboards/manager.json" && problem.Path == place);
    }

    public void Dispose() => solution.Dispose();

    private static IEnumerable<string> Components(string type, string identity) => Module.Descendants("AppModuleComponent")
        .Where(component => component.Attribute("type")!.Value == type).Attributes(identity).Select(name => name.Value);

    private IReadOnlyList<Problem> Faults() => Assert.Throws<InvalidSolutionException>(() => SolutionSources.Read(solution.Folder)).Problems;
}
