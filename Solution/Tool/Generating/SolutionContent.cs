using SalesProcessPlugins.Solution.Generating.Flows;
using SalesProcessPlugins.Solution.Generating.Tables;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>The tables and flows that the sources amount to.</summary>
/// <param name="Tables">All tables, those of flows included, by name.</param>
/// <param name="Extended">Tables of others that get columns.</param>
/// <param name="Flows">The flows.</param>
public sealed record SolutionContent(IReadOnlyList<UnpackedTable> Tables, IReadOnlyList<ExtendedTable> Extended, IReadOnlyList<ProcessFlow> Flows)
{
    /// <summary>The content of the sources.</summary>
    public static SolutionContent Of(SolutionSources sources)
    {
        var flows = sources.Processes.Where(process => process.ExistingFlow is null).Select(process => ProcessFlow.Of(process, sources.Tables)).ToList();
        var tables = sources.Tables.Own.Select(new OwnTables(sources.Tables).Unpack).Concat(flows.Select(FlowTable.Of));
        return new SolutionContent([.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)], ExtendedTable.Of(sources.Tables), flows);
    }
}
