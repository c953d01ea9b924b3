using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>Writes what a note's file proves, and takes it back when the file goes.</summary>
internal static class EvidenceRows
{
    /// <summary>The standing evidence that was captured from a note, if any.</summary>
    public static Evidence? From(OpportunityGate gate, Guid noteId) =>
        gate.Facts.Standing.FirstOrDefault(e => e.SourceId == noteId);

    /// <summary>The checkpoint that a note's file proves, going by everything but what the note proved before.</summary>
    public static string? Assign(OpportunityGate gate, Note note) => gate.Process is null
        ? null
        : EvidenceAssignment.Choose(gate.Process, gate.Position, gate.Facts.Standing.Where(e => e.SourceId != note.Id), note.Subject);

    /// <summary>Captures a file. Grade C: a user uploaded it, whatever it says.</summary>
    public static void Capture(PluginContext context, OpportunityGate gate, Note note, NoteFile file) => context.Suite.Create(new Entity(EvidenceTable.Name)
    {
        [EvidenceTable.Title] = note.FileName,
        [EvidenceTable.Opportunity] = new EntityReference(OpportunityTable.Name, gate.OpportunityId),
        [EvidenceTable.RequirementCode] = Assign(gate, note),
        [EvidenceTable.Kind] = Choices.Of(EvidenceKind.File),
        [EvidenceTable.Grade] = Choices.Of(Grade.C),
        [EvidenceTable.FileName] = note.FileName,
        [EvidenceTable.FileSize] = file.Size,
        [EvidenceTable.Sha256] = file.Sha256,
        [EvidenceTable.ReceivedOn] = context.Now,
        [EvidenceTable.ReceivedBy] = new EntityReference("systemuser", context.ActorId),
        [EvidenceTable.Source] = note.Id.ToString("D"),
    });

    /// <summary>Says what a file proves that proved nothing yet, or that it goes by another name.</summary>
    public static void Reassign(PluginContext context, Evidence evidence, Note note, string? code) => context.Suite.Update(new Entity(EvidenceTable.Name, evidence.Id)
    {
        [EvidenceTable.Title] = note.FileName,
        [EvidenceTable.FileName] = note.FileName,
        [EvidenceTable.RequirementCode] = code,
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

    private enum EvidenceKind
    {
        File,
    }
}
