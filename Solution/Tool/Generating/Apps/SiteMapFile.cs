using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>The file of an app's navigation.</summary>
/// <param name="app">The app.</param>
/// <param name="dashboards">The dashboards that it leads to.</param>
public sealed class SiteMapFile(AppDeclaration app, IReadOnlyList<DashboardDeclaration> dashboards)
{
    private const string DashboardPage = "/workplace/home_dashboards.aspx";

    /// <summary>Where the navigation lies in the unpacked solution.</summary>
    public string Path => $"AppModuleSiteMaps/{app.Name}/AppModuleSiteMap.xml";

    /// <summary>The navigation's file.</summary>
    public XElement ToXml() => new(
        "AppModuleSiteMap",
        new XElement("SiteMapUniqueName", app.Name),
        new XElement("SiteMap", new XAttribute("IntroducedVersion", "7.0.0.0"), app.Areas.Select(Area)),
        Labels.Names(app.DisplayName));

    private static string IdOf(params string[] codes) => $"{Product.Prefix}_{string.Join('_', codes)}".Replace('-', '_');

    private static XElement Titles(string text) => new(
        "Titles", new XElement("Title", new XAttribute("LCID", Product.Language), new XAttribute("Title", text)));

    private XElement Area(AppArea area) => new(
        "Area",
        new XAttribute("Id", IdOf(area.Code)),
        new XAttribute("Icon", $"$webresource:{IconFile.NameOf(area.Icon)}"),
        new XAttribute("ShowGroups", "true"),
        Titles(area.Label),
        area.Groups.Select(group => Group(area, group)));

    private XElement Group(AppArea area, AppGroup group) => new(
        "Group",
        new XAttribute("Id", IdOf(area.Code, group.Code)),
        new XAttribute("IsProfile", "false"),
        Titles(group.Label),
        group.Entries.Select(entry => SubArea(IdOf(area.Code, group.Code, entry.Code), entry)));

    private XElement SubArea(string id, AppEntry entry) => new(
        "SubArea",
        new XAttribute("Id", id),
        new XAttribute("AvailableOffline", "false"),
        new XAttribute("PassParams", "false"),
        Target(entry));

    private object[] Target(AppEntry entry) => entry switch
    {
        { Table: { } table } => [new XAttribute("Entity", table)],
        { Dashboard: { } code } => Dashboard(entry, dashboards.First(one => one.Code == code)),
        _ => Page(entry),
    };

    private object[] Dashboard(AppEntry entry, DashboardDeclaration dashboard) =>
    [
        Icon,
        new XAttribute("DefaultDashboard", DashboardFile.IdOf(dashboard.Code)),
        new XAttribute("Url", DashboardPage),
        Titles(dashboard.Name),
        .. Privileges(entry),
    ];

    private object[] Page(AppEntry entry) =>
    [
        Icon,
        new XAttribute("Url", $"$webresource:{PageFile.NameOf(entry.Page!)}"),
        Titles(entry.Label!),
        .. Privileges(entry),
    ];

    private XAttribute Icon => new("Icon", $"$webresource:{IconFile.NameOf(app.Icon)}");

    private static IEnumerable<XElement> Privileges(AppEntry entry) =>
        from needed in new[] { (Table: entry.Reads, May: "Read"), (Table: entry.Writes, May: "Write") }
        where needed.Table is not null
        select new XElement("Privilege", new XAttribute("Entity", needed.Table!), new XAttribute("Privilege", needed.May));
}
