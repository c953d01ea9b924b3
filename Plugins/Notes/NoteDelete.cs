using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>
/// Withdraws the evidence of a note that is deleted, so that the gate knows. It looks once the note is gone, when nobody
/// can attach anything to it any more.
/// </summary>
[CrmPluginRegistration("Delete", NoteTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Note deleted: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a33",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PluginContext.PreImageName, Image1Attributes = NoteTable.FileColumns,
    Description = "Withdraws the evidence that came from a deleted note.")]
public sealed class NoteDelete : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        if (Note.Read(context.Execution.PrimaryEntityId, context.PreImage).MayProve)
            EvidenceRows.WithdrawFrom(context, context.Execution.PrimaryEntityId, "The note was deleted.");
    }
}
