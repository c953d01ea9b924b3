using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Apps;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>A table as the unpacked solution has it: an own one, or that of a flow.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="PluralName">The name of many rows.</param>
/// <param name="SetName">The name that Web API addresses use.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Columns">All columns, the system's included.</param>
/// <param name="Relationships">The relationships in which it points to others.</param>
/// <param name="Form">The form of a flow's table; those of other tables are declared.</param>
/// <param name="Views">Its views.</param>
public sealed record UnpackedTable(
    string Name,
    string DisplayName,
    string PluralName,
    string SetName,
    string Description,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRelationship> Relationships,
    TableForm? Form,
    IReadOnlyList<TableView> Views)
{
    /// <summary>Whether it holds the instances of a flow.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whose its rows are.</summary>
    public TableOwnership Ownership { get; init; }

    /// <summary>Whether its rows go through processes.</summary>
    public bool IsGoverned { get; init; }

    /// <summary>Whether people create rows of it from wherever they need one.</summary>
    public bool HasQuickCreate { get; init; }

    /// <summary>Whether there are charts of it.</summary>
    public bool HasCharts { get; init; }

    /// <summary>Its icon, or null.</summary>
    public Icon? Icon { get; init; }

    /// <summary>Its alternate keys.</summary>
    public IReadOnlyList<XElement> Keys { get; init; } = [];

    /// <summary>Adds the table's files; relationships are filed by their parents.</summary>
    public void AddTo(UnpackedFiles files)
    {
        files.Add($"Entities/{Name}/Entity.xml", ToXml());
        if (Form is not null)
            files.Add($"Entities/{Name}/FormXml/main/{Form.Id.Braced()}.xml", Form.ToXml());
        foreach (var view in Views)
            files.Add($"Entities/{Name}/SavedQueries/{view.Id.Braced()}.xml", view.ToXml());
    }

    private XElement ToXml() => new(
        "Entity",
        new XElement("Name", new XAttribute("LocalizedName", DisplayName), new XAttribute("OriginalName", DisplayName), Name),
        new XElement("EntityInfo", new XElement(
            "entity",
            new XAttribute("Name", Name),
            Labels.Names(DisplayName),
            Labels.In("LocalizedCollectionNames", "LocalizedCollectionName", PluralName),
            Labels.Descriptions(Description),
            new XElement("attributes", Columns.OrderBy(column => column.LogicalName, StringComparer.Ordinal).Select(column => column.ToXml())),
            Keys.Count == 0 ? null : new XElement("EntityKeys", Keys),
            new XElement("EntitySetName", SetName),
            TableProperties.Of(this),
            Icon is null ? null : new XElement("IconVectorName", IconFile.NameOf(Icon)))),
        new XElement("FormXml"),
        new XElement("SavedQueries"),
        HasCharts ? new XElement("Visualizations") : null);
}
