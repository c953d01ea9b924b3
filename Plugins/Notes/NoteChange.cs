using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>
/// Follows a note that changes: another file is other evidence, another subject may name another checkpoint, another
/// opportunity takes the evidence along, and no file is no evidence.
/// </summary>
[CrmPluginRegistration("Update", NoteTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    NoteTable.UpdateColumns, "Note updated: follow evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a32",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = NoteTable.FileColumns,
    Description = "Withdraws and captures evidence when a note's file, subject or opportunity changes.")]
public sealed class NoteChange : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var before = Note.Read(context.Target.Id, context.PreImage);
        var after = Note.Read(context.Target.Id, context.PreImage.OverlaidBy(context.Target));
        if ((!before.IsProof && !after.IsProof) || (before == after && !BringsBody(context) && !context.Target.Contains(NoteTable.Subject)))
            return;

        var gates = GateKeeper.LockAll(context, new[] { before.OpportunityId, after.OpportunityId }.OfType<Guid>());
        var known = before.OpportunityId is { } id ? EvidenceRows.From(gates[id], before.Id) : null;
        Follow(context, known, after, after.IsProof ? gates[after.OpportunityId!.Value] : null);
    }

    private static void Follow(PluginContext context, Evidence? known, Note note, OpportunityGate? gate)
    {
        var code = gate is null ? null : EvidenceRows.Assign(gate, note);
        var stays = gate is not null && known is not null && EvidenceRows.From(gate, note.Id) == known && StillProves(known, code);
        var file = gate is null || (stays && !BringsBody(context)) ? null : ReadFile(context, note);
        if (stays && (file is null ? !BringsBody(context) : file.Sha256 == known!.Sha256))
            EvidenceRows.Reassign(context, known!, note, code);
        else
            Replace(context, known, note, gate, file);
    }

    // What a file has proved stays on record: naming another checkpoint withdraws the one and captures the other.
    private static bool StillProves(Evidence known, string? code) => known.RequirementCode is null || known.RequirementCode == code;

    private static void Replace(PluginContext context, Evidence? known, Note note, OpportunityGate? gate, NoteFile? file)
    {
        if (known is not null)
            EvidenceRows.Withdraw(context, known, file is null ? "The file was removed from the note." : "The file was replaced, or its note was moved or names something else now.");
        if (file is not null)
            EvidenceRows.Capture(context, gate!, note, file);
    }

    // The body is read only where it is new to the opportunity; a change of the subject alone leaves the file as it was.
    private static NoteFile? ReadFile(PluginContext context, Note note)
    {
        var body = BringsBody(context)
            ? context.Target.GetAttributeValue<string>(NoteTable.Body)
            : context.System.Retrieve(NoteTable.Name, note.Id, new(NoteTable.Body)).GetAttributeValue<string>(NoteTable.Body);
        return body is null ? null : NoteFile.Read(note.FileName!, body);
    }

    private static bool BringsBody(PluginContext context) => context.Target.Contains(NoteTable.Body);
}
