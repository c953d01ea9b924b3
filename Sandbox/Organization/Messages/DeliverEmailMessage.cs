using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Takes in a message that has arrived in a mailbox, or one that a user tracks, as a received email with its attachments.</summary>
internal sealed class DeliverEmailMessage(Engine engine) : IMessage
{
    private const string Incoming = "DeliverIncomingEmail";
    private const string Promote = "DeliverPromoteEmail";
    private const int Completed = 1;
    private const int Received = 4;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [Incoming, Promote];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        var id = request.RequestName == Promote ? request.Optional<Guid>("EmailId") : Guid.Empty;
        // Steps are registered for "DeliverIncoming" and "DeliverPromote"; the documentation also lists the requests' own names.
        var stepMessage = request.RequestName[..^"Email".Length];
        var operation = engine.Operations.Make(stepMessage, engine.Catalog.Tables["email"], id, caller, input, Deliver, stepMessage, request.RequestName);
        engine.Pipeline.Run(operation);
        return new() { ResponseName = request.RequestName, Results = operation.Output };
    }

    private void Deliver(Operation operation, Transaction transaction)
    {
        var email = EmailRows.Of(operation.Input, operation.PrimaryId, transaction);
        if (operation.Before is not null)
            engine.Execute(new UpdateRequest { Target = email }, operation.Inner);
        else
            operation.PrimaryId = (Guid)engine.Execute(new CreateRequest { Target = email }, operation.Inner)["id"];
        foreach (var attachment in EmailRows.Attachments(operation.Input, operation.PrimaryId))
            engine.Execute(new CreateRequest { Target = attachment }, operation.Inner);
        var received = new Entity("email", operation.PrimaryId) { ["statecode"] = new OptionSetValue(Completed), ["statuscode"] = new OptionSetValue(Received) };
        engine.Writer.Update(transaction, received, operation.Caller.UserId);
        operation.Output["EmailId"] = operation.PrimaryId;
    }
}
