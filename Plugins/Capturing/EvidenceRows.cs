using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Capturing;

/// <summary>Writes what an artifact proves, and takes it back when the artifact goes.</summary>
internal static class EvidenceRows
{
    /// <summary>Why evidence of another customer no longer counts.</summary>
    public const string CustomerChanged = "The customer changed.";

    /// <summary>The standing evidence that was captured from a row, if any.</summary>
    public static Evidence? From(GovernedGate gate, Guid sourceId) =>
        gate.Facts.Standing.FirstOrDefault(e => e.SourceId == sourceId);

    /// <summary>The checkpoint that an artifact proves, going by everything but what its row proved before.</summary>
    public static string? Assign(GovernedGate gate, Guid sourceId, string? subject) => gate.Process is null
        ? null
        : EvidenceAssignment.Choose(gate.Process, gate.Position, gate.Facts.Standing.Where(e => e.SourceId != sourceId), subject);

    /// <summary>
    /// Captures an artifact, dated by when it is captured, whatever the row says of itself. Of the same content on two
    /// governed rows the later is marked: marking the earlier would write to what another row's lock guards.
    /// </summary>
    public static void Capture(PluginContext context, GovernedGate gate, Artifact artifact) => context.Suite.Create(new Entity(EvidenceTable.Name)
    {
        [EvidenceTable.Title] = artifact.Title,
        [gate.Row.Table.Lookup] = gate.Row.Reference,
        [EvidenceTable.RequirementCode] = artifact.Code,
        [EvidenceTable.Kind] = Choices.Of(artifact.Kind),
        [EvidenceTable.Grade] = Choices.Of(artifact.Source.Grade),
        [EvidenceTable.FileName] = artifact.FileName,
        [EvidenceTable.FileSize] = artifact.Size,
        [EvidenceTable.Sha256] = artifact.Sha256,
        [EvidenceTable.ReceivedOn] = context.Now,
        [EvidenceTable.ReceivedBy] = new EntityReference("systemuser", context.Identity.ActorId),
        [EvidenceTable.Source] = artifact.SourceId.ToString("D"),
        [EvidenceTable.Customer] = gate.Facts.CustomerId?.ToString("D"),
        [EvidenceTable.Contact] = artifact.ContactId?.ToString("D"),
        [EvidenceTable.Channel] = artifact.Channel,
        [EvidenceTable.IsDuplicate] = IsElsewhere(context, gate.Row, artifact.Sha256),
        [EvidenceTable.IsLate] = IsLate(gate, artifact.Code),
    });

    /// <summary>Captures for another row what was captured for one, as it was: what it is worth and since when does not change.</summary>
    public static void CopyTo(PluginContext context, GovernedRow row, Evidence evidence)
    {
        var copy = new Entity(EvidenceTable.Name) { [row.Table.Lookup] = row.Reference };
        foreach (var value in context.System.Retrieve(EvidenceTable.Name, evidence.Id, new ColumnSet(EvidenceTable.CapturedColumns)).Attributes.Where(a => EvidenceTable.CapturedColumns.Contains(a.Key)))
            copy[value.Key] = value.Value;
        context.Suite.Create(copy);
    }

    /// <summary>Says what an artifact proves that proved nothing yet, or that it goes by another name.</summary>
    public static void Reassign(PluginContext context, Evidence evidence, Artifact artifact) => context.Suite.Update(new Entity(EvidenceTable.Name, evidence.Id)
    {
        [EvidenceTable.Title] = artifact.Title,
        [EvidenceTable.FileName] = artifact.FileName,
        [EvidenceTable.RequirementCode] = artifact.Code,
    });

    /// <summary>Takes evidence back; the row stays, and says who, when and why.</summary>
    public static void Withdraw(PluginContext context, Evidence evidence, string reason) => context.Suite.Update(new Entity(EvidenceTable.Name, evidence.Id)
    {
        [EvidenceTable.State] = new OptionSetValue(EvidenceTable.Inactive),
        [EvidenceTable.Status] = new OptionSetValue(EvidenceTable.Withdrawn),
        [EvidenceTable.WithdrawnOn] = context.Now,
        [EvidenceTable.WithdrawnBy] = new EntityReference("systemuser", context.ActorId),
        [EvidenceTable.WithdrawnReason] = reason,
    });

    /// <summary>
    /// Takes back what was captured from a row, looked for before anything is locked. What goes with its row is left
    /// alone, so that nothing brings the gate of a deleted row back.
    /// </summary>
    public static void WithdrawFrom(PluginContext context, Guid sourceId, string reason)
    {
        foreach (var gate in GateKeeper.LockAll(context, RowsOf(context, sourceId).Where(row => !row.IsGoing(context))).Values)
            if (From(gate, sourceId) is { } evidence)
                Withdraw(context, evidence, reason);
    }

    /// <summary>The governed rows for which rows have been captured and still stand.</summary>
    public static IReadOnlyList<GovernedRow> RowsOf(PluginContext context, params Guid[] sourceIds)
    {
        var query = new QueryExpression(EvidenceTable.Name) { ColumnSet = new ColumnSet(GovernedLookup.Columns) };
        query.Criteria.AddCondition(EvidenceTable.Source, ConditionOperator.In, [.. sourceIds.Select(id => (object)id.ToString("D"))]);
        query.Criteria.AddCondition(EvidenceTable.State, ConditionOperator.NotEqual, EvidenceTable.Inactive);
        return context.System.RetrieveMultiple(query).Entities.Select(GovernedRow.Behind).OfType<GovernedRow>().ToList();
    }

    private static bool IsElsewhere(PluginContext context, GovernedRow row, string sha256)
    {
        var query = new QueryExpression(EvidenceTable.Name) { ColumnSet = new ColumnSet(EvidenceTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(EvidenceTable.Sha256, ConditionOperator.Equal, sha256);
        var elsewhere = query.Criteria.AddFilter(LogicalOperator.Or);
        elsewhere.AddCondition(row.Table.Lookup, ConditionOperator.NotEqual, row.Id);
        foreach (var table in GovernedTable.All.Where(table => table != row.Table))
            elsewhere.AddCondition(table.Lookup, ConditionOperator.NotNull);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static bool IsLate(GovernedGate gate, string? code) => code is not null
        && gate.Process!.Stages.Take(gate.Position).Any(s => s.Requirements.Any(r => r.Code == code));
}
