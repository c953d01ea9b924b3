using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using Relationship = SalesProcessPlugins.Sandbox.Metadata.Relationship;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Connects rows or parts them, over a many-to-many relationship or by a lookup.</summary>
internal sealed class AssociateMessage(Engine engine) : IMessage
{
    private const string Disassociate = "Disassociate";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Associate", Disassociate];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<EntityReference>("Target");
        if (!engine.Catalog.Tables.ContainsKey(target.LogicalName ?? ""))
            throw Faults.UnknownTable(target.LogicalName);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        // Its steps are of no table: the platform knows no primary one for this message.
        engine.Pipeline.Run(engine.Operations.Make(request.RequestName, null, target.Id, caller, input, (o, t) => Connect(o, t, request)));
        return request.RequestName == Disassociate
            ? new DisassociateResponse { ResponseName = Disassociate }
            : new AssociateResponse { ResponseName = request.RequestName };
    }

    private void Connect(Operation operation, Transaction transaction, OrganizationRequest request)
    {
        var target = request.Required<EntityReference>("Target");
        var name = request.Required<Microsoft.Xrm.Sdk.Relationship>("Relationship").SchemaName ?? "";
        foreach (var related in request.Required<EntityReferenceCollection>("RelatedEntities"))
        {
            if (engine.Catalog.ManyToMany.TryGetValue(name, out var pairs))
                ConnectPair(pairs, target, related, operation, transaction);
            else if (engine.Catalog.Relationships.TryGetValue(name, out var lookup))
                ConnectLookup(lookup, target, related, operation);
            else
                throw Faults.Invalid($"There is no relationship '{name}'.");
        }
    }

    private void ConnectPair(ManyToMany pairs, EntityReference target, EntityReference related, Operation operation, Transaction transaction)
    {
        var (first, second) = target.LogicalName == pairs.First ? (target, related) : (related, target);
        if (first.LogicalName != pairs.First || second.LogicalName != pairs.Second)
            throw Faults.Invalid($"The relationship '{pairs.Name}' connects '{pairs.First}' with '{pairs.Second}', not '{target.LogicalName}' with '{related.LogicalName}'.");

        var table = transaction.Store.Table(pairs.Intersect);
        transaction.Hold(table, LockOf(first.Id, second.Id));
        var secondColumn = table.Ordinal(pairs.SecondColumn);
        var existing = transaction.Matching(table, table.Ordinal(pairs.FirstColumn), first.Id).FirstOrDefault(r => r[secondColumn] is RowKey key && key.Id == second.Id);
        if (operation.Message == Disassociate)
            Part(pairs, existing, table, transaction);
        else if (existing is not null)
            throw Faults.Of(ErrorCodes.DuplicateId, $"The two rows are connected by '{pairs.Name}' already.");
        else
            engine.Writer.Create(transaction, new(pairs.Intersect) { [pairs.FirstColumn] = first, [pairs.SecondColumn] = second }, operation.Caller.UserId, asPlatform: true);
    }

    // The id under which a pair is locked, whether it is connected or not: nobody else connects or parts it meanwhile.
    private static Guid LockOf(Guid first, Guid second)
    {
        var bytes = first.ToByteArray();
        foreach (var (place, value) in second.ToByteArray().Index())
            bytes[place] ^= value;
        return new(bytes);
    }

    private static void Part(ManyToMany pairs, Row? existing, TableStore table, Transaction transaction)
    {
        if (existing is null)
            throw Faults.Of(ErrorCodes.NoSuchRow, $"The two rows are not connected by '{pairs.Name}'.");

        transaction.Remove(table, existing.Id);
    }

    // The platform describes this as the same as updates of the rows that hold the lookup.
    private void ConnectLookup(Relationship lookup, EntityReference target, EntityReference related, Operation operation)
    {
        var (parent, child) = target.LogicalName == lookup.Parent && related.LogicalName == lookup.Child ? (target, related) : (related, target);
        if (parent.LogicalName != lookup.Parent || child.LogicalName != lookup.Child)
            throw Faults.Invalid($"The relationship '{lookup.Name}' connects '{lookup.Parent}' with '{lookup.Child}', not '{target.LogicalName}' with '{related.LogicalName}'.");

        var value = operation.Message == Disassociate ? null : new EntityReference(parent.LogicalName, parent.Id);
        engine.Operations.Change(new(child.LogicalName, child.Id) { [lookup.Lookup] = value }, operation, engine.Behaviour.AssociateRaisesUpdate);
    }
}
