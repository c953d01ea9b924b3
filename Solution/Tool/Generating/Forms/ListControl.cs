using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Generating.Forms;

/// <summary>The control that lists rows or counts them in a chart, on forms and dashboards.</summary>
public static class ListControl
{
    private const int RecordsPerPage = 10;

    private static readonly Guid Class = new("e7a81278-8635-4d9e-8d4d-59480b391c5b");

    /// <summary>The control.</summary>
    /// <param name="id">Its id on the page.</param>
    /// <param name="table">The table whose rows it lists.</param>
    /// <param name="view">The view.</param>
    /// <param name="relationship">By what the rows belong to the form's row; empty on a dashboard.</param>
    /// <param name="chart">The chart that counts them; null for the list itself.</param>
    public static XElement Of(string id, string table, Guid view, string relationship = "", Guid? chart = null) => new(
        "control",
        new XAttribute("id", id),
        new XAttribute("indicationOfSubgrid", "true"),
        new XAttribute("classid", Class.Braced()),
        new XElement(
            "parameters",
            new XElement("ViewId", view.Braced()),
            new XElement("IsUserView", "false"),
            new XElement("RelationshipName", relationship),
            new XElement("TargetEntityType", table),
            new XElement("AutoExpand", "Fixed"),
            new XElement("EnableQuickFind", "false"),
            new XElement("EnableViewPicker", "false"),
            new XElement("ViewIds"),
            new XElement("EnableJumpBar", "false"),
            new XElement("ChartGridMode", chart is null ? "Grid" : "Chart"),
            new XElement("VisualizationId", chart?.Braced()),
            new XElement("IsUserChart", "false"),
            new XElement("EnableChartPicker", "false"),
            new XElement("RecordsPerPage", RecordsPerPage)));
}
