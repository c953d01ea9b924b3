using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>Rows in the format of the Configuration Migration tool.</summary>
/// <param name="Rows">The rows in the order of the file.</param>
/// <param name="Hash">What tells one content from another.</param>
internal sealed record ConfigurationFile(IReadOnlyList<Entity> Rows, string Hash)
{
    private const string Part = "data.xml";

    /// <summary>Reads the zip at a path.</summary>
    public static ConfigurationFile Read(string path, Catalog catalog)
    {
        using var package = SolutionPackage.Open(path);
        var root = package.Xml(Part);
        var rows = root.Elements("entity")
            .SelectMany(e => e.Elements("records").Elements("record").Select(r => RowOf(e, r, catalog, package)))
            .ToList();
        return new(rows, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)))));
    }

    private static Entity RowOf(XElement entity, XElement record, Catalog catalog, SolutionPackage package)
    {
        var table = catalog.Tables.GetValueOrDefault(entity.Text("@name"))
            ?? throw package.Problem($"{Part} has rows of '{entity.Text("@name")}', and there is no such table");
        var row = new Entity(table.LogicalName, record.Id("id"));
        foreach (var field in record.Elements("field"))
        {
            var column = table.Columns.GetValueOrDefault(field.Text("@name"))
                ?? throw package.Problem($"{Part} sets '{table.LogicalName}.{field.Text("@name")}', and there is no such column");
            if (column.LogicalName != table.Key)
                row[column.LogicalName] = ValueOf(table, column, field);
        }

        return row;
    }

    private static object? ValueOf(Table table, Column column, XElement field)
    {
        var stored = ColumnValues.Parse(table.LogicalName, column, field.Text("@value"));
        if (stored is Guid id && column.Type == ColumnType.Lookup)
            stored = new RowKey(field.Text("@lookupentity") is { Length: > 0 } target ? target : column.Targets.Keys.First(), id);
        return stored is null ? null : ColumnValues.ToSdk(column, stored);
    }
}
