using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>One table: its columns in the order of a row's values, and its committed rows.</summary>
internal sealed class TableStore
{
    private readonly Dictionary<string, int> ordinals;

    /// <summary>An empty table.</summary>
    public TableStore(Table table)
    {
        Table = table;
        Columns = [.. table.Columns.Values.OrderBy(c => c.LogicalName, StringComparer.Ordinal)];
        ordinals = Columns.Select((c, i) => (c.LogicalName, i)).ToDictionary(c => c.LogicalName, c => c.i, StringComparer.Ordinal);
        Key = ordinals[table.Key];
        Defaulted = [.. Columns.Where(c => c.Default is not null)];
        Required = [.. Columns.Where(c => c.Required)];
        Version = ordinals.GetValueOrDefault("versionnumber", -1);
    }

    /// <summary>The table's metadata.</summary>
    public Table Table { get; }

    /// <summary>The columns in the order of a row's values.</summary>
    public Column[] Columns { get; }

    /// <summary>The columns that get a value when Create leaves them out.</summary>
    public Column[] Defaulted { get; }

    /// <summary>The columns without which no row is written.</summary>
    public Column[] Required { get; }

    /// <summary>The place of the key.</summary>
    public int Key { get; }

    /// <summary>The place of the row version.</summary>
    public int Version { get; }

    /// <summary>The committed rows: read by transactions, and written by <see cref="Storage.Store"/> when one commits.</summary>
    public RowSet Committed { get; } = new();

    /// <summary>The place of a column, or -1.</summary>
    public int Ordinal(string column) => ordinals.GetValueOrDefault(column, -1);

    /// <summary>The table as a new catalog has it, with the same committed rows: values of columns that are gone are left behind.</summary>
    public TableStore As(Table table)
    {
        var next = new TableStore(table);
        var places = next.Columns.Select(c => Ordinal(c.LogicalName)).ToArray();
        foreach (var row in Committed.All)
            next.Committed.Put(new(row.Id, row.Version, [.. places.Select(p => p < 0 ? null : row[p])]));
        return next;
    }

    /// <summary>Whether searching a column by equality can use an index.</summary>
    public bool IsIndexable(int ordinal) =>
        Columns[ordinal].Type is ColumnType.Lookup or ColumnType.Text or ColumnType.UniqueIdentifier;
}
