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
        var exists = engine.InTransaction(caller, t => Exists(t, target));
        OrganizationRequest actual = exists ? new UpdateRequest { Target = target } : new CreateRequest { Target = target };
        var response = engine.Execute(actual, caller);
        var id = exists ? IdOf(engine, target) : (Guid)response["id"];
        return new UpsertResponse
        {
            ResponseName = "Upsert",
            Results = new() { ["RecordCreated"] = !exists, ["Target"] = new EntityReference(target.LogicalName, id) },
        };
    }

    private static Guid IdOf(Engine engine, Entity target) =>
        target.Id != Guid.Empty ? target.Id : target.GetAttributeValue<Guid>(engine.Catalog.Tables[target.LogicalName].Key);

    private bool Exists(Transaction transaction, Entity target)
    {
        var table = transaction.Store.Table(target.LogicalName);
        return transaction.Find(table, IdOf(engine, target)) is not null;
    }
}
