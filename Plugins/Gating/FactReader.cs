using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Reads the facts out of what the gate's one query has brought.</summary>
internal static class FactReader
{
    /// <summary>The facts about a governed row.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="deal">The row with its related rows.</param>
    /// <param name="gate">Its gate's row.</param>
    /// <param name="paths">What was asked for.</param>
    /// <param name="now">The moment, UTC.</param>
    public static Facts Read(GovernedTable table, Entity deal, Entity? gate, FactPaths paths, DateTime now) => new(Rows(deal, table.Evidence).Select(ReadEvidence).ToList(), now)
    {
        LastMovedOn = gate is null ? null : ReadLastMoved(gate),
        CustomerId = deal.LookupId(table.Customer),
        SignOffs = Rows(deal, table.SignOffs).Select(ReadSignOff).ToList(),
        Waivers = Rows(deal, table.Waivers).Select(ReadWaiver).ToList(),
        Values = ReadValues(deal, gate, paths),
        Related = ReadRelated(deal, paths),
    };

    /// <summary>The related rows of one relationship.</summary>
    public static IEnumerable<Entity> Rows(Entity deal, Relationship relationship) =>
        deal.RelatedEntities.TryGetValue(relationship, out var rows) ? rows.Entities : [];

    // Going over to another version passes no gate, so the gate keeps when the last one was passed.
    private static DateTime? ReadLastMoved(Entity gate) =>
        gate.GetAttributeValue<DateTime?>(GateTable.PassedOn) is { } passed && Choices.Of(ReceiptKind.ProcessChange).Equals(gate.Linked<OptionSetValue>(GateQuery.Last, ReceiptTable.Kind))
            ? passed
            : gate.Linked<DateTime?>(GateQuery.Last, ReceiptTable.MovedOn);

    // Of more rows than one page holds, nothing can be said of all.
    private static bool IsWhole(Entity deal, string relationship) =>
        !deal.RelatedEntities.TryGetValue(new Relationship(relationship), out var rows) || !rows.MoreRecords;

    private static Dictionary<string, ColumnValue?> ReadValues(Entity deal, Entity? gate, FactPaths paths)
    {
        var values = paths.Own.Union([CurrencyTable.Id]).ToDictionary(column => column, column => FactValues.Of(deal, column));
        if (gate is not null)
            foreach (var path in paths.Linked)
                values[path] = FactValues.Linked(gate, GateQuery.AliasOf(path), path.Substring(path.LastIndexOf('.') + 1));
        return values;
    }

    /// <summary>The values of related rows, by relationship; without those of which one page does not hold all.</summary>
    public static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, ColumnValue?>>> ReadRelated(Entity deal, FactPaths paths)
    {
        var related = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, ColumnValue?>>>();
        foreach (var rows in paths.Related.Where(r => IsWhole(deal, r.Key)))
            related[rows.Key] = Rows(deal, new Relationship(rows.Key))
                .Select(row => rows.Value.Columns.ToDictionary(column => column, column => FactValues.Of(row, column)))
                .ToList();
        return related;
    }

    private static Evidence ReadEvidence(Entity row) => new(
        row.Id,
        row.GetAttributeValue<string>(EvidenceTable.RequirementCode),
        row.GetAttributeValue<string>(EvidenceTable.Title) ?? "",
        row.GetAttributeValue<OptionSetValue>(EvidenceTable.Grade) is { } grade ? Choices.Read<Grade>(grade) : Grade.D,
        row.GetAttributeValue<string>(EvidenceTable.Sha256) ?? "",
        row.GetAttributeValue<DateTime>(EvidenceTable.ReceivedOn),
        row.IdIn(EvidenceTable.Source) ?? Guid.Empty,
        ReadWithdrawn(row))
    {
        CustomerId = row.IdIn(EvidenceTable.Customer),
        ContactId = row.IdIn(EvidenceTable.Contact),
        IsDuplicate = row.GetAttributeValue<bool?>(EvidenceTable.IsDuplicate) == true,
        IsLate = row.GetAttributeValue<bool?>(EvidenceTable.IsLate) == true,
    };

    // A row that is inactive without saying since when was withdrawn by other hands: as good as at any time.
    private static DateTime? ReadWithdrawn(Entity row) => row.ChoiceOf(EvidenceTable.State) == EvidenceTable.Inactive
        ? row.GetAttributeValue<DateTime?>(EvidenceTable.WithdrawnOn) ?? DateTime.MaxValue
        : null;

    private static SignOff ReadSignOff(Entity row) => new(
        row.Id, row.GetAttributeValue<string>(SignOffTable.RequirementCode) ?? "", StateOf(row), row.LookupId(SignOffTable.RequestedBy))
    {
        RequestedByName = row.GetAttributeValue<EntityReference>(SignOffTable.RequestedBy)?.Name,
        RequestedOn = row.GetAttributeValue<DateTime?>(SignOffTable.RequestedOn),
        DelegateId = row.LookupId(SignOffTable.Delegate),
        DelegatedUntil = row.GetAttributeValue<DateTime?>(SignOffTable.DelegatedUntil),
        SignedById = row.LookupId(SignOffTable.SignedBy),
        SignedOn = row.GetAttributeValue<DateTime?>(SignOffTable.SignedOn),
        Values = DefinitionJson.Read<Dictionary<string, string?>>(row.GetAttributeValue<string>(SignOffTable.SignedValues)) ?? [],
        VoidedOn = row.GetAttributeValue<DateTime?>(SignOffTable.VoidedOn),
        VoidedBy = (DefinitionJson.Read<List<ValueChangeJson>>(row.GetAttributeValue<string>(SignOffTable.VoidedValues)) ?? []).Select(c => new ValueChange(c.Column, c.From, c.To)).ToList(),
        DeclineReason = row.GetAttributeValue<string>(SignOffTable.DeclineReason),
    };

    private static SignOffState StateOf(Entity signOff) => signOff.ChoiceOf(SignOffTable.Status) switch
    {
        SignOffTable.Given => SignOffState.Given,
        SignOffTable.Declined => SignOffState.Declined,
        SignOffTable.Void => SignOffState.Void,
        SignOffTable.Withdrawn => SignOffState.Withdrawn,
        _ => SignOffState.Requested,
    };

    private static Waiver ReadWaiver(Entity row) => new(row.Id, row.GetAttributeValue<string>(WaiverTable.RequirementCode) ?? "", WaiverStateOf(row))
    {
        RequestedById = row.LookupId(WaiverTable.RequestedBy),
        RequestedByName = row.GetAttributeValue<EntityReference>(WaiverTable.RequestedBy)?.Name,
        RequestedOn = row.GetAttributeValue<DateTime?>(WaiverTable.RequestedOn),
        RequestedUntil = row.GetAttributeValue<DateTime?>(WaiverTable.RequestedUntil),
        Reason = row.GetAttributeValue<string>(WaiverTable.Reason),
        Compensation = row.GetAttributeValue<string>(WaiverTable.Compensation),
        DecidedById = row.LookupId(WaiverTable.DecidedBy),
        DecidedOn = row.GetAttributeValue<DateTime?>(WaiverTable.DecidedOn),
        ValidUntil = row.GetAttributeValue<DateTime?>(WaiverTable.ValidUntil),
        Extensions = row.GetAttributeValue<int?>(WaiverTable.Extensions) ?? 0,
    };

    private static WaiverState WaiverStateOf(Entity waiver) => waiver.ChoiceOf(WaiverTable.Status) switch
    {
        WaiverTable.Granted => WaiverState.Granted,
        WaiverTable.Declined => WaiverState.Declined,
        WaiverTable.Withdrawn => WaiverState.Withdrawn,
        _ => WaiverState.Requested,
    };
}
