using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>All rows of an organisation. Only <see cref="Transaction"/> reads and writes them.</summary>
internal sealed class Store
{
    private readonly Dictionary<string, TableStore> tables;
    private long version;

    /// <summary>An empty store for these tables.</summary>
    public Store(Catalog catalog)
    {
        Catalog = catalog;
        tables = catalog.Tables.Values.ToDictionary(t => t.LogicalName, t => new TableStore(t), StringComparer.Ordinal);
    }

    /// <summary>The tables' metadata.</summary>
    public Catalog Catalog { get; }

    /// <summary>The id of the organisation the rows belong to: a new one, unless the data file brings its own.</summary>
    public Guid OrganizationId { get; private set; } = Guid.NewGuid();

    /// <summary>A row version no write had before.</summary>
    public long NextVersion() => ++version;

    /// <summary>The table of a name; an error that names it where there is none.</summary>
    public TableStore Table(string? name) =>
        name is not null && tables.TryGetValue(name, out var table) ? table : throw Faults.UnknownTable(name);

    /// <summary>Takes a row over from the data file.</summary>
    public void Load(string table, Row row)
    {
        if (!tables.TryGetValue(table, out var target))
            return;

        target.Put(row);
        version = Math.Max(version, row.Version);
        if (table == "organization")
            OrganizationId = row.Id;
    }
}
