using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>What a note proves of a governed row.</summary>
internal static class NoteArtifact
{
    /// <summary>
    /// Whether it is worth looking at the gate for a note: it has a file, or a subject that names a checkpoint as far as
    /// this worker knows the processes. A portal's contact is listened to in any case.
    /// </summary>
    public static bool IsWorthReading(PluginContext context, Note note)
    {
        if (!note.MayProve || note.HasFile || context.Identity.PortalContactId is not null)
            return note.MayProve;

        var known = ProcessCache.Known(context, flowTable: null).ToList();
        return known.Count == 0 || known.Any(p => EvidenceAssignment.Named(p, note.Subject) is not null);
    }

    /// <summary>The checkpoint it proves; without a file it must be named.</summary>
    public static string? CodeOf(GovernedGate gate, Note note) => note.HasFile
        ? EvidenceRows.Assign(gate, note.Id, note.Subject)
        : gate.Process is { } process ? EvidenceAssignment.Named(process, note.Subject) : null;

    /// <summary>Whether it proves anything: a file always might, a word only what it names.</summary>
    public static bool IsProof(Note note, string? code) => note.MayProve && (note.HasFile || code is not null);

    /// <summary>The note as an artifact.</summary>
    public static Artifact Of(PluginContext context, GovernedGate gate, Note note, string? code, NoteContent content)
    {
        var contact = context.Identity.PortalContactId;
        var source = new EvidenceSource
        {
            HasContent = note.HasFile,
            IsPortal = contact is not null,
            IsFromCustomer = contact is { } id && gate.Buyers.Include(context, id),
            IsApplication = context.Identity.IsApplication,
            IsImpersonated = context.Identity.IsImpersonated,
        };
        return new(note.Id, note.HasFile ? note.FileName : note.Subject, KindOf(source), code, content.Sha256, source)
        {
            FileName = note.FileName,
            Size = content.Size,
            ContactId = contact,
            Channel = context.Identity.Channel,
        };
    }

    private static EvidenceKind KindOf(EvidenceSource source) =>
        source.IsPortal ? EvidenceKind.Portal
        : !source.HasContent ? EvidenceKind.Word
        : source.Grade == Grade.B ? EvidenceKind.System
        : EvidenceKind.File;
}
