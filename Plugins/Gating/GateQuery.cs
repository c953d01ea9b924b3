using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>
/// The one query of a gate: its row, the row version of its process, its evidence, and its newest receipt,
/// which is the one that no other receipt follows. A row comes back for each piece of evidence.
/// </summary>
internal static class GateQuery
{
    private const string Process = "process";
    private const string Evidence = "evidence";
    private const string Last = "last";
    private const string Next = "next";

    public static QueryExpression For(Guid opportunityId)
    {
        var query = new QueryExpression(GateTable.Name) { ColumnSet = new ColumnSet(GateTable.Process, GateTable.ActiveStage) };
        query.Criteria.AddCondition(GateTable.Id, ConditionOperator.Equal, opportunityId);
        Link(query.AddLink(ProcessTable.Name, GateTable.Process, ProcessTable.Id, JoinOperator.LeftOuter), Process, ProcessTable.RowVersion);

        var evidence = query.AddLink(EvidenceTable.Name, GateTable.Id, EvidenceTable.Opportunity, JoinOperator.LeftOuter);
        Link(evidence, Evidence, EvidenceTable.Id, EvidenceTable.Title, EvidenceTable.RequirementCode, EvidenceTable.Grade,
            EvidenceTable.Sha256, EvidenceTable.ReceivedOn, EvidenceTable.Source, EvidenceTable.State, EvidenceTable.WithdrawnOn);

        var last = query.AddLink(ReceiptTable.Name, GateTable.Id, ReceiptTable.Gate, JoinOperator.LeftOuter);
        Link(last, Last, ReceiptTable.Id, ReceiptTable.Kind, ReceiptTable.FromStage, ReceiptTable.ToStage, ReceiptTable.MovedOn,
            ReceiptTable.Hash, ReceiptTable.Correlation);
        var next = last.AddLink(ReceiptTable.Name, ReceiptTable.Id, ReceiptTable.Previous, JoinOperator.LeftOuter);
        next.EntityAlias = Next;
        query.Criteria.AddCondition(Next, ReceiptTable.Id, ConditionOperator.Null);
        return query;
    }

    public static OpportunityGate Read(PluginContext context, Guid opportunityId, IReadOnlyCollection<Entity> rows)
    {
        var gate = rows.First();
        var processId = gate.LookupId(GateTable.Process);
        var last = ReadLast(gate);
        return new OpportunityGate(
            opportunityId,
            processId,
            processId is { } id ? ProcessCache.Get(context, id, gate.Linked<long>(Process, ProcessTable.RowVersion)) : null,
            Guid.TryParse(gate.GetAttributeValue<string>(GateTable.ActiveStage), out var stage) ? stage : null,
            new Facts(rows.Where(HasEvidence).GroupBy(EvidenceId).Select(g => ReadEvidence(g.First())).ToList(), last?.MovedOn),
            last);
    }

    private static void Link(LinkEntity link, string alias, params string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }

    private static bool HasEvidence(Entity row) => EvidenceId(row) != Guid.Empty;

    private static Guid EvidenceId(Entity row) => row.Linked<Guid>(Evidence, EvidenceTable.Id);

    private static Evidence ReadEvidence(Entity row) => new(
        EvidenceId(row),
        row.Linked<string>(Evidence, EvidenceTable.RequirementCode),
        row.Linked<string>(Evidence, EvidenceTable.Title) ?? "",
        row.Linked<OptionSetValue>(Evidence, EvidenceTable.Grade) is { } grade ? Choices.Read<Grade>(grade) : Grade.D,
        row.Linked<string>(Evidence, EvidenceTable.Sha256) ?? "",
        row.Linked<DateTime>(Evidence, EvidenceTable.ReceivedOn),
        Guid.TryParse(row.Linked<string>(Evidence, EvidenceTable.Source), out var source) ? source : Guid.Empty,
        ReadWithdrawn(row));

    // A row that is inactive without saying since when was withdrawn by other hands: as good as at any time.
    private static DateTime? ReadWithdrawn(Entity row) => row.Linked<OptionSetValue>(Evidence, EvidenceTable.State)?.Value == EvidenceTable.Inactive
        ? row.Linked<DateTime?>(Evidence, EvidenceTable.WithdrawnOn) ?? DateTime.MaxValue
        : null;

    private static LastReceipt? ReadLast(Entity row) => row.Linked<Guid>(Last, ReceiptTable.Id) is var id && id == Guid.Empty
        ? null
        : new LastReceipt(
            id,
            Choices.Read<ReceiptKind>(row.Linked<OptionSetValue>(Last, ReceiptTable.Kind)!),
            row.Linked<string>(Last, ReceiptTable.FromStage) ?? "",
            row.Linked<string>(Last, ReceiptTable.ToStage) ?? "",
            row.Linked<DateTime>(Last, ReceiptTable.MovedOn),
            row.Linked<string>(Last, ReceiptTable.Hash) ?? "",
            row.Linked<string>(Last, ReceiptTable.Correlation) ?? "");
}
