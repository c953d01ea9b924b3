using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>
/// Tables, columns, messages, plug-ins and Custom APIs as rows that queries read. They are what the organisation is made
/// of, so they are made anew with every catalog and not kept in its file.
/// </summary>
internal sealed class MetadataRows(Store store, PluginTypes plugins)
{
    private static readonly string[] ClosedToSteps = ["entity", "attribute", "processstage", "deleteditemreference", "activityparty"];

    private readonly List<PluginType> installed = [.. plugins.Installed(store.Catalog)];

    /// <summary>The tables of these rows.</summary>
    public static IReadOnlySet<string> Tables { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "entity", "attribute", "sdkmessage", "sdkmessagefilter", "pluginassembly", "plugintype", "customapi" };

    /// <summary>Puts the rows into the store.</summary>
    public void Load()
    {
        foreach (var table in store.Catalog.Tables.Values)
            LoadTable(table);
        LoadMessages([.. MessageRows.All(store.Catalog, installed)]);
        foreach (var type in plugins.Registered)
            LoadPlugin(type);
        foreach (var assembly in store.Catalog.Solutions.SelectMany(s => s.Assemblies))
            LoadAssembly(assembly);
        foreach (var api in store.Catalog.CustomApis)
            LoadCustomApi(api);
    }

    /// <summary>The id of the row of a table.</summary>
    public static Guid IdOf(Table table) => StableId.For("entity/" + table.LogicalName);

    /// <summary>The id of the row of a column.</summary>
    public static Guid IdOf(Table table, Column column) => StableId.For($"attribute/{table.LogicalName}/{column.LogicalName}");

    private void LoadTable(Table table)
    {
        Put("entity", IdOf(table), ("name", table.LogicalName), ("logicalname", table.LogicalName), ("entitysetname", table.SetName));
        foreach (var column in table.Columns.Values)
            Put("attribute", IdOf(table, column), ("name", column.LogicalName), ("logicalname", column.LogicalName), ("entityid", IdOf(table)));
    }

    private void LoadMessages(List<(string Message, string Table)> messages)
    {
        foreach (var message in messages.Select(m => m.Message).Concat(store.Catalog.CustomApis.Select(a => a.Name)).Distinct(StringComparer.Ordinal))
            Put("sdkmessage", MessageRows.IdOf(message), ("name", message), ("isprivate", false), ("ismanaged", true));
        foreach (var (message, table) in messages)
        {
            Put(
                "sdkmessagefilter", MessageRows.FilterIdOf(message, table), ("sdkmessageid", new RowKey("sdkmessage", MessageRows.IdOf(message))), ("primaryobjecttypecode", table),
                ("secondaryobjecttypecode", "none"), ("iscustomprocessingstepallowed", AllowsSteps(message, table)), ("isvisible", true));
        }
    }

    private static bool AllowsSteps(string message, string table) =>
        message is not ("Upsert" or "UpsertMultiple")
        && (table != "workflow" || message is "SetState" or "SetStateDynamicEntity")
        && !ClosedToSteps.Contains(table) && !table.StartsWith("sdkmessage", StringComparison.Ordinal) && !table.StartsWith("plugin", StringComparison.Ordinal);

    private void LoadPlugin(PluginType type)
    {
        var assembly = type.Type.Assembly.GetName();
        PutAssembly(type.AssemblyId, assembly.Name, assembly.Version);
        PutType(type.Id, type.Name, assembly.Name, type.AssemblyId);
    }

    private void LoadAssembly(SolutionAssembly assembly)
    {
        PutAssembly(assembly.Id, assembly.Name, assembly.Version);
        foreach (var type in assembly.Types)
            PutType(type.Id, type.Name, assembly.Name, assembly.Id);
    }

    private void PutAssembly(Guid id, string? name, Version? version) =>
        Put("pluginassembly", id, ("name", name), ("version", version?.ToString()), ("culture", "neutral"), ("isolationmode", 2), ("ismanaged", true));

    private void PutType(Guid id, string name, string? assembly, Guid assemblyId) => Put(
        "plugintype", id, ("name", name), ("typename", name), ("friendlyname", name.Split('.').Last()),
        ("assemblyname", assembly), ("pluginassemblyid", new RowKey("pluginassembly", assemblyId)), ("ismanaged", true));

    private void LoadCustomApi(CustomApi api)
    {
        var plugin = installed.FirstOrDefault(t => t.Registrations.Any(r => r.Stage is null && r.Message == api.Name));
        Put(
            "customapi", StableId.For("customapi/" + api.Name), ("name", api.Name), ("uniquename", api.Name), ("displayname", api.Name),
            ("bindingtype", api.BoundTable is null ? 0 : 1), ("boundentitylogicalname", api.BoundTable), ("isfunction", api.IsFunction), ("isprivate", api.IsPrivate),
            ("plugintypeid", plugin is null ? null : new RowKey("plugintype", plugin.Id)), ("sdkmessageid", new RowKey("sdkmessage", MessageRows.IdOf(api.Name))), ("ismanaged", true));
    }

    private void Put(string name, Guid id, params (string Column, object? Value)[] columns)
    {
        var table = store.Table(name);
        var values = new object?[table.Columns.Length];
        values[table.Key] = id;
        foreach (var (column, value) in columns)
            values[table.Ordinal(column)] = value;
        store.Load(name, new(id, 0, values));
    }
}
