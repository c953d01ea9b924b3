using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Compiles filters into functions over rows.</summary>
internal sealed class FilterCompiler(QueryPlan plan, QueryScope scope)
{
    private readonly ConditionCompiler conditions = new(scope);

    /// <summary>A whole filter; null where it asks nothing.</summary>
    public RowFilter? Compile(FilterExpression? filter, Source source)
    {
        if (filter is null)
            return null;
        if (filter.AnyAllFilterLinkEntity is not null)
            throw Faults.Invalid("The sandbox does not know filters on related rows (AnyAllFilterLinkEntity): use a link with the operator Exists.");

        var parts = filter.Conditions.Select(c => Compile(c, source))
            .Concat(filter.Filters.Select(f => Compile(f, source)).OfType<RowFilter>())
            .ToArray();
        return Join(filter.FilterOperator, parts);
    }

    /// <summary>The part of the root's filter that looks only at the root, or the part that does not.</summary>
    public RowFilter? CompileFor(FilterExpression? filter, Source root, bool onlyRoot)
    {
        if (filter is null)
            return null;
        if (filter.FilterOperator == LogicalOperator.Or)
            return OnlyTouches(filter, root) == onlyRoot ? Compile(filter, root) : null;

        var parts = filter.Conditions.Where(c => OnlyTouches(c, root) == onlyRoot).Select(c => Compile(c, root))
            .Concat(filter.Filters.Where(f => OnlyTouches(f, root) == onlyRoot).Select(f => Compile(f, root)).OfType<RowFilter>())
            .ToArray();
        return Join(LogicalOperator.And, parts);
    }

    /// <summary>The equalities on a source that must hold for every wanted row.</summary>
    public IEnumerable<Seek> SeeksOf(FilterExpression? filter, Source source)
    {
        if (filter is null || (filter.FilterOperator == LogicalOperator.Or && filter.Conditions.Count + filter.Filters.Count > 1))
            return [];

        return filter.Conditions
            .Where(c => OnlyTouches(c, source) && !c.CompareColumns)
            .Select(c => conditions.SeekOf(c, source))
            .OfType<Seek>()
            .Concat(filter.Filters.SelectMany(f => SeeksOf(f, source)));
    }

    private static RowFilter? Join(LogicalOperator how, RowFilter[] parts) => parts.Length switch
    {
        0 => null,
        1 => parts[0],
        _ when how == LogicalOperator.And => rows =>
        {
            foreach (var part in parts)
                if (!part(rows))
                    return false;
            return true;
        }
        ,
        _ => rows =>
        {
            foreach (var part in parts)
                if (part(rows))
                    return true;
            return false;
        }
        ,
    };

    private RowFilter Compile(ConditionExpression condition, Source source)
    {
        var owner = plan.SourceOf(condition.EntityName, source);
        var place = RowReader.Place(owner.Table, condition.AttributeName);
        var slot = owner.Slot;
        if (condition.CompareColumns)
            return CompareColumns(condition, owner, place);

        var test = conditions.Compile(condition, owner.Table.Table.LogicalName, owner.Table.Columns[place]);
        return rows => test(ConditionCompiler.Comparable(rows[slot]?[place]));
    }

    private static RowFilter CompareColumns(ConditionExpression condition, Source owner, int place)
    {
        var other = RowReader.Place(owner.Table, condition.Values.FirstOrDefault() as string);
        var compare = ConditionCompiler.Comparison(condition.Operator);
        var slot = owner.Slot;
        return rows =>
            ConditionCompiler.Comparable(rows[slot]?[place]) is { } left
            && ConditionCompiler.Comparable(rows[slot]?[other]) is { } right
            && compare(Values.Compare(left, right));
    }

    private bool OnlyTouches(ConditionExpression condition, Source source) => plan.SourceOf(condition.EntityName, source) == source;

    private bool OnlyTouches(FilterExpression filter, Source source) =>
        filter.Conditions.All(c => OnlyTouches(c, source)) && filter.Filters.All(f => OnlyTouches(f, source));
}
