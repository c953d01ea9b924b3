using System.Globalization;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Makes the result of a query: order, page and columns.</summary>
internal static class Projection
{
    private const int PageSize = 5000;
    private const int CountLimit = 5000;

    /// <summary>The page of rows that the query asks for.</summary>
    public static EntityCollection Of(QueryPlan plan, List<Row?[]> found, QueryScope scope)
    {
        var reader = new RowReader(scope.Transaction);
        var sorted = SortKey.Sort(plan.Sorting, found, reader);
        var all = plan.Query.Distinct ? [.. sorted.DistinctBy(r => DistinctKey(plan, r))] : sorted as IReadOnlyList<Row?[]> ?? [.. sorted];
        return Page(plan, all, rows => Read(plan, rows, reader));
    }

    /// <summary>Cuts the page out of all results.</summary>
    public static EntityCollection Page<T>(QueryPlan plan, IReadOnlyList<T> all, Func<T, Entity> read)
    {
        var paging = plan.Query.PageInfo;
        var size = plan.Query.TopCount ?? (paging.Count > 0 ? Math.Min(paging.Count, PageSize) : PageSize);
        var number = Math.Max(1, plan.Query.TopCount is null ? paging.PageNumber : 1);
        var start = (number - 1) * size;
        var page = all.Skip(start).Take(size).Select(read).ToList();
        var hasMore = plan.Query.TopCount is null && all.Count > start + size;
        return new(page)
        {
            EntityName = plan.Query.EntityName,
            MoreRecords = hasMore,
            PagingCookie = hasMore ? string.Create(CultureInfo.InvariantCulture, $"<cookie page=\"{number}\" />") : null,
            TotalRecordCount = paging.ReturnTotalRecordCount ? Math.Min(all.Count, CountLimit) : -1,
            TotalRecordCountLimitExceeded = paging.ReturnTotalRecordCount && all.Count > CountLimit,
        };
    }

    private static Entity Read(QueryPlan plan, Row?[] rows, RowReader reader)
    {
        var entity = reader.Read(plan.Root.Table, rows[0]!, plan.Root.Places);
        if (plan.Query.Distinct && !plan.Root.Places.Contains(plan.Root.Table.Key))
            ForgetKey(entity, plan.Root.Table.Table.Key);
        foreach (var source in plan.Sources)
            if (rows[source.Slot] is { } row)
                AddAliased(entity, source, row, reader);
        return entity;
    }

    // A distinct row stands for several rows of the table, so it is none of them.
    private static void ForgetKey(Entity entity, string key)
    {
        entity.Attributes.Remove(key);
        entity.Id = Guid.Empty;
    }

    private static void AddAliased(Entity entity, Source source, Row row, RowReader reader)
    {
        if (source.Slot > 0)
            foreach (var place in source.Places)
                Add(entity, $"{source.Alias}.{source.Table.Columns[place].LogicalName}", source, row, place, reader);
        foreach (var expression in source.Expressions)
            Add(entity, expression.Alias ?? expression.AttributeName, source, row, RowReader.Place(source.Table, expression.AttributeName), reader);
    }

    private static void Add(Entity entity, string name, Source source, Row row, int place, RowReader reader)
    {
        if (row[place] is not { } value)
            return;

        var column = source.Table.Columns[place];
        reader.Set(entity, name, column, value);
        entity[name] = new AliasedValue(source.Table.Table.LogicalName, column.LogicalName, entity[name]);
    }

    private static string DistinctKey(QueryPlan plan, Row?[] rows)
    {
        var values = plan.Sources.SelectMany(s => Shown(s).Select(p => Convert.ToString(rows[s.Slot]?[p], CultureInfo.InvariantCulture)));
        return string.Join('\u001f', values);
    }

    private static IEnumerable<int> Shown(Source source) =>
        source.Places.Concat(source.Expressions.Select(e => RowReader.Place(source.Table, e.AttributeName)));
}
