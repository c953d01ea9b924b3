using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Capturing;

/// <summary>
/// The rows that stay with a lead which is merged into another. They are written down before the platform merges, since
/// afterwards nothing tells them from those of the lead that stays.
/// </summary>
internal static class MergedRows
{
    private const string Variable = "c3_merged";

    private static readonly string[] SuiteTables = [EvidenceTable.Name, SignOffTable.Name, WaiverTable.Name];

    /// <summary>Writes down what belongs to the lead that goes, for the rest of the operation.</summary>
    public static void Remember(PluginContext context, GovernedGate goes) => context.Execution.SharedVariables[Variable] = string.Join(",", SuiteTables
        .SelectMany(table => IdsOf(context, goes.Row, table).Select(id => Mark(table, id, goes.Row.Table.Lookup)))
        .Concat(goes.FlowRows.Select(flow => Mark(flow.LogicalName, flow.Id, FlowLookupOf(flow, goes.Row))))
        .Concat([Mark(GateTable.Name, goes.Row.Id, goes.Row.Table.Lookup)]));

    /// <summary>Gives back what the platform has given to the lead that stays.</summary>
    public static void PutBack(PluginContext context, GovernedRow goes)
    {
        if (!context.Execution.SharedVariables.TryGetValue(Variable, out var marks))
            return;
        foreach (var mark in ((string)marks).Split(',').Select(mark => mark.Split('/')))
            PutBack(context, goes, new(mark[0], Guid.Parse(mark[1])), mark[2]);
    }

    private static void PutBack(PluginContext context, GovernedRow goes, EntityReference row, string lookup)
    {
        if (context.System.Retrieve(row.LogicalName, row.Id, new ColumnSet(lookup)).LookupId(lookup) != goes.Id)
            context.Suite.Update(new Entity(row.LogicalName, row.Id) { [lookup] = goes.Reference });
    }

    private static IEnumerable<Guid> IdsOf(PluginContext context, GovernedRow row, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(row.Table.Lookup) };
        query.Criteria.AddCondition(row.Table.Lookup, ConditionOperator.Equal, row.Id);
        return context.System.RetrieveAll(query).Select(found => found.Id);
    }

    private static string FlowLookupOf(Entity flow, GovernedRow row) => flow.LookupId(row.Table.FlowLookup) is null ? row.Table.Key : row.Table.FlowLookup;

    private static string Mark(string table, Guid id, string lookup) => $"{table}/{id:D}/{lookup}";
}
