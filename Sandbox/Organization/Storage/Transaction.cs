using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>A row that a transaction has changed.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
/// <param name="After">The version the transaction leaves; null for a deleted row.</param>
internal readonly record struct Change(TableStore Table, Guid Id, Row? After);

/// <summary>
/// One unit of work on one thread. It reads what is committed and what it wrote itself, and locks what it writes until
/// it ends. Every read and write of rows goes through it, so that isolation is decided in this folder alone: read
/// committed from snapshots of one statement each, as the platform's database has it.
/// </summary>
internal sealed class Transaction(Store store, RowLocks locks)
{
    private readonly Dictionary<TableStore, TableChanges> changes = [];
    private readonly HashSet<RowId> held = [];
    private readonly List<Action> afterCommit = [];
    private readonly List<(string Name, string? Value)> settings = [];
    private readonly List<string> forgotten = [];
    private bool isEnded;
    private int statements;

    /// <summary>The tables; their rows are read through the transaction.</summary>
    public Store Store => store;

    /// <summary>The error that ended this transaction, however politely a plug-in swallowed it.</summary>
    public FaultException<OrganizationServiceFault>? Doom { get; private set; }

    /// <summary>Every row changed, once, as the transaction leaves it.</summary>
    public IEnumerable<Change> Changes => changes.SelectMany(t => t.Value.Rows.Select(r => new Change(t.Key, r.Id, r.After)));

    /// <summary>What the sandbox keeps about itself from this transaction on; null for what it no longer keeps.</summary>
    public IReadOnlyList<(string Name, string? Value)> Settings => settings;

    /// <summary>Tables that are no more, with all of their rows.</summary>
    public IReadOnlyList<string> Forgotten => forgotten;

    /// <summary>What is to be done once the transaction has committed.</summary>
    public IReadOnlyList<Action> Jobs => afterCommit;

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => changes.Count == 0 && settings.Count == 0 && forgotten.Count == 0;

    /// <summary>Begins a statement: what is read until it is disposed is one committed state. Nothing is written in it.</summary>
    public Statement Read()
    {
        ThrowIfEnded();
        if (statements++ == 0)
            store.BeginReading();
        return new(this);
    }

    /// <summary>The row of an id, or null.</summary>
    public Row? Find(TableStore table, Guid id)
    {
        using var statement = Read();
        return Own(table).Find(table.Committed, id);
    }

    /// <summary>All rows of a table.</summary>
    public IReadOnlyList<Row> All(TableStore table)
    {
        using var statement = Read();
        return Own(table).All(table.Committed);
    }

    /// <summary>The rows whose column equals a value.</summary>
    public IReadOnlyList<Row> Matching(TableStore table, int ordinal, object value)
    {
        using var statement = Read();
        return Own(table).Matching(table.Committed, ordinal, value);
    }

    /// <summary>How many rows a search by equality would look at.</summary>
    public int CountMatching(TableStore table, int ordinal, object value)
    {
        using var statement = Read();
        return Own(table).CountMatching(table.Committed, ordinal, value);
    }

    /// <summary>
    /// Locks a row until the transaction ends, and returns the version that then is the newest; null where there is no
    /// such row. A write that depends on what was there goes by this and by nothing read earlier.
    /// </summary>
    public Row? Hold(TableStore table, Guid id)
    {
        Lock(table, id);
        return Find(table, id);
    }

    /// <summary>Writes a new version of a row; the version number is given here.</summary>
    public Row Put(TableStore table, Guid id, object?[] values)
    {
        Lock(table, id);
        var version = store.NextVersion();
        if (table.Version >= 0)
            values[table.Version] = version;
        var row = new Row(id, version, values);
        Changing(table).Put(row);
        return row;
    }

    /// <summary>Deletes a row.</summary>
    public void Remove(TableStore table, Guid id)
    {
        Lock(table, id);
        Changing(table).Remove(id);
    }

    /// <summary>Writes a row again in its version, because it has lost values of columns that are no more.</summary>
    public void Rewrite(TableStore table, Row row)
    {
        Lock(table, row.Id);
        Changing(table).Put(row);
    }

    /// <summary>Gives up the rows of a table that is no more.</summary>
    public void Forget(string table) => forgotten.Add(table);

    /// <summary>Keeps a value about the sandbox itself, with this transaction; null to keep it no longer.</summary>
    public void Keep(string name, string? value) => settings.Add((name, value));

    /// <summary>Does something once the transaction has committed, and never if it does not.</summary>
    public void AfterCommit(Action job) => afterCommit.Add(job);

    /// <summary>Ends the transaction with an error: it can only be rolled back from here on.</summary>
    public void DoomWith(FaultException<OrganizationServiceFault> fault) => Doom ??= fault;

    /// <summary>Fails where an earlier error was swallowed.</summary>
    public void ThrowIfDoomed()
    {
        if (Doom is not null)
            throw Faults.SwallowedFailure(Doom);
    }

    /// <summary>Closes the transaction and gives its rows free. What was not committed before is gone.</summary>
    public void End()
    {
        isEnded = true;
        if (held.Count > 0)
            locks.Release(held);
    }

    private void Lock(TableStore table, Guid id)
    {
        ThrowIfEnded();
        var row = new RowId(table, id);
        if (held.Contains(row))
            return;

        locks.Take(this, row);
        held.Add(row);
    }

    private TableChanges Own(TableStore table) => changes.GetValueOrDefault(table, TableChanges.None);

    private TableChanges Changing(TableStore table)
    {
        if (!changes.TryGetValue(table, out var own))
            changes[table] = own = new();
        return own;
    }

    private void ThrowIfEnded()
    {
        if (isEnded)
            throw new InvalidOperationException("The transaction has ended.");
    }

    private void EndStatement()
    {
        if (--statements == 0)
            store.EndReading();
    }

    /// <summary>A statement being read.</summary>
    internal readonly ref struct Statement(Transaction transaction)
    {
        /// <summary>Ends the statement.</summary>
        public void Dispose() => transaction.EndStatement();
    }
}
