using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
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
    Description = "Withdraws and captures evidence when a note's file, subject, text or opportunity changes.")]
public sealed class NoteChange : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var before = Note.Read(context.Target.Id, context.PreImage);
        var after = Note.Read(context.Target.Id, context.PreImage.OverlaidBy(context.Target));
        var isBodyNew = context.Target.Contains(NoteTable.Body);
        if ((before == after && !isBodyNew && !context.Target.Contains(NoteTable.Subject))
            || (!NoteArtifact.IsWorthReading(context, before) && !NoteArtifact.IsWorthReading(context, after)))
            return;

        var gates = GateKeeper.LockAll(context, new[] { before.OpportunityId, after.OpportunityId }.OfType<Guid>());
        var known = before.OpportunityId is { } id ? EvidenceRows.From(gates[id], before.Id) : null;
        new NoteFollowing(context, () => ReadBody(context, after.Id), isBodyNew)
            .Follow(known, after, after.MayProve ? gates[after.OpportunityId!.Value] : null);
    }

    private static string? ReadBody(PluginContext context, Guid noteId) => context.Target.Contains(NoteTable.Body)
        ? context.Target.GetAttributeValue<string>(NoteTable.Body)
        : context.System.Retrieve(NoteTable.Name, noteId, new(NoteTable.Body)).GetAttributeValue<string>(NoteTable.Body);
}
