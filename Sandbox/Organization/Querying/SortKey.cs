using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>One column of an order. Choices and lookups are ordered by what people read; empty comes first.</summary>
/// <param name="Source">Whose column.</param>
/// <param name="Place">Which column.</param>
/// <param name="Alias">The alias of an aggregate, which orders the groups instead.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record SortKey(Source Source, int Place, string? Alias, bool IsDescending)
{
    /// <summary>Resolves an order.</summary>
    public static SortKey Of(QueryPlan plan, OrderExpression order, Source source)
    {
        var owner = plan.SourceOf(order.EntityName, source);
        var isDescending = order.OrderType == OrderType.Descending;
        return string.IsNullOrEmpty(order.AttributeName) && !string.IsNullOrEmpty(order.Alias)
            ? new(owner, -1, order.Alias, isDescending)
            : new(owner, RowReader.Place(owner.Table, order.AttributeName), null, isDescending);
    }

    /// <summary>Puts rows in order; rows that are equal in it keep their place.</summary>
    public static IEnumerable<Row?[]> Sort(IReadOnlyList<SortKey> keys, IReadOnlyList<Row?[]> rows, RowReader reader)
    {
        if (keys.Count == 0)
            return rows;

        var sorted = rows.OrderBy(r => keys[0].Read(r, reader), keys[0].Comparer);
        foreach (var key in keys.Skip(1))
            sorted = sorted.ThenBy(r => key.Read(r, reader), key.Comparer);
        return sorted;
    }

    /// <summary>Compares two values of the column.</summary>
    public IComparer<object?> Comparer => Comparer<object?>.Create((left, right) => IsDescending ? Compare(right, left) : Compare(left, right));

    private static int Compare(object? left, object? right) =>
        left is null ? (right is null ? 0 : -1) : right is null ? 1 : Values.Compare(left, right);

    private object? Read(Row?[] rows, RowReader reader)
    {
        if (Place < 0 || rows[Source.Slot]?[Place] is not { } value)
            return null;

        var column = Source.Table.Columns[Place];
        return column.Type is ColumnType.Lookup or ColumnType.Choice or ColumnType.State or ColumnType.Status
            ? reader.Format(column, value) ?? ""
            : value;
    }
}
