using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>
/// Follows a note that changes: another file is other evidence, another subject may name another checkpoint, another
/// row takes the evidence along, and no file is no evidence. What goes along with a merged lead is seen to by the merge.
/// </summary>
[CrmPluginRegistration("Update", NoteTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    NoteTable.UpdateColumns, "Note updated: follow evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a32",
    Image1Type = ImageTypeEnum.Both, Image1Name = PluginContext.PreImageName, Image1Attributes = NoteTable.FileColumns,
    Description = "Withdraws and captures evidence when a note's file, subject, text or opportunity changes.")]
public sealed class NoteChange : PluginBase
{
    // What decides whether there is evidence of the note at all; its text alone does not.
    private static readonly string[] Deciding = [NoteTable.Body, NoteTable.Subject, NoteTable.FileName, NoteTable.Regarding];

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var before = Note.Read(context.Target.Id, context.PreImage);
        var after = Note.Read(context.Target.Id, context.Execution.PostEntityImages[PluginContext.PreImageName]);
        var mayDecide = Deciding.Any(context.Target.Contains);
        if (before.Row?.IsGoing(context) == true || !Concerns(context, before, after) || (!mayDecide && (before == after || !NoteArtifact.IsWorthReading(context, after))))
            return;

        new NoteFollowing(context, () => ReadBody(context, after.Id), context.Target.Contains(NoteTable.Body)).Follow(after);
    }

    // A note that is hung elsewhere may come from a governed row, whatever the image from before says.
    private static bool Concerns(PluginContext context, Note before, Note after) =>
        (before.Row ?? after.Row) is not null || context.Target.Contains(NoteTable.Regarding);

    private static string? ReadBody(PluginContext context, Guid noteId) => context.Target.Contains(NoteTable.Body)
        ? context.Target.GetAttributeValue<string>(NoteTable.Body)
        : context.System.Retrieve(NoteTable.Name, noteId, new(NoteTable.Body)).GetAttributeValue<string>(NoteTable.Body);
}
