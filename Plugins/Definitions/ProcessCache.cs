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
    public static Process? Get(PluginContext context, Guid processId, long stamp)
    {
        var key = new CacheKey(context.Execution.OrganizationId, processId);
        if (Versions.TryGetValue(key, out var known) && known.Stamp == stamp)
            return known.Process;
        return Keep(key, DefinitionReader.Read(context.System, processId));
    }

    /// <summary>The newest published version for a flow's table, read afresh; null if none is published.</summary>
    public static Process? GetPublished(PluginContext context, string flowTable)
    {
        var read = DefinitionReader.ReadPublished(context.System, flowTable);
        return read is null ? null : Keep(new CacheKey(context.Execution.OrganizationId, read.Process.Id), read);
    }

    private static Process? Keep(CacheKey key, StampedProcess? read)
    {
        if (read is not null)
            Versions[key] = read;
        return read?.Process;
    }

    private sealed record CacheKey(Guid OrganizationId, Guid ProcessId);
}
