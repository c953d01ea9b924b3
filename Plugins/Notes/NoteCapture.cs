using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>Captures the file of a new note on a governed row as evidence, or the word of one that names a checkpoint.</summary>
[CrmPluginRegistration("Create", NoteTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Note created: capture evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a31",
    Description = "Captures a file on an opportunity, lead or client as evidence.")]
public sealed class NoteCapture : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var note = Note.Read(context.Execution.PrimaryEntityId, context.Target);
        if ((note.HasFile && !context.Target.Contains(NoteTable.Body)) || !NoteArtifact.IsWorthReading(context, note))
            return;

        var gate = GateKeeper.Lock(context, note.Row!);
        new NoteFollowing(context, () => context.Target.GetAttributeValue<string>(NoteTable.Body) ?? "", isBodyNew: true)
            .Follow(EvidenceRows.From(gate, note.Id), note, gate);
    }
}
