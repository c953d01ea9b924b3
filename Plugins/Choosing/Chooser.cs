using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Choosing;

/// <summary>Asks the rules of the published processes which of them is right for a row.</summary>
internal static class Chooser
{
    /// <summary>What they choose for a row that is being created; costs one query where no rule is for its table.</summary>
    public static Choice ForNew(PluginContext context, Entity row) =>
        Choose(PublishedRules.Fresh(context), row.LogicalName, paths => new RuleFacts(context, paths).Of(AsItBegins(row)));

    /// <summary>What they choose for a row, for an answer that decides nothing.</summary>
    public static Choice For(PluginContext context, GovernedRow row) => Choose(PublishedRules.Recent(context), context, row);

    /// <summary>Refuses to begin the process of a flow where the rules choose another one.</summary>
    /// <exception cref="RefusedException">They choose another one; the message names it.</exception>
    public static void RequireChosen(PluginContext context, GovernedRow row, string flowTable)
    {
        var choice = Choose(PublishedRules.Fresh(context), context, row);
        Parameters.Heed(choice.ObjectionTo(flowTable), PluginHttpStatusCode.PreconditionFailed, [.. choice.Candidates.Select(c => c.Process)]);
    }

    // The platform writes the state of what is created afterwards, unless the creator says it: it begins open.
    private static Entity AsItBegins(Entity row)
    {
        var begun = new Entity(row.LogicalName, row.Id) { [CommonColumns.State] = new OptionSetValue(0) };
        foreach (var value in row.Attributes)
            begun[value.Key] = value.Value;
        return begun;
    }

    private static Choice Choose(PublishedRules rules, PluginContext context, GovernedRow row) =>
        Choose(rules, row.Table.Name, paths => new RuleFacts(context, paths).Of(row));

    private static Choice Choose(PublishedRules rules, string table, Func<FactPaths, Facts> read) =>
        rules.Of(table) is { Count: > 0 } processes ? Choice.Of(processes, read(rules.PathsOf(table))) : new Choice([]);
}
