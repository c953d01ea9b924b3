using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>
/// The one read of a gate: the governed row, and with it, as related rows, its gate (with the row version of the process,
/// the newest receipt and the rows that criteria look at), its evidence, sign-offs, waivers and the rows that criteria
/// count. Each relationship is a query of its own inside the one request, so that rows add up and never multiply
/// (RetrieveRequest.RelatedEntitiesQuery).
/// </summary>
internal static class GateQuery
{
    public const string Process = "process";
    public const string Newest = "newest";
    public const string Last = "last";
    private const string Next = "next";
    private const string Deal = "deal";

    /// <summary>The request.</summary>
    public static RetrieveRequest For(GovernedRow row, FactPaths paths) => new()
    {
        Target = row.Reference,
        ColumnSet = new ColumnSet([.. row.Table.GateColumns.Union(paths.Own)]),
        RelatedEntitiesQuery = Related(row.Table, paths),
    };

    /// <summary>The alias under which the row behind a path's lookups is linked.</summary>
    public static string AliasOf(string path) => Deal + "_" + path.Substring(0, path.LastIndexOf('.')).Replace('.', '_');

    private static RelationshipQueryCollection Related(GovernedTable table, FactPaths paths)
    {
        var related = new RelationshipQueryCollection
        {
            { table.Gates, GateRow(table, paths) },
            { table.Evidence, Rows(EvidenceTable.Name, EvidenceTable.ReceivedOn, EvidenceTable.GateColumns) },
            { table.SignOffs, Rows(SignOffTable.Name, SignOffTable.CreatedOn, SignOffTable.GateColumns) },
            { table.Waivers, Rows(WaiverTable.Name, WaiverTable.CreatedOn, WaiverTable.GateColumns) },
        };
        foreach (var flow in paths.Flows)
            related.Add(new Relationship(flow.Key), new QueryExpression(flow.Value.FlowTable) { ColumnSet = new ColumnSet([.. FlowTable.Columns, flow.Value.FlowLookup]) });
        foreach (var rows in paths.Related)
            related.Add(new Relationship(rows.Key), new QueryExpression(rows.Value.Table) { ColumnSet = new ColumnSet([.. rows.Value.Columns]) });
        return related;
    }

    private static QueryExpression Rows(string table, string order, string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.AddOrder(order, OrderType.Ascending);
        return query;
    }

    private static QueryExpression GateRow(GovernedTable table, FactPaths paths)
    {
        var query = new QueryExpression(GateTable.Name) { ColumnSet = new ColumnSet(GateTable.Process, GateTable.PassedOn) };
        AddProcess(query);
        AddNewestReceipt(query);
        if (paths.Linked.Count > 0)
            AddLinks(query.AddLink(table.Name, table.Lookup, table.Key, JoinOperator.LeftOuter).AddLink, Deal, paths.Linked.ToList());
        return query;
    }

    // The version that governs, and the one of its code that is published: mostly the same.
    private static void AddProcess(QueryExpression query)
    {
        var process = query.AddLink(ProcessTable.Name, GateTable.Process, ProcessTable.Id, JoinOperator.LeftOuter);
        Link(process, Process, ProcessTable.RowVersion);
        var newest = process.AddLink(ProcessTable.Name, ProcessTable.Code, ProcessTable.Code, JoinOperator.LeftOuter);
        Link(newest, Newest, Heir.Columns);
        newest.LinkCriteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Published).Value);
    }

    // The newest receipt is the one that no other follows.
    private static void AddNewestReceipt(QueryExpression query)
    {
        var last = query.AddLink(ReceiptTable.Name, GateTable.Id, ReceiptTable.Gate, JoinOperator.LeftOuter);
        Link(last, Last, ReceiptTable.Id, ReceiptTable.Kind, ReceiptTable.ProcessCode, ReceiptTable.FromStage, ReceiptTable.ToStage,
            ReceiptTable.MovedOn, ReceiptTable.Hash, ReceiptTable.Correlation, ReceiptTable.Actor, ReceiptTable.OnBehalfOf);
        var next = last.AddLink(ReceiptTable.Name, ReceiptTable.Id, ReceiptTable.Previous, JoinOperator.LeftOuter);
        next.EntityAlias = Next;
        query.Criteria.AddCondition(Next, ReceiptTable.Id, ConditionOperator.Null);
    }

    /// <summary>Links the rows that paths lead through: a path goes lookup, table, and on from there; paths that begin alike share the link.</summary>
    /// <param name="link">Adds a link to where the paths begin.</param>
    /// <param name="alias">What the aliases of the links begin with.</param>
    /// <param name="paths">The paths.</param>
    public static void AddLinks(Func<string, string, string, JoinOperator, LinkEntity> link, string alias, List<string> paths)
    {
        foreach (var hop in paths.Where(p => p.Contains('.')).GroupBy(p => string.Join(".", p.Split('.').Take(2))))
        {
            var names = hop.Key.Split('.');
            var rest = hop.Select(p => p.Substring(hop.Key.Length + 1)).ToList();
            var linked = link(names[1], names[0], names[1] + "id", JoinOperator.LeftOuter);
            Link(linked, $"{alias}_{names[0]}_{names[1]}", [.. rest.Where(p => !p.Contains('.'))]);
            AddLinks(linked.AddLink, linked.EntityAlias, rest);
        }
    }

    private static void Link(LinkEntity link, string alias, params string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }
}
