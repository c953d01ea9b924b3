using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>The rows of one table in memory, with an index for every column that was ever searched by equality.</summary>
internal sealed class TableStore
{
    private readonly Dictionary<Guid, Row> rows = [];
    private readonly Dictionary<string, int> ordinals;
    private readonly Dictionary<int, ColumnIndex> indexes = [];

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

    /// <summary>All rows.</summary>
    public IEnumerable<Row> Rows => rows.Values;

    /// <summary>The place of a column, or -1.</summary>
    public int Ordinal(string column) => ordinals.GetValueOrDefault(column, -1);

    /// <summary>The row of an id, or null.</summary>
    public Row? Find(Guid id) => rows.GetValueOrDefault(id);

    /// <summary>Whether searching a column by equality can use an index.</summary>
    public bool IsIndexable(int ordinal) =>
        Columns[ordinal].Type is ColumnType.Lookup or ColumnType.Text or ColumnType.UniqueIdentifier;

    /// <summary>The rows whose column equals a value: found without looking at the others.</summary>
    public IReadOnlyCollection<Guid> Matching(int ordinal, object value) => IndexOn(ordinal).Find(value);

    /// <summary>Puts a version of a row in the place of the one before it, which is returned.</summary>
    public Row? Put(Row row)
    {
        var before = Take(row.Id);
        rows[row.Id] = row;
        foreach (var index in indexes.Values)
            index.Add(row);
        return before;
    }

    /// <summary>Takes a row out and returns it.</summary>
    public Row? Take(Guid id)
    {
        if (!rows.Remove(id, out var row))
            return null;

        foreach (var index in indexes.Values)
            index.Remove(row);
        return row;
    }

    private ColumnIndex IndexOn(int ordinal)
    {
        if (indexes.TryGetValue(ordinal, out var index))
            return index;

        index = new(ordinal);
        foreach (var row in rows.Values)
            index.Add(row);
        return indexes[ordinal] = index;
    }
}
