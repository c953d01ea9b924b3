using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using Relationship = SalesProcessPlugins.Sandbox.Metadata.Relationship;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Merges a row into another of its table: what belonged to the one belongs to the other, and the one is deactivated.</summary>
internal sealed class MergeMessage(Engine engine) : IMessage
{
    private const int Inactive = 1;
    private const int Disqualified = 2;

    // What a row was merged into; it stays, whatever becomes of that one.
    private const string Master = "masterid";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Merge"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<EntityReference>("Target");
        if (target.LogicalName is not ("account" or "contact" or "lead"))
            throw Faults.Invalid($"Rows of '{target.LogicalName}' cannot be merged: only accounts, contacts and leads can.");
        if (request.Optional<Guid>("SubordinateId") is var other && (other == Guid.Empty || other == target.Id))
            throw Faults.Invalid("The merge does not say which other row is merged into the target: 'SubordinateId' is missing or the target itself.");

        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        engine.Pipeline.Run(engine.Operations.Make("Merge", engine.Catalog.Tables[target.LogicalName], target.Id, caller, input, Merge));
        return new() { ResponseName = "Merge" };
    }

    private void Merge(Operation operation, Transaction transaction)
    {
        var subordinate = new EntityReference(operation.Table!.LogicalName, (Guid)operation.Input["SubordinateId"]);
        if (transaction.Find(transaction.Store.Table(subordinate.LogicalName), subordinate.Id) is null)
            throw Faults.MissingRow(subordinate.LogicalName, subordinate.Id);

        Complete(operation);
        foreach (var relationship in engine.Catalog.ChildrenOf(subordinate.LogicalName).Where(r => r.Lookup != Master && (r.FollowsMerge ?? engine.Behaviour.MergeTakesAlongCustomRows)))
            Reparent(relationship, subordinate, operation, transaction);
        engine.Writer.Update(transaction, Merged(subordinate, operation), operation.Caller.UserId, asPlatform: true);
    }

    private void Complete(Operation operation)
    {
        if (!operation.Input.TryGetValue("UpdateContent", out Entity content) || content.Attributes.Count == 0)
            return;

        var target = new Entity(operation.Table!.LogicalName, operation.PrimaryId);
        target.Attributes.AddRange(content.Attributes.Where(a => a.Key != operation.Table.Key));
        engine.Operations.Change(target, operation, engine.Behaviour.MergeRaisesUpdate);
    }

    private void Reparent(Relationship relationship, EntityReference subordinate, Operation operation, Transaction transaction)
    {
        var master = new EntityReference(subordinate.LogicalName, operation.PrimaryId);
        foreach (var child in Children.Of(relationship, subordinate.Id, transaction))
            if (relationship.Child != master.LogicalName || child != master.Id)
                engine.Operations.Change(new(relationship.Child, child) { [relationship.Lookup] = master }, operation, engine.Behaviour.MergeRaisesUpdate);
    }

    private static Entity Merged(EntityReference subordinate, Operation operation) => new(subordinate.LogicalName, subordinate.Id)
    {
        ["merged"] = true,
        [Master] = new EntityReference(subordinate.LogicalName, operation.PrimaryId),
        ["statecode"] = new OptionSetValue(subordinate.LogicalName == "lead" ? Disqualified : Inactive),
    };
}
