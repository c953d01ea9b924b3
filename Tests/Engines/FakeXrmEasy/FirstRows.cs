using System.IO.Compression;
using System.Xml.Linq;
using FakeXrmEasy.Abstractions;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>The rows an organisation has before anybody works in it: its users and roles, and the shipped process.</summary>
internal static class FirstRows
{
    /// <summary>The rows for a seller, for somebody who holds the migration role, and for an administrator.</summary>
    public static IReadOnlyList<Entity> For(Guid seller, Guid migrator, Guid administrator)
    {
        var configuration = ReadConfiguration(Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_data.zip"));
        return [.. Users(seller, migrator), new("systemuser", administrator) { ["fullname"] = "Alex Administrator" }, .. configuration, .. configuration.Select(PlatformRow).OfType<Entity>()];
    }

    /// <summary>Makes a table known: FakeXrmEasy refuses an Upsert on a table that never held a row.</summary>
    public static void AddEmptyTable(this IXrmFakedContext context, string table)
    {
        var row = new Entity(table, Guid.NewGuid());
        context.AddEntity(row);
        context.DeleteEntity(row.ToEntityReference());
    }

    private static Entity[] Users(Guid seller, Guid migrator)
    {
        var role = StableId.For("role/migration");
        return
        [
            new("systemuser", seller) { ["fullname"] = "Sam Seller" },
            new("systemuser", migrator) { ["fullname"] = "Mo Migrator" },
            new("role", role) { ["name"] = "Sales Process Migration", ["parentrootroleid"] = new EntityReference("role", role) },
            new("systemuserroles", Guid.NewGuid()) { ["systemuserid"] = migrator, ["roleid"] = role },
        ];
    }

    // The platform keeps a business process flow as a workflow and its stages; importing the solution makes their rows.
    private static Entity? PlatformRow(Entity row) => row.LogicalName switch
    {
        "c3_process" => new Entity("workflow", Guid.Parse((string)row["c3_flowid"]))
        {
            ["name"] = row["c3_name"],
            ["uniquename"] = row["c3_flowtable"],
            ["category"] = new OptionSetValue(4),
        },
        "c3_stage" => new Entity("processstage", Guid.Parse((string)row["c3_processstageid"])) { ["stagename"] = row["c3_name"] },
        _ => null,
    };

    private static List<Entity> ReadConfiguration(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var types = Read(archive, "data_schema.xml").Descendants("field")
            .ToDictionary(f => (Text(f.Parent!.Parent!, "name"), Text(f, "name")), f => Text(f, "type"));
        return [.. Read(archive, "data.xml").Descendants("record").Select(record => ReadRow(record, types))];
    }

    private static Entity ReadRow(XElement record, Dictionary<(string Table, string Column), string> types)
    {
        var row = new Entity(Text(record.Parent!.Parent!, "name"), Guid.Parse(Text(record, "id")));
        foreach (var field in record.Elements("field"))
            row[Text(field, "name")] = ReadValue(types[(row.LogicalName, Text(field, "name"))], field);
        return row;
    }

    private static object ReadValue(string type, XElement field) => (type, Text(field, "value")) switch
    {
        ("string" or "memo", var text) => text,
        ("guid", var text) => Guid.Parse(text),
        ("number", var text) => int.Parse(text),
        ("bool", var text) => bool.Parse(text),
        ("optionsetvalue" or "state" or "status", var text) => new OptionSetValue(int.Parse(text)),
        ("entityreference", var text) => new EntityReference(Text(field, "lookupentity"), Guid.Parse(text)),
        _ => throw new NotSupportedException($"The configuration data has a column of the type {type}: add it to {nameof(FirstRows)}."),
    };

    private static XDocument Read(ZipArchive archive, string name)
    {
        using var content = (archive.GetEntry(name) ?? throw new FileNotFoundException($"The configuration data has no {name}.")).Open();
        return XDocument.Load(content);
    }

    private static string Text(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new FormatException($"In the configuration data, <{element.Name}> has no attribute {name}.");
}
