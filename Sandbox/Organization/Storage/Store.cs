using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>
/// All committed rows of an organisation, in the tables of one catalog: an import makes another store of it. Only <see cref="Transaction"/> reads them, and they change only when one
/// commits: all of its rows at once, while no statement reads.
/// </summary>
internal sealed class Store : IDisposable
{
    private readonly Dictionary<string, TableStore> tables;
    private readonly ReaderWriterLockSlim gate = new();
    private long version;

    /// <summary>An empty store for these tables.</summary>
    public Store(Catalog catalog)
    {
        Catalog = catalog;
        tables = catalog.Tables.Values.ToDictionary(t => t.LogicalName, t => new TableStore(t), StringComparer.Ordinal);
    }

    private Store(Catalog catalog, Store before, IReadOnlySet<string> anew)
    {
        Catalog = catalog;
        OrganizationId = before.OrganizationId;
        version = before.version;
        tables = catalog.Tables.Values.ToDictionary(t => t.LogicalName, t => before.Next(t, anew), StringComparer.Ordinal);
    }

    /// <summary>The tables' metadata.</summary>
    public Catalog Catalog { get; }

    /// <summary>The id of the organisation the rows belong to: a new one, unless the data file brings its own.</summary>
    public Guid OrganizationId { get; private set; } = Guid.NewGuid();

    /// <summary>A row version no write had before.</summary>
    public long NextVersion() => Interlocked.Increment(ref version);

    /// <summary>The table of a name; an error that names it where there is none.</summary>
    public TableStore Table(string? name) =>
        name is not null && tables.TryGetValue(name, out var table) ? table : throw Faults.UnknownTable(name);

    /// <summary>The store of another catalog, with the rows of this one. Tables that are the same in both are shared, so this one is not to be written to any more once the other is.</summary>
    /// <param name="catalog">The other catalog.</param>
    /// <param name="anew">Tables that begin empty.</param>
    public Store With(Catalog catalog, IReadOnlySet<string> anew) => new(catalog, this, anew);

    /// <summary>Takes a row over from the data file.</summary>
    public void Load(string table, Row row)
    {
        if (!tables.TryGetValue(table, out var target))
            return;

        target.Committed.Put(row);
        version = Math.Max(version, row.Version);
        if (table == "organization")
            OrganizationId = row.Id;
    }

    /// <summary>Keeps every commit out until <see cref="EndReading"/>: what is read in between is one state.</summary>
    public void BeginReading() => gate.EnterReadLock();

    /// <summary>Lets commits in again.</summary>
    public void EndReading() => gate.ExitReadLock();

    /// <summary>Makes a transaction's rows the committed ones.</summary>
    public void Apply(IEnumerable<Change> changes)
    {
        gate.EnterWriteLock();
        try
        {
            foreach (var change in changes)
                Apply(change);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private TableStore Next(Table table, IReadOnlySet<string> anew)
    {
        if (anew.Contains(table.LogicalName) || !tables.TryGetValue(table.LogicalName, out var before))
            return new(table);
        return ReferenceEquals(before.Table, table) ? before : before.As(table);
    }

    private static void Apply(Change change)
    {
        if (change.After is { } row)
            change.Table.Committed.Put(row);
        else
            change.Table.Committed.Take(change.Id);
    }
}
