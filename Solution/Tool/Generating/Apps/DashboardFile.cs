using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Forms;
using SalesProcessPlugins.Solution.Generating.Views;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>The file of a dashboard.</summary>
public static class DashboardFile
{
    // The rows of the grid that a tile covers; the platform lays dashboards out in such rows.
    private const int TileRows = 12;

    /// <summary>The id of the dashboard with this code.</summary>
    public static Guid IdOf(string code) => StableId.For($"dashboard/{code}");

    /// <summary>Where a dashboard lies in the unpacked solution.</summary>
    public static string PathOf(DashboardDeclaration dashboard) => $"Dashboards/{IdOf(dashboard.Code).Braced()}.xml";

    /// <summary>The dashboard's file.</summary>
    public static XElement Of(DashboardDeclaration dashboard) => new(
        "Dashboard",
        Labels.Names(dashboard.Name),
        Labels.Descriptions(dashboard.Description),
        new XElement("FormId", IdOf(dashboard.Code).Braced()),
        new XElement("IsCustomizable", ManagedProperty.Dashboard),
        new XElement("IsDefault", 0),
        new XElement("CanBeDeleted", 0),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("FormXml", new XElement(
            "forms",
            new XAttribute("type", "dashboard"),
            new XElement("form", new XElement("tabs", Tab(dashboard))))));

    private static XElement Tab(DashboardDeclaration dashboard) => new(
        "tab",
        new XAttribute("id", Part(dashboard, "tab").Braced()),
        new XAttribute("showlabel", "false"),
        new XAttribute("verticallayout", "true"),
        Labels.Of(dashboard.Name),
        new XElement("columns", new XElement(
            "column",
            new XAttribute("width", "100%"),
            new XElement("sections", dashboard.Rows.Select((row, place) => Section(dashboard, row, place))))));

    private static XElement Section(DashboardDeclaration dashboard, DashboardRow row, int place) => new(
        "section",
        new XAttribute("id", Part(dashboard, $"row/{place}").Braced()),
        new XAttribute("showlabel", "false"),
        new XAttribute("showbar", "false"),
        new XAttribute("columns", new string('1', row.Tiles.Count)),
        Labels.Of(dashboard.Name),
        new XElement(
            "rows",
            new XElement("row", row.Tiles.Select(tile => Cell(dashboard, tile))),
            Enumerable.Repeat(0, TileRows - 1).Select(_ => new XElement("row"))));

    private static XElement Cell(DashboardDeclaration dashboard, DashboardTile tile) => new(
        "cell",
        new XAttribute("id", Part(dashboard, $"tile/{tile.Code}").Braced()),
        new XAttribute("rowspan", TileRows),
        new XAttribute("colspan", 1),
        new XAttribute("showlabel", "true"),
        new XAttribute("auto", "false"),
        Labels.Of(tile.Label),
        ListControl.Of(
            $"{Product.Prefix}_{tile.Code}", tile.Table, DeclaredView.IdOf(tile.Table, tile.View),
            chart: tile.Chart is null ? null : ChartFile.IdOf(tile.Table, tile.Chart)));

    private static Guid Part(DashboardDeclaration dashboard, string path) => StableId.For($"dashboard/{dashboard.Code}/{path}");
}
