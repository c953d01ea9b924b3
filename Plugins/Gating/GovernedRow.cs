using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>A row that goes through a process, or could.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id, which is its gate's too.</param>
internal sealed record GovernedRow(GovernedTable Table, Guid Id)
{
    /// <summary>A reference to it.</summary>
    public EntityReference Reference => new(Table.Name, Id);

    /// <summary>The row that a reference points to; null for none, and for one of a table that no process governs.</summary>
    public static GovernedRow? Find(EntityReference? reference) =>
        GovernedTable.Find(reference?.LogicalName) is { } table ? new GovernedRow(table, reference!.Id) : null;

    /// <summary>The row that one of the suite's rows belongs to; null where it is gone.</summary>
    public static GovernedRow? Behind(Entity suiteRow) => GovernedTable.All
        .Where(table => suiteRow.LookupId(table.Lookup) is not null)
        .Select(table => new GovernedRow(table, suiteRow.LookupId(table.Lookup)!.Value))
        .FirstOrDefault();

    /// <summary>All rows that an instance of a flow belongs to: a flow that spans tables has one of each.</summary>
    public static IEnumerable<GovernedRow> AllThrough(Entity flow) =>
        GovernedTable.All.Select(table => Through(flow, table)).OfType<GovernedRow>();

    /// <summary>The row of one table that an instance of a flow belongs to: by the lookup of a flow that people made, or by that of the platform's own.</summary>
    public static GovernedRow? Through(Entity flow, GovernedTable table) =>
        (flow.LookupId(table.FlowLookup) ?? flow.LookupId(table.Key)) is { } id ? new GovernedRow(table, id) : null;

    /// <summary>The row that a Custom API is called on.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is of a table that no process governs.</exception>
    public static GovernedRow CalledOn(PluginContext context)
    {
        var target = context.CalledOn();
        return new GovernedRow(GovernedTable.Of(target.LogicalName), target.Id);
    }

    /// <summary>Whether it is being deleted or restored by the operation, and what belongs to it with it.</summary>
    public bool IsGoing(PluginContext context) => SuiteWriter.IsPartOfCascade(context.Execution, Table.Name, Id);
}
