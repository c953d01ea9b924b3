namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>What a lookup holds: which row of which table.</summary>
/// <param name="Table">The table's logical name.</param>
/// <param name="Id">The row's id.</param>
internal sealed record RowKey(string Table, Guid Id);

/// <summary>
/// One version of a row. It never changes: a write puts a new version in its place, so that images and the readers
/// of other transactions can keep the old one.
/// </summary>
internal sealed class Row(Guid id, long version, object?[] values)
{
    /// <summary>The row's id.</summary>
    public Guid Id => id;

    /// <summary>The row version, which grows with every write in the organisation.</summary>
    public long Version => version;

    /// <summary>The value at a column's place; null for empty.</summary>
    public object? this[int ordinal] => values[ordinal];

    /// <summary>All values, by the columns' places; not to be written to.</summary>
    public object?[] Values => values;
}
