using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Notes;

/// <summary>
/// Looks at a note as it is after messages that do not say what they write: a restored note, and a file that came in
/// blocks. Whether they raise Create or Update as well is not documented; what has been captured by then stays.
/// </summary>
[CrmPluginRegistration("Restore", NoteTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Note restored: capture evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a34",
    Description = "Captures the file of a restored note as evidence.")]
[CrmPluginRegistration("CommitAnnotationBlocksUpload", NoteTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Note file committed in blocks: follow evidence", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a35",
    Description = "Captures a file that came in blocks as evidence, and withdraws that of the file it replaced.")]
public sealed class NoteReturn : PluginBase
{
    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var id = IdOf(context);
        var row = context.System.Retrieve(NoteTable.Name, id, new(NoteTable.Subject, NoteTable.FileName, NoteTable.Regarding, NoteTable.Text, NoteTable.Body));
        new NoteFollowing(context, () => row.GetAttributeValue<string>(NoteTable.Body), isBodyNew: true).Follow(Note.Read(id, row));
    }

    // A file in blocks may make a new note, whose id only the answer says.
    private static Guid IdOf(PluginContext context) =>
        context.Execution.OutputParameters.TryGetValue("AnnotationId", out var id) && id is Guid committed ? committed : context.RowId;
}
