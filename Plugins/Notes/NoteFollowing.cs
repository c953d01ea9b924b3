using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Notes;

/// <summary>Makes the evidence of a note what the note is now.</summary>
/// <param name="context">The call.</param>
/// <param name="body">Reads the Base64 text of the file; called only where the file may be new to the row it hangs on.</param>
/// <param name="isBodyNew">Whether the operation may have written the file.</param>
internal sealed class NoteFollowing(PluginContext context, Func<string?> body, bool isBodyNew)
{
    /// <summary>
    /// Locks the rows concerned, and captures, withdraws or says anew. What was read of the note before may be
    /// older than what another request has just written, so the evidence itself says where it is.
    /// </summary>
    /// <param name="note">The note as it is.</param>
    public void Follow(Note note)
    {
        var known = EvidenceRows.RowsOf(context, note.Id);
        if (known.Count == 0 && !NoteArtifact.IsWorthReading(context, note))
            return;

        var gates = GateKeeper.LockAll(context, note.Row is { } row ? known.Concat([row]) : known);
        Follow(known.Select(k => EvidenceRows.From(gates[k], note.Id)).FirstOrDefault(), note, note.MayProve ? gates[note.Row!] : null);
    }

    /// <summary>Captures, withdraws or says anew, behind the locks of the rows concerned.</summary>
    /// <param name="known">The evidence that stands of the note.</param>
    /// <param name="note">The note as it is.</param>
    /// <param name="gate">The gate of the row it hangs on; null for none.</param>
    public void Follow(Evidence? known, Note note, GovernedGate? gate)
    {
        var code = gate is null ? null : NoteArtifact.CodeOf(gate, note);
        var isProof = gate is not null && NoteArtifact.IsProof(note, code);
        var stays = isProof && known is not null && EvidenceRows.From(gate!, note.Id) == known && StillProves(known, code);
        var content = !isProof || (stays && note.HasFile && !isBodyNew) ? null : ReadContent(note);
        if (stays && (content is null ? !isBodyNew : content.Sha256 == known!.Sha256))
            Reassign(known!, note, gate!, code);
        else
            Replace(known, note, gate, code, content);
    }

    // What a note has proved stays on record: naming another checkpoint withdraws the one and captures the other.
    private static bool StillProves(Evidence known, string? code) => known.RequirementCode is null || known.RequirementCode == code;

    private void Reassign(Evidence known, Note note, GovernedGate gate, string? code) =>
        EvidenceRows.Reassign(context, known, NoteArtifact.Of(context, gate, note, code, new(null, known.Sha256)));

    private void Replace(Evidence? known, Note note, GovernedGate? gate, string? code, NoteContent? content)
    {
        if (known is not null)
            EvidenceRows.Withdraw(context, known, content is null ? "What proved it was removed from the note." : "The file was replaced, or its note was moved or names something else now.");
        if (content is not null)
            EvidenceRows.Capture(context, gate!, NoteArtifact.Of(context, gate!, note, code, content));
    }

    private NoteContent? ReadContent(Note note) =>
        !note.HasFile ? NoteContent.Of(note)
        : body() is { } text ? NoteContent.Of(note.FileName!, text)
        : null;
}
