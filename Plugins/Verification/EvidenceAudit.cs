using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Notes;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Verification;

/// <summary>Compares evidence with what receipts say of it, and with the files it was taken from.</summary>
internal sealed class EvidenceAudit
{
    private const string FindOut = "Look in the audit history for who changed it, and ask the customer's contact to confirm again.";

    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, Entity> rows;

    /// <summary>Reads the evidence of some governed rows.</summary>
    public EvidenceAudit(IOrganizationService service, IEnumerable<KeptGate> gates)
    {
        this.service = service;
        var query = new QueryExpression(EvidenceTable.Name)
        {
            ColumnSet = new ColumnSet([.. GovernedLookup.Columns, EvidenceTable.Title, EvidenceTable.Sha256, EvidenceTable.Grade, EvidenceTable.Kind, EvidenceTable.Source, EvidenceTable.State]),
        };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        foreach (var lookup in GovernedLookup.Columns)
            query.Criteria.AddCondition(lookup, ConditionOperator.In, [.. gates.Select(g => (object)g.RowId)]);
        rows = service.RetrieveAll(query).ToDictionary(row => row.Id);
    }

    /// <summary>Evidence that receipts know otherwise.</summary>
    public IEnumerable<ReportFinding> Compare(string word, IEnumerable<KeptReceipt> receipts) => receipts
        .SelectMany(r => r.Stated?.Evidence ?? [])
        .GroupBy(e => e.Id)
        .SelectMany(stated => Compare(word, stated.Key, stated.Last()));

    /// <summary>Files of standing evidence that are gone or have other bytes than were captured; read one at a time, as each may be large.</summary>
    public IEnumerable<ReportFinding> CheckFiles(Guid rowId) => rows.Values
        .Where(row => GovernedRow.Behind(row)?.Id == rowId && IsStandingFile(row))
        .SelectMany(CheckFile);

    private IEnumerable<ReportFinding> Compare(string word, Guid id, StatedEvidence stated)
    {
        if (!rows.TryGetValue(id, out var row))
            yield return new ReportFinding("evidence-gone", Severity.Critical, "Evidence that a receipt stands on is gone.", FindOut);
        else if (row.GetAttributeValue<string>(EvidenceTable.Sha256) != stated.Sha256)
            yield return new ReportFinding("evidence-changed", Severity.Critical, $"The evidence \"{row[EvidenceTable.Title]}\" is of another content than when the {word} moved on it.", FindOut);
        else if (GradeOf(row) != stated.Grade)
            yield return new ReportFinding("evidence-grade", Severity.Warning, $"The evidence \"{row[EvidenceTable.Title]}\" is of grade {GradeOf(row)} and was of grade {stated.Grade} when the {word} moved on it.", FindOut);
    }

    private static bool IsStandingFile(Entity row) =>
        row.ChoiceOf(EvidenceTable.State) != EvidenceTable.Inactive
        && row.ChoiceOf(EvidenceTable.Kind) == Choices.Of(EvidenceKind.File).Value
        && row.IdIn(EvidenceTable.Source) is not null;

    private IEnumerable<ReportFinding> CheckFile(Entity row)
    {
        var query = new QueryExpression(NoteTable.Name) { ColumnSet = new ColumnSet(NoteTable.Body), TopCount = 1 };
        query.Criteria.AddCondition(NoteTable.Id, ConditionOperator.Equal, row.IdIn(EvidenceTable.Source)!);
        var note = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (note is null)
            yield return new ReportFinding("file-gone", Severity.Critical, $"The file \"{row[EvidenceTable.Title]}\" is gone, and its evidence still counts.", FindOut);
        else if (HashOf(note) != row.GetAttributeValue<string>(EvidenceTable.Sha256))
            yield return new ReportFinding("file-changed", Severity.Critical, $"The file \"{row[EvidenceTable.Title]}\" has other bytes than were captured.", FindOut);
    }

    private static string HashOf(Entity note) => Sha256.Of(Convert.FromBase64String(note.GetAttributeValue<string>(NoteTable.Body) ?? ""));

    private static string? GradeOf(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(EvidenceTable.Grade) is { } grade ? Choices.Read<Grade>(grade).ToString() : null;
}
