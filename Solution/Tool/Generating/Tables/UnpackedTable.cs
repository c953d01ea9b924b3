using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>A table as the unpacked solution has it: an own one, or that of a flow.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DisplayName">The name people read.</param>
/// <param name="PluralName">The name of many rows.</param>
/// <param name="SetName">The name that Web API addresses use.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Columns">All columns, the system's included.</param>
/// <param name="Relationships">The relationships in which it points to others.</param>
/// <param name="Form">Its main form.</param>
/// <param name="Views">Its views.</param>
public sealed record UnpackedTable(
    string Name,
    string DisplayName,
    string PluralName,
    string SetName,
    string Description,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRelationship> Relationships,
    TableForm Form,
    IReadOnlyList<TableView> Views)
{
    /// <summary>Whether it holds the instances of a flow.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whose its rows are.</summary>
    public TableOwnership Ownership { get; init; }

    /// <summary>Whether its rows go through processes.</summary>
    public bool IsGoverned { get; init; }

    /// <summary>Adds the table's files; relationships are filed by their parents.</summary>
    public void AddTo(UnpackedFiles files)
    {
        files.Add($"Entities/{Name}/Entity.xml", ToXml());
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
            new XElement("EntitySetName", SetName),
            TableProperties.Of(this))),
        new XElement("FormXml"),
        new XElement("SavedQueries"));
}
