using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Brings a deleted row back, with the rows deleted along with it. What the request's row says overrides what was.</summary>
internal sealed class RestoreMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Restore"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<Entity>("Target");
        var table = engine.Table(target.LogicalName);
        if (!RecycleBin.Supports(table.LogicalName))
            throw Faults.Invalid($"Deleted rows of '{table.LogicalName}' are not kept, so none can be restored.");

        var (input, id) = (new ParameterCollection(), engine.Operations.IdOf(target));
        input.AddRange(request.Parameters);
        input["Target"] = Copy(target, id);
        engine.Pipeline.Run(engine.Operations.Make("Restore", table, id, caller, input, (o, t) => Restore(o, t, table)));
        var response = new OrganizationResponse { ResponseName = "Restore" };
        response.Results["id"] = id;
        return response;
    }

    private void Restore(Operation operation, Transaction transaction, Table table)
    {
        var deleted = RecycleBin.Take(new(table.LogicalName, operation.PrimaryId), transaction);
        Write(deleted[0], operation.Target!, operation);
        foreach (var child in deleted.Skip(1))
            Write(child, new(child.Table.Table.LogicalName, child.Id), operation);
    }

    private void Write(Deleted deleted, Entity target, Operation operation)
    {
        if (!engine.Behaviour.RestoreRaisesCreate)
        {
            PutBack(deleted, target, operation);
            return;
        }

        var input = new ParameterCollection { ["Target"] = Whole(deleted, target) };
        engine.Pipeline.Run(engine.Operations.Make("Create", deleted.Table.Table, deleted.Id, operation.Inner, input, (o, _) => PutBack(deleted, o.Target!, o)));
    }

    private void PutBack(Deleted deleted, Entity target, Operation operation) =>
        engine.Writer.Restore(operation.Transaction!, deleted.Table, deleted.Values, target, operation.Caller.UserId);

    private static Entity Whole(Deleted deleted, Entity target)
    {
        var whole = new Entity(target.LogicalName, deleted.Id);
        foreach (var (column, value) in deleted.Table.Columns.Zip(deleted.Values))
            if (value is not null)
                whole[column.LogicalName] = ColumnValues.ToSdk(column, value);
        foreach (var (name, value) in target.Attributes)
            whole[name] = value;
        return whole;
    }

    // What plug-ins do to the target must not reach the caller's own object.
    private static Entity Copy(Entity target, Guid id)
    {
        var copy = new Entity(target.LogicalName, id);
        copy.Attributes.AddRange(target.Attributes);
        return copy;
    }
}
