using System.Collections.Concurrent;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Choosing;

/// <summary>
/// The rules by which the published processes are chosen. Whatever decides reads them afresh, so that what is created and
/// what begins go by the same ones; a worker keeps for a minute what only an answer needs, and which columns there are.
/// </summary>
internal sealed class PublishedRules
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<Guid, PublishedRules> Known = new();

    private readonly DateTime readOn;
    private readonly IReadOnlyList<Process> processes;
    private readonly string says;
    private readonly Schema? schema;

    private PublishedRules(PluginContext context, PublishedRules? known)
    {
        processes = DefinitionReader.ReadRules(context.System);
        says = string.Join(" ", processes.Select(DefinitionHash.Of));
        var isSame = known is not null && known.says == says;
        readOn = isSame ? known!.readOn : context.Now;
        schema = isSame ? known!.schema : processes.Count == 0 ? null : Schema.Read(context.System, processes.SelectMany(p => FactPaths.OfRules([p]).Tables));
    }

    /// <summary>The rules, as they were a minute ago at most.</summary>
    public static PublishedRules Recent(PluginContext context) => KeptIn(context) ?? Fresh(context);

    /// <summary>The rules as they are now.</summary>
    public static PublishedRules Fresh(PluginContext context) => Known[context.Execution.OrganizationId] = new PublishedRules(context, KeptIn(context));

    /// <summary>The processes for rows of a table.</summary>
    public IReadOnlyList<Process> Of(string table) => processes.Where(p => p.Table == table).ToList();

    /// <summary>What the rules for rows of a table look at; what is gone counts as unknown.</summary>
    public FactPaths PathsOf(string table) => FactPaths.OfRules(Of(table), schema);

    private static PublishedRules? KeptIn(PluginContext context) =>
        Known.TryGetValue(context.Execution.OrganizationId, out var known) && context.Now - known.readOn < Lifetime && context.Now >= known.readOn ? known : null;
}
