using System.Collections.Concurrent;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Gating;

/// <summary>
/// Process versions whose facts could not be read because a column is gone. A failed read ends its transaction, so the
/// call that meets it can only refuse; the calls after it ask first what is still there, and go on with the rest.
/// </summary>
internal static class SuspectProcesses
{
    private static readonly ConcurrentDictionary<Suspect, bool> Known = new();

    /// <summary>Remembers that what some versions look at could not be read.</summary>
    public static void Add(PluginContext context, IEnumerable<Process> processes)
    {
        foreach (var process in processes)
            Known[KeyOf(context, process)] = true;
    }

    /// <summary>What is there of all that some versions look at; null where there is no doubt, which costs nothing.</summary>
    public static Schema? Check(PluginContext context, IReadOnlyCollection<Process> processes)
    {
        var suspects = processes.Where(p => Known.ContainsKey(KeyOf(context, p))).ToList();
        if (suspects.Count == 0)
            return null;
        var schema = Schema.Read(context.System, new FactPaths(processes).Tables);
        foreach (var sound in suspects.Where(p => !new FactPaths([p]).Missing(schema).Any()))
            Known.TryRemove(KeyOf(context, sound), out _);
        return schema;
    }

    private static Suspect KeyOf(PluginContext context, Process process) => new(context.Execution.OrganizationId, process.Id);

    private sealed record Suspect(Guid OrganizationId, Guid ProcessId);
}
