using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Creates a row.</summary>
internal sealed class CreateMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Create"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var operation = engine.Operations.Create(request.Required<Entity>("Target"), request, caller);
        engine.Pipeline.Run(operation);
        return new CreateResponse { ResponseName = "Create", Results = operation.Output };
    }
}

/// <summary>Changes a row.</summary>
internal sealed class UpdateMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Update"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        engine.Pipeline.Run(engine.Operations.Update(request.Required<Entity>("Target"), request, caller));
        return new UpdateResponse { ResponseName = "Update" };
    }
}

/// <summary>Changes a row or creates it: a Create or an Update with all that belongs to it, and no event of its own.</summary>
internal sealed class UpsertMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Upsert"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<Entity>("Target");
        // One transaction for looking and writing, which holds the row, or its id: in between another request could
        // create the row, or delete it.
        return engine.InTransaction(caller, transaction => Execute(target, caller with { Transaction = transaction }));
    }

    private UpsertResponse Execute(Entity target, Caller within)
    {
        var exists = Exists(within.Transaction!, target);
        OrganizationRequest actual = exists ? new UpdateRequest { Target = target } : new CreateRequest { Target = target };
        var response = engine.Execute(actual, within);
        var id = exists ? engine.Operations.IdOf(target) : (Guid)response["id"];
        return new()
        {
            ResponseName = "Upsert",
            Results = new() { ["RecordCreated"] = !exists, ["Target"] = new EntityReference(target.LogicalName, id) },
        };
    }

    private bool Exists(Transaction transaction, Entity target) =>
        engine.Operations.IdOf(target) is var id && id != Guid.Empty && transaction.Hold(transaction.Store.Table(target.LogicalName), id) is not null;
}
