using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using Relationship = SalesProcessPlugins.Sandbox.Metadata.Relationship;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Deletes a row, and does with the rows that point to it what their relationship says.</summary>
internal sealed class DeleteMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Delete"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<EntityReference>("Target");
        var table = engine.Catalog.Tables.GetValueOrDefault(target.LogicalName ?? "") ?? throw Faults.UnknownTable(target.LogicalName);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        engine.Pipeline.Run(engine.Operations.Make("Delete", table, target.Id, caller, input, (o, t) => Delete(o, t, target.RowVersion)));
        return new DeleteResponse { ResponseName = "Delete" };
    }

    private void Delete(Operation operation, Transaction transaction, string? expectedVersion)
    {
        RowOperations.CheckVersion(operation, expectedVersion);
        var table = operation.Table!;
        var relationships = engine.Catalog.ChildrenOf(table.LogicalName).ToList();
        foreach (var relationship in relationships.Where(r => r.OnDelete == CascadeDelete.Restrict))
            Refuse(relationship, operation, transaction);
        foreach (var relationship in relationships.Where(r => r.OnDelete == CascadeDelete.Cascade))
            DeleteChildren(relationship, operation, transaction);
        foreach (var relationship in relationships.Where(r => r.OnDelete == CascadeDelete.RemoveLink))
            RemoveLinks(relationship, operation, transaction);
        RemovePairs(operation, transaction);
        transaction.Remove(transaction.Store.Table(table.LogicalName), operation.PrimaryId);
    }

    // A child can be gone already, deleted along with one before it.
    private void DeleteChildren(Relationship relationship, Operation operation, Transaction transaction)
    {
        var table = transaction.Store.Table(relationship.Child);
        foreach (var child in Children(relationship, operation, transaction))
            if (transaction.Find(table, child) is not null)
                engine.Execute(new DeleteRequest { Target = new(relationship.Child, child) }, operation.Inner);
    }

    private static List<Guid> Children(Relationship relationship, Operation operation, Transaction transaction)
    {
        var table = transaction.Store.Table(relationship.Child);
        return [.. transaction.Matching(table, table.Ordinal(relationship.Lookup), operation.PrimaryId).Select(r => r.Id)];
    }

    private static void Refuse(Relationship relationship, Operation operation, Transaction transaction)
    {
        var count = Children(relationship, operation, transaction).Count;
        if (count > 0)
            throw Faults.Of(ErrorCodes.DeleteRestricted, $"The {operation.Table!.LogicalName} cannot be deleted while {count:N0} rows of '{relationship.Child}' point to it by '{relationship.Lookup}'.");
    }

    // The platform clears such a lookup by itself, without an Update of the child.
    private static void RemoveLinks(Relationship relationship, Operation operation, Transaction transaction)
    {
        var table = transaction.Store.Table(relationship.Child);
        foreach (var id in Children(relationship, operation, transaction))
        {
            var values = (object?[])transaction.Find(table, id)!.Values.Clone();
            values[table.Ordinal(relationship.Lookup)] = null;
            transaction.Put(table, id, values);
        }
    }

    private void RemovePairs(Operation operation, Transaction transaction)
    {
        var table = operation.Table!.LogicalName;
        foreach (var pairs in engine.Catalog.ManyToMany.Values.Where(m => m.First == table || m.Second == table))
        {
            var intersect = transaction.Store.Table(pairs.Intersect);
            var column = intersect.Ordinal(pairs.First == table ? pairs.FirstColumn : pairs.SecondColumn);
            foreach (var row in transaction.Matching(intersect, column, operation.PrimaryId).ToList())
                transaction.Remove(intersect, row.Id);
        }
    }
}
