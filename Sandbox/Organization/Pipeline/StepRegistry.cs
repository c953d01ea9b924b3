using System.Runtime.CompilerServices;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>All steps, found by message, table and stage: what the rows of steps say as of the last commit.</summary>
internal sealed class StepRegistry(PluginTypes plugins)
{
    private static readonly Step[] None = [];
    private readonly ConditionalWeakTable<Transaction, object> awaited = [];
    private volatile Dictionary<(string Message, string? Table, int Stage), Step[]> steps = [];

    /// <summary>The plug-ins that steps can run.</summary>
    public PluginTypes Plugins => plugins;

    /// <summary>Takes the steps over from their rows.</summary>
    public void Read(Transaction transaction)
    {
        var installed = plugins.Installed(transaction.Store.Catalog).ToDictionary(p => p.Id);
        steps = StepRows.Read(transaction, installed)
            .Concat(installed.Values.SelectMany(p => p.MainOperations))
            .GroupBy(s => (s.Message, s.Table, s.Stage))
            .ToDictionary(g => g.Key, g => g.OrderBy(s => s.Rank).ToArray());
    }

    /// <summary>Takes the steps over once a transaction that changes their rows has committed.</summary>
    public void ReadAfter(Transaction transaction, Transactions transactions)
    {
        if (awaited.TryAdd(transaction, this))
            transaction.AfterCommit(() => transactions.Run(Read));
    }

    /// <summary>The steps of a stage, in their order.</summary>
    public IReadOnlyList<Step> Find(string message, string? table, int stage)
    {
        var current = steps;
        var general = current.GetValueOrDefault((message, null, stage)) ?? None;
        var special = (table is null ? null : current.GetValueOrDefault((message, table, stage))) ?? None;
        return general.Length == 0 ? special : special.Length == 0 ? general : [.. general.Concat(special).OrderBy(s => s.Rank)];
    }
}
