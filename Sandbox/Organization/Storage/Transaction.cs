using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>A row that a transaction has changed.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
/// <param name="After">The version the transaction leaves; null for a deleted row.</param>
internal readonly record struct Change(TableStore Table, Guid Id, Row? After);

/// <summary>
/// One unit of work. Every read and write of rows goes through it, so that isolation between concurrent transactions
/// is decided here and in <see cref="Transactions"/> alone.
/// </summary>
internal sealed class Transaction(Store store)
{
    private readonly List<(TableStore Table, Guid Id, Row? Before)> undo = [];

    private bool isEnded;
    private readonly List<Action> afterCommit = [];
    private readonly List<(string Name, string Value)> settings = [];

    /// <summary>The tables' rows; not to be written to directly.</summary>
    public Store Store => store;

    /// <summary>The error that ended this transaction, however politely a plug-in swallowed it.</summary>
    public FaultException<OrganizationServiceFault>? Doom { get; private set; }

    /// <summary>Every row changed, once, as the transaction leaves it.</summary>
    public IEnumerable<Change> Changes =>
        undo.Select(u => (u.Table, u.Id)).Distinct().Select(u => new Change(u.Table, u.Id, u.Table.Find(u.Id)));

    /// <summary>What the sandbox keeps about itself from this transaction on.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings => settings;

    /// <summary>What is to be done once the transaction has committed.</summary>
    public IReadOnlyList<Action> Jobs => afterCommit;

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => undo.Count == 0 && settings.Count == 0;

    /// <summary>The row of an id, or null.</summary>
    public Row? Find(TableStore table, Guid id) => Live(table).Find(id);

    /// <summary>All rows of a table.</summary>
    public IEnumerable<Row> All(TableStore table) => Live(table).Rows;

    /// <summary>The rows whose column equals a value.</summary>
    public IEnumerable<Row> Matching(TableStore table, int ordinal, object value) =>
        Live(table).Matching(ordinal, value).Select(id => table.Find(id)!);

    /// <summary>How many rows a search by equality would look at.</summary>
    public int CountMatching(TableStore table, int ordinal, object value) => Live(table).Matching(ordinal, value).Count;

    /// <summary>Writes a new version of a row; the version number is given here.</summary>
    public Row Put(TableStore table, Guid id, object?[] values)
    {
        var version = store.NextVersion();
        if (table.Version >= 0)
            values[table.Version] = version;
        var row = new Row(id, version, values);
        undo.Add((table, id, Live(table).Put(row)));
        return row;
    }

    /// <summary>Deletes a row.</summary>
    public void Remove(TableStore table, Guid id) => undo.Add((table, id, Live(table).Take(id)));

    /// <summary>Keeps a value about the sandbox itself, with this transaction.</summary>
    public void Keep(string name, string value) => settings.Add((name, value));

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

    /// <summary>Puts every row back as it was.</summary>
    public void Rollback()
    {
        foreach (var (table, id, before) in Enumerable.Reverse(undo))
        {
            if (before is null)
                table.Take(id);
            else
                table.Put(before);
        }

        undo.Clear();
    }

    /// <summary>Closes the transaction: nothing can be read or written by it any more.</summary>
    public void End() => isEnded = true;

    private TableStore Live(TableStore table) =>
        isEnded ? throw new InvalidOperationException("The transaction has ended.") : table;
}
