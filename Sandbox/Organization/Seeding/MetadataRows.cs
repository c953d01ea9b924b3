using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>
/// Tables, columns, messages, plug-ins and Custom APIs as rows that queries read. They are what the organisation is made
/// of, so they are made anew whenever it opens and not kept in its file.
/// </summary>
internal sealed class MetadataRows(Store store, PluginTypes plugins, IReadOnlyList<CustomApi> customApis)
{
    private static readonly string[] ClosedToSteps = ["entity", "attribute", "processstage", "deleteditemreference", "activityparty"];

    /// <summary>Puts the rows into the store.</summary>
    public void Load()
    {
        foreach (var table in store.Catalog.Tables.Values)
            LoadTable(table);
        LoadMessages([.. MessageRows.All(store.Catalog, plugins)]);
        LoadPlugins();
        foreach (var api in customApis)
            LoadCustomApi(api);
    }

    /// <summary>The id of the row of a table.</summary>
    private static Guid IdOf(Table table) => StableId.For("entity/" + table.LogicalName);

    private void LoadTable(Table table)
    {
        Put("entity", IdOf(table), ("name", table.LogicalName), ("logicalname", table.LogicalName), ("entitysetname", table.SetName));
        foreach (var column in table.Columns.Values)
            Put("attribute", StableId.For($"attribute/{table.LogicalName}/{column.LogicalName}"), ("name", column.LogicalName), ("logicalname", column.LogicalName), ("entityid", IdOf(table)));
    }

    private void LoadMessages(List<(string Message, string Table)> messages)
    {
        foreach (var message in messages.Select(m => m.Message).Concat(customApis.Select(a => a.Name)).Distinct(StringComparer.Ordinal))
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

    private void LoadPlugins()
    {
        foreach (var type in plugins.ById.Values)
        {
            var assembly = type.Type.Assembly.GetName();
            Put("pluginassembly", type.AssemblyId, ("name", assembly.Name), ("version", assembly.Version?.ToString()), ("culture", "neutral"), ("isolationmode", 2), ("ismanaged", true));
            Put(
                "plugintype", type.Id, ("name", type.Name), ("typename", type.Name), ("friendlyname", type.Type.Name),
                ("assemblyname", assembly.Name), ("pluginassemblyid", new RowKey("pluginassembly", type.AssemblyId)), ("ismanaged", true));
        }
    }

    private void LoadCustomApi(CustomApi api)
    {
        var plugin = plugins.ById.Values.FirstOrDefault(t => t.Registrations.Any(r => r.Stage is null && r.Message == api.Name));
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
