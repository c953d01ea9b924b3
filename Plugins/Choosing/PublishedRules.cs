using System.Collections.Concurrent;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Choosing;

/// <summary>
/// The rules by which the published processes are chosen. A worker keeps them for a minute, so that what is created
/// meanwhile costs nothing where there are none; whatever decides reads them afresh.
/// </summary>
internal sealed class PublishedRules
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<Guid, PublishedRules> Known = new();

    private readonly DateTime readOn;

    private PublishedRules(PluginContext context)
    {
        readOn = context.Now;
        Processes = DefinitionReader.ReadRules(context.System);
        Schema = Processes.Count == 0 ? null : Schema.Read(context.System, Processes.SelectMany(p => FactPaths.OfRules([p]).Tables));
    }

    private IReadOnlyList<Process> Processes { get; }

    private Schema? Schema { get; }

    /// <summary>The rules, as they were a minute ago at most.</summary>
    public static PublishedRules Recent(PluginContext context) =>
        Known.TryGetValue(context.Execution.OrganizationId, out var known) && context.Now - known.readOn < Lifetime && context.Now >= known.readOn ? known : Fresh(context);

    /// <summary>The rules as they are now.</summary>
    public static PublishedRules Fresh(PluginContext context) => Known[context.Execution.OrganizationId] = new PublishedRules(context);

    /// <summary>The processes for rows of a table.</summary>
    public IReadOnlyList<Process> Of(string table) => Processes.Where(p => p.Table == table).ToList();

    /// <summary>What the rules for rows of a table look at; what is gone counts as unknown.</summary>
    public FactPaths PathsOf(string table) => FactPaths.OfRules(Of(table), Schema);
}
