namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>What one transaction has done to one table, laid over the committed rows: so it sees them, and nobody else does.</summary>
internal sealed class TableChanges
{
    /// <summary>A table that was not changed.</summary>
    public static readonly TableChanges None = new();

    private readonly RowSet written = new();
    private readonly HashSet<Guid> deleted = [];

    /// <summary>Every row changed, once; null for a deleted one.</summary>
    public IEnumerable<(Guid Id, Row? After)> Rows =>
        written.All.Select(r => (r.Id, (Row?)r)).Concat(deleted.Select(id => (id, (Row?)null)));

    /// <summary>Writes a version of a row.</summary>
    public void Put(Row row)
    {
        written.Put(row);
        deleted.Remove(row.Id);
    }

    /// <summary>Deletes a row.</summary>
    public void Remove(Guid id)
    {
        written.Take(id);
        deleted.Add(id);
    }

    /// <summary>The row of an id, or null.</summary>
    public Row? Find(RowSet committed, Guid id) => written.Find(id) ?? (deleted.Contains(id) ? null : committed.Find(id));

    /// <summary>All rows.</summary>
    public IReadOnlyList<Row> All(RowSet committed) =>
        [.. committed.All.Where(r => !IsTouched(r.Id)), .. written.All];

    /// <summary>The rows whose column equals a value.</summary>
    public IReadOnlyList<Row> Matching(RowSet committed, int ordinal, object value) =>
    [
        .. committed.Matching(ordinal, value).Where(id => !IsTouched(id)).Select(id => committed.Find(id)!),
        .. written.Matching(ordinal, value).Select(id => written.Find(id)!),
    ];

    /// <summary>About how many rows <see cref="Matching"/> would find.</summary>
    public int CountMatching(RowSet committed, int ordinal, object value) =>
        committed.Matching(ordinal, value).Count + written.Matching(ordinal, value).Count;

    private bool IsTouched(Guid id) => written.Find(id) is not null || deleted.Contains(id);
}
