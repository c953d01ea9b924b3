using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Packing;
using SalesProcessPlugins.Solution.Sources;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.ConfigurationData;

/// <summary>
/// Packs the processes as rows, in the format of the Configuration Migration tool. Rows are matched by id, so that
/// importing again changes what has changed and adds nothing twice.
/// </summary>
public static class ConfigurationPackage
{
    /// <summary>The package's bytes. The same sources give the same bytes.</summary>
    public static byte[] Pack(SolutionSources sources)
    {
        var rows = sources.Processes.SelectMany(ProcessRows.Of).ToList();
        var tables = rows.Select(row => row.LogicalName).Distinct().Select(sources.Tables.OwnTable).ToList();
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["data_schema.xml"] = XmlText.File(new XElement("entities", tables.Select(Schema))),
            ["data.xml"] = XmlText.File(new XElement("entities", tables.Select(table => Data(table, rows)))),
        };
        parts[ContentTypesFile.Name] = XmlText.File(ContentTypesFile.Of(parts.Keys));
        return DeterministicZip.Write(parts);
    }

    private static XElement Schema(TableDeclaration table) => new(
        "entity",
        new XAttribute("name", table.Name),
        new XAttribute("displayname", table.DisplayName),
        new XAttribute("primaryidfield", table.Key),
        new XAttribute("primarynamefield", table.PrimaryColumn.Name),
        // The suite has to notice that a definition changes.
        new XAttribute("disableplugins", "false"),
        new XElement("fields", table.Columns.Select(Field).Prepend(KeyField(table))),
        new XElement("relationships"));

    private static XElement KeyField(TableDeclaration table) => new(
        "field",
        new XAttribute("displayname", table.DisplayName),
        new XAttribute("name", table.Key),
        new XAttribute("type", "guid"),
        new XAttribute("primaryKey", "true"),
        new XAttribute("updateCompare", "true"));

    private static XElement Field(ColumnDeclaration column) => new(
        "field",
        new XAttribute("displayname", column.DisplayName),
        new XAttribute("name", column.Name),
        new XAttribute("type", FieldType(column.Type)),
        column.Type == ColumnType.Lookup ? new XAttribute("lookupType", column.Target) : null,
        new XAttribute("customfield", "true"));

    private static string FieldType(ColumnType type) => type switch
    {
        ColumnType.WholeNumber => "number",
        ColumnType.Choice => "optionsetvalue",
        ColumnType.Lookup => "entityreference",
        ColumnType.DateTime or ColumnType.Date => "datetime",
        ColumnType.TwoOptions => "bool",
        _ => "string",
    };

    private static XElement Data(TableDeclaration table, IEnumerable<Entity> rows) => new(
        "entity",
        new XAttribute("name", table.Name),
        new XAttribute("displayname", table.DisplayName),
        new XElement("records", rows.Where(row => row.LogicalName == table.Name).Select(row => Record(table, row))),
        new XElement("m2mrelationships"));

    private static XElement Record(TableDeclaration table, Entity row) => new(
        "record",
        new XAttribute("id", row.Id),
        ValueElement(table.Key, row.Id),
        from column in table.Columns
        where row.GetAttributeValue<object>(column.Name) is not null
        select ValueElement(column.Name, row[column.Name]));

    private static XElement ValueElement(string column, object value) => value switch
    {
        OptionSetValue choice => ValueElement(column, choice.Value),
        EntityReference parent => Lookup(column, parent),
        _ => new XElement("field", new XAttribute("name", column), new XAttribute("value", value)),
    };

    private static XElement Lookup(string column, EntityReference parent)
    {
        var field = ValueElement(column, parent.Id);
        field.Add(new XAttribute("lookupentity", parent.LogicalName), new XAttribute("lookupentityname", parent.Name));
        return field;
    }
}
