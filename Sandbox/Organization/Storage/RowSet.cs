namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>
/// Rows in memory, with an index for every column that was ever searched by equality. Several threads may read at once,
/// as long as none writes.
/// </summary>
internal sealed class RowSet
{
    private static readonly Dictionary<int, ColumnIndex> NoIndexes = [];
    // Up to so many rows, as most transactions write, looking at each is cheaper than an index.
    private const int Few = 16;

    private readonly Dictionary<Guid, Row> rows = [];
    private readonly Lock building = new();
    private volatile Dictionary<int, ColumnIndex> indexes = NoIndexes;

    /// <summary>All rows.</summary>
    public IReadOnlyCollection<Row> All => rows.Values;

    /// <summary>The row of an id, or null.</summary>
    public Row? Find(Guid id) => rows.GetValueOrDefault(id);

    /// <summary>The ids of the rows whose column equals a value: where there are many, found without looking at the others.</summary>
    public IReadOnlyCollection<Guid> Matching(int ordinal, object value) =>
        rows.Count == 0 ? [] : rows.Count <= Few ? Scan(ordinal, value) : IndexOn(ordinal).Find(value);

    /// <summary>Puts a version of a row in the place of the one before it.</summary>
    public void Put(Row row)
    {
        if (rows.TryGetValue(row.Id, out var before))
            Strike(before);
        rows[row.Id] = row;
        foreach (var index in indexes.Values)
            index.Add(row);
    }

    /// <summary>Takes a row out.</summary>
    public void Take(Guid id)
    {
        if (rows.Remove(id, out var row))
            Strike(row);
    }

    private List<Guid> Scan(int ordinal, object value)
    {
        var found = new List<Guid>();
        foreach (var row in rows.Values)
            if (ValueComparer.Instance.Equals(ColumnIndex.KeyOf(row, ordinal), value))
                found.Add(row.Id);
        return found;
    }

    private void Strike(Row row)
    {
        foreach (var index in indexes.Values)
            index.Remove(row);
    }

    private ColumnIndex IndexOn(int ordinal)
    {
        if (indexes.TryGetValue(ordinal, out var known))
            return known;

        lock (building)
        {
            if (indexes.TryGetValue(ordinal, out known))
                return known;

            var index = new ColumnIndex(ordinal);
            foreach (var row in rows.Values)
                index.Add(row);
            // A new dictionary instead of a new entry: other readers may be looking into the old one.
            indexes = new(indexes) { [ordinal] = index };
            return index;
        }
    }
}
