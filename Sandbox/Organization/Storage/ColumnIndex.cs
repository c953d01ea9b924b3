namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>Row ids by the value of one column: text without regard to case, lookups by the id they point to.</summary>
internal sealed class ColumnIndex(int ordinal)
{
    private readonly Dictionary<object, HashSet<Guid>> ids = new(ValueComparer.Instance);

    /// <summary>The rows with a value.</summary>
    public IReadOnlyCollection<Guid> Find(object value) => ids.TryGetValue(value, out var found) ? found : [];

    /// <summary>Enters a row.</summary>
    public void Add(Row row)
    {
        if (KeyOf(row, ordinal) is not { } key)
            return;

        if (!ids.TryGetValue(key, out var found))
            ids[key] = found = [];
        found.Add(row.Id);
    }

    /// <summary>Strikes a row out.</summary>
    public void Remove(Row row)
    {
        if (KeyOf(row, ordinal) is { } key && ids.TryGetValue(key, out var found) && found.Remove(row.Id) && found.Count == 0)
            ids.Remove(key);
    }

    /// <summary>The value of a row by which it is found.</summary>
    public static object? KeyOf(Row row, int ordinal) => row[ordinal] is RowKey key ? key.Id : row[ordinal];
}

/// <summary>Equality as the platform's database has it: text is compared without regard to case.</summary>
internal sealed class ValueComparer : IEqualityComparer<object>
{
    /// <summary>The one comparer.</summary>
    public static readonly ValueComparer Instance = new();

    /// <inheritdoc/>
    public new bool Equals(object? x, object? y) =>
        x is string left && y is string right ? string.Equals(left, right, StringComparison.OrdinalIgnoreCase) : object.Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(object obj) =>
        obj is string text ? StringComparer.OrdinalIgnoreCase.GetHashCode(text) : obj.GetHashCode();
}
