using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Takes the file of a note in blocks, for a new note or in the place of an existing note's file.</summary>
internal sealed class AnnotationBlocksMessage(Engine engine) : IMessage
{
    private const string Initialize = "InitializeAnnotationBlocksUpload";
    private const string Upload = "UploadBlock";
    private const string Commit = "CommitAnnotationBlocksUpload";
    private const string Token = "FileContinuationToken";
    private const string Note = "annotation";

    // Blocks belong to no transaction and are lost with the process, as an upload is that nobody commits.
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte[]>> uploads = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Initialize, Upload, Commit];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller) => request.RequestName switch
    {
        Initialize => Begin(request),
        Upload => Take(request),
        _ => Finish(request, caller),
    };

    private OrganizationResponse Begin(OrganizationRequest request)
    {
        CheckTarget(request);
        var token = Guid.NewGuid().ToString("N");
        uploads[token] = new(StringComparer.Ordinal);
        var response = new OrganizationResponse { ResponseName = Initialize };
        response.Results[Token] = token;
        return response;
    }

    private OrganizationResponse Take(OrganizationRequest request)
    {
        UploadOf(request)[request.Required<string>("BlockId")] = request.Required<byte[]>("BlockData");
        return new() { ResponseName = Upload };
    }

    private OrganizationResponse Finish(OrganizationRequest request, Caller caller)
    {
        var (target, file) = (CheckTarget(request), FileOf(request));
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        var operation = engine.Operations.Make(Commit, engine.Catalog.Tables[Note], engine.Operations.IdOf(target), caller, input, (o, t) => Write(o, t, file));
        engine.Pipeline.Run(operation);
        uploads.TryRemove(request.Required<string>(Token), out _);
        return new() { ResponseName = Commit, Results = operation.Output };
    }

    private void Write(Operation operation, Transaction transaction, byte[] file)
    {
        var note = new Entity(Note, operation.PrimaryId);
        note.Attributes.AddRange(operation.Target!.Attributes.Where(a => a.Key != "annotationid"));
        note["documentbody"] = Convert.ToBase64String(file);
        if (transaction.Find(transaction.Store.Table(Note), note.Id) is not null)
            engine.Operations.Change(note, operation, engine.Behaviour.CommitBlocksRaisesUpdate);
        else if (engine.Behaviour.CommitBlocksRaisesUpdate)
            operation.PrimaryId = (Guid)engine.Execute(new CreateRequest { Target = note }, operation.Inner)["id"];
        else
            operation.PrimaryId = engine.Writer.Create(transaction, note, operation.Caller.UserId).Id;
        operation.Output["AnnotationId"] = operation.PrimaryId;
        operation.Output["FileSizeInBytes"] = file.Length;
    }

    private static Entity CheckTarget(OrganizationRequest request)
    {
        var target = request.Required<Entity>("Target");
        return target.LogicalName == Note
            ? target
            : throw Faults.Invalid($"The request '{request.RequestName}' is for notes, and its target is {target.LogicalName?.WithArticle() ?? "of no table"}.");
    }

    private byte[] FileOf(OrganizationRequest request)
    {
        var blocks = UploadOf(request);
        return [.. request.Required<string[]>("BlockList").SelectMany(id =>
            blocks.GetValueOrDefault(id) ?? throw Faults.Invalid($"The block '{id}' has not been uploaded."))];
    }

    private ConcurrentDictionary<string, byte[]> UploadOf(OrganizationRequest request) =>
        uploads.GetValueOrDefault(request.Required<string>(Token))
            ?? throw Faults.Invalid($"The '{Token}' of '{request.RequestName}' belongs to no upload that has been initialised and not yet committed.");
}
