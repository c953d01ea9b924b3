using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Middleware;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>
/// Answers queries with outer joins table by table. FakeXrmEasy's own outer join takes an empty lookup for equal to
/// another empty one, and lets a column of one joined row show in the next (jordimontana82/fake-xrm-easy#324).
/// </summary>
internal static class OuterJoins
{
    private delegate IEnumerable<Entity> Read(QueryExpression plain);

    /// <summary>Puts the joins before FakeXrmEasy's own answers, which still read each table.</summary>
    public static IMiddlewareBuilder UseOuterJoins(this IMiddlewareBuilder builder) => builder.Use(next => (context, request) =>
        request is RetrieveMultipleRequest { Query: QueryExpression query } && HasOuterJoin(query.LinkEntities)
            ? Answer(query, plain => ((RetrieveMultipleResponse)next(context, new RetrieveMultipleRequest { Query = plain })).EntityCollection.Entities)
            : next(context, request));

    private static bool HasOuterJoin(IEnumerable<LinkEntity> links) =>
        links.Any(link => link.JoinOperator == JoinOperator.LeftOuter || HasOuterJoin(link.LinkEntities));

    private static RetrieveMultipleResponse Answer(QueryExpression query, Read read)
    {
        var columns = Columns("", query.ColumnSet, query.LinkEntities).ToHashSet();
        var conditions = query.Criteria.Conditions.ToLookup(c => string.IsNullOrEmpty(c.EntityName));
        var root = Plain(query.EntityName, query.Criteria, conditions[true]);
        root.Orders.AddRange(query.Orders);
        var rows = query.LinkEntities
            .Aggregate(read(root), (joined, link) => Join(joined, "", link, read))
            .Where(row => conditions[false].All(c => Holds(row, c)))
            .Take(query.TopCount ?? int.MaxValue)
            .Select(row => With(new Entity(row.LogicalName, row.Id), row.Attributes.Where(a => columns.Contains(a.Key))));
        return new RetrieveMultipleResponse
        {
            Results = new ParameterCollection { { "EntityCollection", new EntityCollection([.. rows]) { EntityName = query.EntityName } } },
        };
    }

    private static IEnumerable<Entity> Join(IEnumerable<Entity> rows, string from, LinkEntity link, Read read)
    {
        var alias = link.EntityAlias + ".";
        var linked = read(Plain(link.LinkToEntityName, link.LinkCriteria, link.LinkCriteria.Conditions))
            .Where(row => Key(row, link.LinkToAttributeName) is not null)
            .ToLookup(row => Key(row, link.LinkToAttributeName)!);
        var joined = rows.SelectMany(row => Matches(row, Key(row, from + link.LinkFromAttributeName)));
        return link.LinkEntities.Aggregate(joined, (all, next) => Join(all, alias, next, read));

        IEnumerable<Entity> Matches(Entity row, object? key)
        {
            if (key is not null && linked.Contains(key))
                return linked[key].Select(match => With(With(new Entity(row.LogicalName, row.Id), row.Attributes), Aliased(alias, match)));
            return link.JoinOperator == JoinOperator.LeftOuter ? [row] : [];
        }
    }

    private static QueryExpression Plain(string table, FilterExpression filter, IEnumerable<ConditionExpression> conditions)
    {
        var plain = new QueryExpression(table) { ColumnSet = new ColumnSet(true), Criteria = new FilterExpression(filter.FilterOperator) };
        plain.Criteria.Filters.AddRange(filter.Filters);
        plain.Criteria.Conditions.AddRange(conditions);
        return plain;
    }

    private static object? Key(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? Comparable(value) : null;

    private static object? Comparable(object? value) => value switch
    {
        AliasedValue aliased => Comparable(aliased.Value),
        EntityReference lookup => lookup.Id,
        _ => value,
    };

    private static bool Holds(Entity row, ConditionExpression condition) => condition.Operator == ConditionOperator.Null
        ? !row.Contains($"{condition.EntityName}.{condition.AttributeName}")
        : throw new NotSupportedException($"On a joined table only the operator Null is answered here, not {condition.Operator}: add it to {nameof(OuterJoins)}.");

    private static IEnumerable<KeyValuePair<string, object>> Aliased(string alias, Entity row) =>
        row.Attributes.Select(a => KeyValuePair.Create(alias + a.Key, (object)new AliasedValue(row.LogicalName, a.Key, a.Value)));

    private static Entity With(Entity row, IEnumerable<KeyValuePair<string, object>> values)
    {
        foreach (var (column, value) in values)
            row[column] = value;
        return row;
    }

    private static IEnumerable<string> Columns(string alias, ColumnSet columns, IEnumerable<LinkEntity> links) =>
        columns.Columns.Select(c => alias + c).Concat(links.SelectMany(link => Columns(link.EntityAlias + ".", link.Columns, link.LinkEntities)));
}
