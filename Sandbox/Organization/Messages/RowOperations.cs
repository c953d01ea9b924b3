using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Makes the operations that create, change and delete single rows.</summary>
internal sealed class RowOperations(Engine engine)
{
    /// <summary>An operation of a message.</summary>
    public Operation Make(string message, Table? table, Guid id, Caller caller, ParameterCollection input, Action<Operation, Transaction> main, params string[] stepMessages) =>
        Make(message, table, id, caller, input, main, false, stepMessages);

    /// <summary>The operation that creates a row.</summary>
    public Operation Create(Entity row, OrganizationRequest request, Caller caller, bool isPartOfCompound = false)
    {
        var (table, target) = Take(row);
        return Make("Create", table, target.Id, caller, InputOf(request, target), Create, isPartOfCompound);
    }

    /// <summary>The operation that changes a row.</summary>
    public Operation Update(Entity row, OrganizationRequest request, Caller caller, bool isPartOfCompound = false)
    {
        var (table, target) = Take(row);
        if (target.Id == Guid.Empty)
            throw Faults.Invalid($"The update of {table.LogicalName.WithArticle()} does not say which: its id is empty.");

        return Make("Update", table, target.Id, caller, InputOf(request, target), Update, isPartOfCompound);
    }

    /// <summary>The id that a request's row gives, by itself or as its key column; empty where it gives none.</summary>
    public Guid IdOf(Entity row)
    {
        if (row.Id != Guid.Empty)
            return row.Id;

        return row.TryGetAttributeValue(TableOf(row).Key, out Guid id) ? id : Guid.Empty;
    }

    /// <summary>Fails where the caller expects a version of the row that is no longer there.</summary>
    public static void CheckVersion(Operation operation, Row current, string? expected)
    {
        if (!operation.Input.TryGetValue("ConcurrencyBehavior", out ConcurrencyBehavior behavior) || behavior != ConcurrencyBehavior.IfRowVersionMatches)
            return;
        if (string.IsNullOrEmpty(expected))
            throw Faults.Of(ErrorCodes.RowVersionMissing, "The request asks for the row version to match and does not say which version it expects.");
        if (expected != current.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
            throw Faults.Of(ErrorCodes.RowVersionMismatch, $"The {operation.Table!.LogicalName} has been changed since it was read. Read it again and repeat the change.");
    }

    /// <summary>Locks the operation's row and returns its newest version: what its own work at stage 30 goes by.</summary>
    public static Row Hold(Operation operation, Transaction transaction)
    {
        var table = operation.Table!.LogicalName;
        return transaction.Hold(transaction.Store.Table(table), operation.PrimaryId) ?? throw Faults.MissingRow(table, operation.PrimaryId);
    }

    /// <summary>Changes a row as part of another operation: by an Update of its own, or by a plain write that no step sees.</summary>
    public void Change(Entity row, Operation within, bool raisesUpdate)
    {
        if (raisesUpdate)
            engine.Execute(new UpdateRequest { Target = row }, within.Inner);
        else
            engine.Writer.Update(within.Transaction!, row, within.Caller.UserId);
    }

    private Operation Make(string message, Table? table, Guid id, Caller caller, ParameterCollection input, Action<Operation, Transaction> main, bool isPartOfCompound, params string[] stepMessages) =>
        new(message, table, caller, input)
        {
            StepMessages = stepMessages.Length > 0 ? stepMessages : [message],
            IsPartOfCompound = isPartOfCompound,
            PrimaryId = id,
            CreatedOn = engine.Time.GetUtcNow().UtcDateTime,
            Main = main,
        };

    private void Create(Operation operation, Transaction transaction)
    {
        var target = operation.Target!;
        var row = engine.Writer.Create(transaction, target, operation.Caller.UserId);
        target.Id = row.Id;
        target[operation.Table!.Key] = row.Id;
        operation.PrimaryId = row.Id;
        operation.Output["id"] = row.Id;
        if (engine.Behaviour.CreateBeginsFlow)
            BeginFlow(operation, transaction);
    }

    private void BeginFlow(Operation operation, Transaction transaction)
    {
        var flows = transaction.Store.Table("workflow");
        if (!operation.Target!.TryGetAttributeValue("processid", out Guid process) || transaction.Find(flows, process)?[flows.Ordinal("uniquename")] is not string table)
            return;
        var lookup = engine.Catalog.Tables[table].Columns.Values.Single(c => c.LogicalName is var name && (name == $"bpf_{operation.Table!.Key}" || name == operation.Table.Key));
        engine.Execute(new CreateRequest { Target = new Entity(table) { [lookup.LogicalName] = new EntityReference(operation.Table!.LogicalName, operation.PrimaryId) } }, operation.Inner);
    }

    private void Update(Operation operation, Transaction transaction)
    {
        CheckVersion(operation, Hold(operation, transaction), operation.Target!.RowVersion);
        engine.Writer.Update(transaction, operation.Target, operation.Caller.UserId);
    }

    // What plug-ins do to the target must not reach the caller's own object.
    private (Table Table, Entity Target) Take(Entity row)
    {
        var table = TableOf(row);
        if (row.KeyAttributes.Count > 0)
            throw Faults.Invalid($"The table '{table.LogicalName}' has no alternate key: name the row by its id.");
        if (row.RelatedEntities.Count > 0)
            throw Faults.Invalid("The sandbox does not create related rows along with a row: send them as requests of their own.");

        var target = new Entity(table.LogicalName, IdOf(row)) { RowVersion = row.RowVersion };
        target.Attributes.AddRange(row.Attributes);
        return (table, target);
    }

    private Table TableOf(Entity row) =>
        engine.Table(row.LogicalName);

    private static ParameterCollection InputOf(OrganizationRequest request, Entity target)
    {
        var input = new ParameterCollection();
        input.AddRange(request.Parameters.Where(p => p.Key != "Targets"));
        input["Target"] = target;
        return input;
    }
}
