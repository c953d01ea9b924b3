using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>
/// Withdraws the evidence of a note that is deleted, so that the gate knows. It looks once the note is gone, when nobody
/// can attach anything to it any more, and at every note: what one was before may be older than what another request
/// has just made of it.
/// </summary>
[CrmPluginRegistration("Delete", NoteTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Note deleted: withdraw evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a33",
    Description = "Withdraws the evidence that came from a deleted note.")]
public sealed class NoteDelete : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context) =>
        EvidenceRows.WithdrawFrom(context, context.Execution.PrimaryEntityId, "The note was deleted.");
}
