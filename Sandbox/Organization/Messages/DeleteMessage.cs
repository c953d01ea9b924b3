using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Solutions;
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
        if (target.LogicalName == SolutionRecords.Table && engine.Solutions.Uninstall(target.Id, caller))
            return new DeleteResponse { ResponseName = "Delete" };

        var table = engine.Table(target.LogicalName);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        engine.Pipeline.Run(engine.Operations.Make("Delete", table, target.Id, caller, input, (o, t) => Delete(o, t, target.RowVersion)));
        return new DeleteResponse { ResponseName = "Delete" };
    }

    private void Delete(Operation operation, Transaction transaction, string? expectedVersion)
    {
        RowOperations.CheckVersion(operation, RowOperations.Hold(operation, transaction), expectedVersion);
        Remove(new(operation.Table!.LogicalName, operation.PrimaryId), operation, transaction);
    }

    private void Remove(RowKey row, Operation operation, Transaction transaction)
    {
        var relationships = engine.Catalog.ChildrenOf(row.Table).ToList();
        foreach (var relationship in relationships.Where(r => r.OnDelete == CascadeDelete.Restrict))
            Refuse(relationship, row, transaction);
        foreach (var relationship in relationships.Where(r => r.OnDelete == CascadeDelete.Cascade))
            RemoveChildren(relationship, row, operation, transaction);
        foreach (var relationship in relationships.Where(r => r.OnDelete == CascadeDelete.RemoveLink))
            RemoveLinks(relationship, row, operation, transaction);
        Children.RemovePairs(row, transaction);
        engine.RecycleBin.Keep(row, operation, transaction);
        transaction.Remove(transaction.Store.Table(row.Table), row.Id);
        if (row.Table is StepRows.Table or StepRows.ImageTable)
            engine.Steps.ReadAfter(transaction, engine.Transactions);
    }

    // A child can be gone already, deleted along with one before it.
    private void RemoveChildren(Relationship relationship, RowKey row, Operation operation, Transaction transaction)
    {
        var table = transaction.Store.Table(relationship.Child);
        foreach (var child in Children.Of(relationship, row.Id, transaction).Where(c => transaction.Find(table, c) is not null))
        {
            if (engine.Behaviour.CascadeRaisesDelete)
                engine.Execute(new DeleteRequest { Target = new(relationship.Child, child) }, operation.Inner);
            else if (transaction.Hold(table, child) is not null)
                Remove(new(relationship.Child, child), operation, transaction);
        }
    }

    private static void Refuse(Relationship relationship, RowKey row, Transaction transaction)
    {
        var count = Children.Of(relationship, row.Id, transaction).Count;
        if (count > 0)
            throw Faults.Of(ErrorCodes.DeleteRestricted, $"The {row.Table} cannot be deleted while {count:N0} rows of '{relationship.Child}' point to it by '{relationship.Lookup}'.");
    }

    // What nobody can write, such as what a row was merged into, no update could clear.
    private void RemoveLinks(Relationship relationship, RowKey row, Operation operation, Transaction transaction)
    {
        var raisesUpdate = engine.Behaviour.RemoveLinkRaisesUpdate && engine.Catalog.Tables[relationship.Child].Columns[relationship.Lookup].Updatable;
        foreach (var child in Children.Of(relationship, row.Id, transaction))
        {
            if (raisesUpdate)
                engine.Execute(new UpdateRequest { Target = new(relationship.Child, child) { [relationship.Lookup] = null } }, operation.Inner);
            else
                Children.Clear(relationship, child, row, transaction);
        }
    }
}
