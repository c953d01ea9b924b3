using System.Text;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Files of notes that come in blocks.</summary>
public sealed class AnnotationBlocksTests : EngineTest
{
    [Fact]
    public void A_new_note_gets_the_blocks_in_the_order_of_the_list()
    {
        var opportunity = Create("opportunity", ("name", "O"));
        var response = Upload(Row("annotation", ("objectid", opportunity), ("filename", "a.txt")), "one", "two");

        var note = Read(new("annotation", (Guid)response["AnnotationId"]));
        Assert.Equal((opportunity, "onetwo", 6), (note["objectid"], Text(note), note["filesize"]));
        Assert.Equal(6, response["FileSizeInBytes"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_file_of_an_existing_note_is_replaced_and_raises_Update_or_not(bool raises)
    {
        Open(new PlatformBehaviour { CommitBlocksRaisesUpdate = raises }, typeof(NoteChanged), typeof(NoteCommitted));
        var (note, seen) = (Create("annotation", ("filename", "a.txt"), ("documentbody", "aGk=")), new List<string>());
        Script.When<NoteChanged>(p => seen.Add(p.Target.GetAttributeValue<string>("documentbody")));
        Script.When<NoteCommitted>(p => seen.Add($"{p.Context.PrimaryEntityId == note.Id} {p.Target.Contains("documentbody")}"));

        Upload(new("annotation", note.Id) { ["filename"] = "b.txt" }, "new");

        Assert.Equal(("new", "b.txt"), (Text(Read(note)), Read(note)["filename"]));
        Assert.Equal(raises ? ["True False", "bmV3"] : ["True False"], seen);
    }

    [Fact]
    public void A_committed_upload_is_over_and_a_missing_block_is_named()
    {
        var token = (string)Service.Execute(new("InitializeAnnotationBlocksUpload") { ["Target"] = new Entity("annotation") })["FileContinuationToken"];
        Assert.Contains("'lost'", Fault(() => Commit(new("annotation"), token, "lost")).Message, StringComparison.Ordinal);
        Commit(new("annotation"), token);
        Assert.Contains("FileContinuationToken", Fault(() => Commit(new("annotation"), token)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_are_for_notes_only() =>
        Assert.Contains("an account", Fault(() => Service.Execute(new("InitializeAnnotationBlocksUpload") { ["Target"] = new Entity("account") })).Message, StringComparison.Ordinal);

    private static string Text(Entity note) => Encoding.UTF8.GetString(Convert.FromBase64String((string)note["documentbody"]));

    private OrganizationResponse Upload(Entity target, params string[] blocks)
    {
        var token = (string)Service.Execute(new("InitializeAnnotationBlocksUpload") { ["Target"] = target })["FileContinuationToken"];
        foreach (var block in blocks.Reverse())
            Service.Execute(new("UploadBlock") { ["BlockId"] = block, ["BlockData"] = Encoding.UTF8.GetBytes(block), ["FileContinuationToken"] = token });
        return Commit(target, token, blocks);
    }

    private OrganizationResponse Commit(Entity target, string token, params string[] blocks) =>
        Service.Execute(new("CommitAnnotationBlocksUpload") { ["Target"] = target, ["BlockList"] = blocks, ["FileContinuationToken"] = token });
}

[CrmPluginRegistration("Update", "annotation", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "documentbody", "note changed", 1, IsolationModeEnum.Sandbox)]
public sealed class NoteChanged : ScriptedPlugin;

[CrmPluginRegistration("CommitAnnotationBlocksUpload", "annotation", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "note committed", 1, IsolationModeEnum.Sandbox)]
public sealed class NoteCommitted : ScriptedPlugin;
