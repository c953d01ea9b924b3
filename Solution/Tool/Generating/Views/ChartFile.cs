using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Views;

/// <summary>The file of a chart that counts rows.</summary>
public static class ChartFile
{
    private const string Category = "category";
    private const string Measure = "rows";

    /// <summary>The id of a table's chart by its code.</summary>
    public static Guid IdOf(string table, string code) => StableId.For($"table/{table}/chart/{code}");

    /// <summary>Where a chart lies in the unpacked solution.</summary>
    public static string PathOf(KnownTable table, ChartDeclaration chart) =>
        $"Entities/{table.Folder}/Visualizations/{IdOf(table.Name, chart.Code).ToString("B").ToUpperInvariant()}.xml";

    /// <summary>The chart's file.</summary>
    public static XElement Of(KnownTable table, ChartDeclaration chart) => new(
        "visualization",
        new XElement("savedqueryvisualizationid", IdOf(table.Name, chart.Code).ToString("B").ToUpperInvariant()),
        new XElement("datadescription", Data(table, chart)),
        new XElement("presentationdescription", Look(chart)),
        new XElement("isdefault", 0),
        Labels.Names(chart.Name),
        Labels.Descriptions(chart.Description),
        new XElement("IsCustomizable", ManagedProperty.Chart),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("CanBeDeleted", 0));

    private static XElement Data(KnownTable table, ChartDeclaration chart) => new(
        "datadefinition",
        new XElement("fetchcollection", new XElement(
            "fetch",
            new XAttribute("mapping", "logical"),
            new XAttribute("aggregate", "true"),
            new XElement(
                "entity",
                new XAttribute("name", table.Name),
                new XElement("attribute", new XAttribute("name", table.Key), new XAttribute("aggregate", "count"), new XAttribute("alias", Measure)),
                new XElement(
                    "attribute",
                    new XAttribute("name", chart.By),
                    new XAttribute("groupby", "true"),
                    new XAttribute("alias", Category),
                    chart.Grouping is null ? null : new XAttribute("dategrouping", Words.Of(chart.Grouping.Value)))))),
        new XElement("categorycollection", new XElement(
            "category",
            new XAttribute("alias", Category),
            new XElement("measurecollection", new XElement("measure", new XAttribute("alias", Measure))))));

    private static XElement Look(ChartDeclaration chart) => new(
        "Chart",
        new XAttribute("Palette", "None"),
        new XAttribute("PaletteCustomColors", "0,120,212; 16,124,65; 202,80,16; 135,100,184; 3,131,135; 160,64,0; 73,130,5; 100,124,145"),
        new XElement("Series", new XElement(
            "Series",
            new XAttribute("ChartType", chart.Kind.ToString()),
            new XAttribute("IsValueShownAsLabel", "True"),
            new XAttribute("Font", "{0}, 9.5px"),
            new XAttribute("LabelForeColor", "59, 59, 59"))),
        new XElement("ChartAreas", new XElement(
            "ChartArea",
            new XAttribute("BorderColor", "White"),
            new XAttribute("BorderDashStyle", "Solid"),
            Axis("AxisY"),
            Axis("AxisX"))),
        new XElement("Titles", new XElement(
            "Title",
            new XAttribute("Alignment", "TopLeft"),
            new XAttribute("DockingOffset", -3),
            new XAttribute("Font", "{0}, 13px"),
            new XAttribute("ForeColor", "59, 59, 59"))));

    private static XElement Axis(string name) => new(
        name,
        new XAttribute("LabelAutoFitMinFontSize", 8),
        new XAttribute("TitleForeColor", "59, 59, 59"),
        new XAttribute("TitleFont", "{0}, 10.5px"),
        new XAttribute("LineColor", "165, 172, 181"),
        new XElement("MajorGrid", new XAttribute("LineColor", "239, 242, 246")),
        new XElement("LabelStyle", new XAttribute("Font", "{0}, 10.5px"), new XAttribute("ForeColor", "59, 59, 59")));
}
