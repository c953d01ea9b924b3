using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Rules;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Writing;

/// <summary>Creates and updates rows: the platform's own operation at stage 30, without any step.</summary>
internal sealed class RowWriter(TimeProvider time, IReadOnlyList<ITableRule> rules)
{
    /// <summary>Creates a row and returns it.</summary>
    /// <param name="transaction">The transaction that writes.</param>
    /// <param name="target">What the request gives.</param>
    /// <param name="userId">Who creates it.</param>
    /// <param name="asPlatform">Whether the platform itself writes, which may set every column.</param>
    public Row Create(Transaction transaction, Entity target, Guid userId, bool asPlatform = false)
    {
        var table = transaction.Store.Table(target.LogicalName);
        var id = IdOf(table, target);
        if (transaction.Hold(table, id) is not null)
            throw Faults.Of(ErrorCodes.DuplicateId, $"There is {table.Table.LogicalName.WithArticle()} with the id {id} already.");

        var draft = new RowDraft(transaction, table, id, before: null);
        Take(draft, target, c => asPlatform || c.Creatable, "Create");
        AddDefaults(draft, userId);
        var row = Finish(draft);
        Parties.Write(this, transaction, target, id, userId);
        return row;
    }

    /// <summary>Writes the next version of a row and returns it.</summary>
    /// <param name="transaction">The transaction that writes.</param>
    /// <param name="target">What the request gives.</param>
    /// <param name="userId">Who changes it.</param>
    /// <param name="asPlatform">Whether the platform itself writes, which may set every column.</param>
    public Row Update(Transaction transaction, Entity target, Guid userId, bool asPlatform = false)
    {
        var table = transaction.Store.Table(target.LogicalName);
        var before = transaction.Hold(table, target.Id) ?? throw Faults.MissingRow(table.Table.LogicalName, target.Id);
        var draft = new RowDraft(transaction, table, target.Id, before);
        Take(draft, target, c => asPlatform || c.Updatable, "Update");
        draft.Stamp("modifiedon", Now());
        draft.Stamp("modifiedby", new RowKey("systemuser", userId));
        var row = Finish(draft);
        Parties.Write(this, transaction, target, target.Id, userId);
        return row;
    }

    /// <summary>Writes a deleted row again as it was, but for what a request gives; columns that the platform keeps are left to it.</summary>
    /// <param name="transaction">The transaction that writes.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="values">The row as it was.</param>
    /// <param name="target">What the request gives.</param>
    /// <param name="userId">Who restores it.</param>
    public Row Restore(Transaction transaction, TableStore table, object?[] values, Entity target, Guid userId)
    {
        if (transaction.Find(table, target.Id) is not null)
            throw Faults.Of(ErrorCodes.DuplicateId, $"There is {table.Table.LogicalName.WithArticle()} with the id {target.Id} already.");

        var draft = new RowDraft(transaction, table, target.Id, before: null);
        // A state that the request gives brings its own status; every other value counts as given, not to be defaulted.
        foreach (var (column, value) in table.Columns.Zip(values))
            if (column.Type != ColumnType.Status || !target.Contains("statecode"))
                draft[column.LogicalName] = value;
        var given = new Entity(target.LogicalName, target.Id);
        given.Attributes.AddRange(target.Attributes.Where(a => table.Columns[RowReader.Place(table, a.Key)] is { Creatable: true } or { Updatable: true }));
        Take(draft, given, _ => true, "Restore");
        draft.Stamp("modifiedon", Now());
        draft.Stamp("modifiedby", new RowKey("systemuser", userId));
        return Finish(draft);
    }

    /// <summary>The id a new row gets: the request's, or a new one.</summary>
    public static Guid IdOf(TableStore table, Entity target)
    {
        if (target.Id != Guid.Empty)
            return target.Id;

        return target.GetAttributeValue<Guid?>(table.Table.Key) is { } id && id != Guid.Empty ? id : Guid.NewGuid();
    }

    private static void Take(RowDraft draft, Entity target, Func<Column, bool> isAllowed, string message)
    {
        foreach (var (name, value) in target.Attributes.Where(a => !Parties.Has(draft.Table, a.Key)))
        {
            var column = draft.Store.Columns[RowReader.Place(draft.Store, name)];
            if (name == draft.Table.Key)
                CheckKey(draft, value);
            else if (!isAllowed(column))
                throw Faults.Invalid($"The column '{draft.Table.LogicalName}.{name}' cannot be set on {message}.");
            else
                draft[name] = Checked(draft, column, value);
        }
    }

    private static void CheckKey(RowDraft draft, object? value)
    {
        if (value is not Guid id || (id != draft.Id && id != Guid.Empty))
            throw Faults.Invalid($"The id of {draft.Table.LogicalName.WithArticle()} cannot be changed.");
    }

    private static object? Checked(RowDraft draft, Column column, object? value)
    {
        var stored = ColumnValues.ToStored(draft.Table.LogicalName, column, value);
        ValueChecks.Check(draft, column, stored);
        return stored;
    }

    private void AddDefaults(RowDraft draft, Guid userId)
    {
        foreach (var column in draft.Store.Defaulted)
            draft.Default(column.LogicalName, column.Type == ColumnType.Boolean ? column.Default != 0 : column.Default);
        var user = new RowKey("systemuser", userId);
        draft.Stamp("createdby", user);
        draft.Stamp("modifiedby", user);
        draft.Stamp("createdon", Now());
        draft.Stamp("modifiedon", Now());
        Backdate(draft);
        draft.Default("ownerid", user);
        draft.Stamp("organizationid", draft.Table.Key == "organizationid" ? draft.Id : new RowKey("organization", draft.Transaction.Store.OrganizationId));
        AddCurrency(draft);
        if (draft.Table.IsActivity)
            draft.Stamp("activitytypecode", draft.Table.LogicalName);
    }

    // The platform shows the migrated date as the creation date and keeps the true one in the other column.
    private void Backdate(RowDraft draft)
    {
        if (draft["overriddencreatedon"] is not { } migrated)
            return;

        draft.Stamp("createdon", migrated);
        draft.Stamp("overriddencreatedon", Now());
    }

    private static void AddCurrency(RowDraft draft)
    {
        if (!draft.Has("transactioncurrencyid") || draft.Table.LogicalName == "transactioncurrency")
            return;

        draft.Default("transactioncurrencyid", new RowKey("transactioncurrency", WellKnown.UsDollar));
        draft.Stamp("exchangerate", 1m);
    }

    private Row Finish(RowDraft draft)
    {
        States.Complete(draft);
        Owners.Complete(draft);
        foreach (var rule in rules)
            if (rule.AppliesTo(draft.Table))
                rule.Apply(draft);
        CheckRequired(draft);
        return draft.Put();
    }

    private static void CheckRequired(RowDraft draft)
    {
        foreach (var column in draft.Store.Required)
            if (draft[column.LogicalName] is null)
                throw Faults.Invalid($"The column '{draft.Table.LogicalName}.{column.LogicalName}' ({column.DisplayName}) must have a value.");
    }

    private DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
