using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>
/// Makes those wait for each other who change what governs a process or a flow. Two drafts that are published at once
/// would each be compared with the same version, and both be published. So the oldest versions are written, with what
/// they say already, before it is read which one is published.
/// </summary>
internal static class VersionLock
{
    /// <summary>Locks the versions of a process's code, and those that go by its flow.</summary>
    public static void Hold(PluginContext context, Process process)
    {
        foreach (var oldest in new[] { Oldest(context, ProcessTable.Code, process.Code), Oldest(context, ProcessTable.FlowTable, process.FlowTable) }.OfType<Entity>().OrderBy(row => row.Id))
            context.Suite.Update(oldest);
    }

    private static Entity? Oldest(PluginContext context, string column, string value) => value.Length == 0
        ? null
        : new Entity(ProcessTable.Name, DefinitionReader.ReadOldestId(context.System, column, value)) { [column] = value };
}
