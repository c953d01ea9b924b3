using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Definitions;

/// <summary>
/// Keeps process versions between calls. Every read of facts brings the row version along, so that a stale copy is
/// seen without a further request; a worker that has no copy reads it once.
/// </summary>
internal static class ProcessCache
{
    private static readonly ConcurrentDictionary<CacheKey, StampedProcess> Versions = new();

    /// <summary>The version with this id as it was at this stamp; null if it is gone.</summary>
    public static StampedProcess? Get(PluginContext context, Guid processId, long stamp)
    {
        var key = new CacheKey(context.Execution.OrganizationId, processId);
        if (Versions.TryGetValue(key, out var known) && known.Stamp == stamp)
            return known;
        return Keep(context, DefinitionReader.Read(context.System, processId));
    }

    /// <summary>The versions kept of this organisation: what a read of facts has to look at, as far as is known beforehand.</summary>
    public static IEnumerable<Process> Known(PluginContext context, string? flowTable) => Versions
        .Where(v => v.Key.OrganizationId == context.Execution.OrganizationId)
        .Select(v => v.Value.Process)
        .Where(p => flowTable is null || p.FlowTable == flowTable);

    /// <summary>The newest published version for the rows of a table that go by a flow, read afresh; null if none is published.</summary>
    public static StampedProcess? GetPublished(PluginContext context, string flowTable, string table) =>
        Keep(context, DefinitionReader.ReadPublished(context.System, flowTable, table));

    /// <summary>The newest published version of a code, read afresh; null if none is published.</summary>
    public static StampedProcess? GetPublishedCode(PluginContext context, string code) =>
        Keep(context, DefinitionReader.ReadPublishedCode(context.System, code));

    /// <summary>The newest published version of every process, read afresh.</summary>
    public static IEnumerable<Process> AllPublished(PluginContext context) =>
        DefinitionReader.ReadPublishedCodes(context.System).Select(code => GetPublishedCode(context, code)?.Process).OfType<Process>();

    /// <summary>The version that governs an opportunity, read afresh; null if none does.</summary>
    public static StampedProcess? GetGoverning(PluginContext context, Guid opportunityId) =>
        Keep(context, DefinitionReader.ReadGoverning(context.System, opportunityId));

    private static StampedProcess? Keep(PluginContext context, StampedProcess? read)
    {
        if (read is not null)
            Versions[new CacheKey(context.Execution.OrganizationId, read.Process.Id)] = read;
        return read;
    }

    private sealed record CacheKey(Guid OrganizationId, Guid ProcessId);
}
