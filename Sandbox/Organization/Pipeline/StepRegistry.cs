using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>All steps, found by message, table and stage.</summary>
internal sealed class StepRegistry
{
    private static readonly Step[] None = [];
    private readonly Dictionary<(string Message, string? Table, int Stage), Step[]> steps;

    /// <summary>A registry of the steps that these plug-in types declare.</summary>
    public StepRegistry(IEnumerable<Type> types, Catalog catalog)
    {
        var all = Step.Of(types).ToList();
        foreach (var step in all)
            if (step.Table is { } table && !catalog.Tables.ContainsKey(table))
                throw new InvalidOperationException($"The plug-in {step.Plugin.GetType().FullName} has a step on {step.Message} of '{table}', and there is no such table.");
        steps = all
            .GroupBy(s => (s.Message, s.Table, s.Stage))
            .ToDictionary(g => g.Key, g => g.OrderBy(s => s.Rank).ToArray());
    }

    /// <summary>The steps of a stage, in their order.</summary>
    public IReadOnlyList<Step> Find(string message, string? table, int stage)
    {
        var general = steps.GetValueOrDefault((message, null, stage)) ?? None;
        var special = (table is null ? null : steps.GetValueOrDefault((message, table, stage))) ?? None;
        return general.Length == 0 ? special : special.Length == 0 ? general : [.. general.Concat(special).OrderBy(s => s.Rank)];
    }
}
