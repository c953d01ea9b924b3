using SalesProcessPlugins.Solution.Generating.Flows;
using SalesProcessPlugins.Solution.Generating.Tables;
using SalesProcessPlugins.Solution.Sources;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>The tables and flows that the sources amount to.</summary>
/// <param name="Tables">All tables, those of flows included, by name.</param>
/// <param name="Extended">Tables of others that get columns, forms or views.</param>
/// <param name="Flows">The flows.</param>
public sealed record SolutionContent(IReadOnlyList<UnpackedTable> Tables, IReadOnlyList<ExtendedTable> Extended, IReadOnlyList<ProcessFlow> Flows)
{
    /// <summary>The relationships of the columns that tables of others get.</summary>
    public IReadOnlyList<TableRelationship> Added { get; init; } = [];

    /// <summary>The languages that the flows' labels are in.</summary>
    public IEnumerable<int> Languages => Flows.SelectMany(flow => flow.Labels).Select(label => label.Language).Distinct().Order();

    /// <summary>All relationships, by name.</summary>
    public IEnumerable<TableRelationship> Relationships =>
        Tables.SelectMany(table => table.Relationships).Concat(Added).OrderBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>The content of the sources.</summary>
    public static SolutionContent Of(SolutionSources sources)
    {
        var flows = sources.Processes.Where(process => process.ExistingFlow is null).Select(process => ProcessFlow.Of(process, sources.Tables, sources.Interface.Translations)).ToList();
        var own = new OwnTables(sources.Tables, sources.Interface);
        var tables = sources.Tables.Own.Select(own.Unpack).Concat(flows.Select(FlowTable.Of));
        return new SolutionContent([.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)], ExtendedTable.Of(sources.Tables, sources.Interface), flows)
        {
            Added = [.. sources.Tables.Platform.SelectMany(table => own.RelationshipsOf(table.SchemaName, table.OwnColumns))],
        };
    }
}
