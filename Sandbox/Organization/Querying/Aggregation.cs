using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Counts, sums and groups rows.</summary>
internal static class Aggregation
{
    private const int Limit = 50_000;
    private const int LimitExceeded = -2147164125;

    /// <summary>One row per group, with the values under their aliases.</summary>
    public static EntityCollection Of(QueryPlan plan, List<Row?[]> rows, QueryScope scope)
    {
        if (rows.Count > Limit)
            throw Faults.Of(LimitExceeded, $"The aggregate is over {rows.Count:N0} rows; at most {Limit:N0} can be aggregated at once.");

        var reader = new RowReader(scope.Transaction);
        var columns = plan.Sources.SelectMany(s => s.Expressions.Select(e => new AggregateColumn(s, e))).ToList();
        var keys = columns.Where(c => c.Expression.HasGroupBy).ToList();
        var groups = rows.GroupBy(r => string.Join('\u001f', keys.Select(k => Convert.ToString(k.GroupOf(r), CultureInfo.InvariantCulture)))).Select(g => g.ToList());
        if (keys.Count == 0)
            groups = [rows];
        var results = groups.Select(g => Read(plan, g, columns, reader)).ToList();
        return Projection.Page(plan, Sort(plan, results), r => r);
    }

    private static Entity Read(QueryPlan plan, List<Row?[]> group, List<AggregateColumn> columns, RowReader reader)
    {
        var entity = new Entity(plan.Query.EntityName);
        foreach (var column in columns)
            column.AddTo(entity, group, reader);
        return entity;
    }

    private static List<Entity> Sort(QueryPlan plan, List<Entity> results)
    {
        foreach (var key in plan.Sorting.Where(k => k.Alias is not null).Reverse())
            results = [.. results.OrderBy(r => Plain(r.GetAttributeValue<AliasedValue>(key.Alias)?.Value), key.Comparer)];
        return results;
    }

    private static object? Plain(object? value) => value switch
    {
        Money money => money.Value,
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Name ?? "",
        _ => value,
    };
}

/// <summary>A column of an aggregate: the key of a group, or what is computed from its rows.</summary>
internal sealed class AggregateColumn(Source source, XrmAttributeExpression expression)
{
    private readonly int place = RowReader.Place(source.Table, expression.AttributeName);

    /// <summary>The column as it was asked for.</summary>
    public XrmAttributeExpression Expression => expression;

    private Column Column => source.Table.Columns[place];

    /// <summary>What a row is grouped by.</summary>
    public object? GroupOf(Row?[] rows)
    {
        var value = rows[source.Slot]?[place];
        if (value is not DateTime time)
            return value;

        return expression.DateTimeGrouping switch
        {
            XrmDateTimeGrouping.None => time,
            XrmDateTimeGrouping.Day => time.Day,
            XrmDateTimeGrouping.Week => ISOWeek.GetWeekOfYear(time),
            XrmDateTimeGrouping.Month => time.Month,
            XrmDateTimeGrouping.Quarter => ((time.Month - 1) / 3) + 1,
            XrmDateTimeGrouping.Year => time.Year,
            var other => throw Faults.Invalid($"The sandbox does not group dates by {other}."),
        };
    }

    /// <summary>Adds the column's value for a group.</summary>
    public void AddTo(Entity entity, List<Row?[]> group, RowReader reader)
    {
        var name = expression.Alias ?? throw Faults.Invalid($"The column '{expression.AttributeName}' of an aggregate query needs an alias.");
        var value = expression.HasGroupBy ? Key(group, reader) : Compute(group);
        if (value is null)
            return;

        entity[name] = new AliasedValue(source.Table.Table.LogicalName, expression.AttributeName, value);
        if (expression.HasGroupBy && group[0][source.Slot]?[place] is { } stored && reader.Format(Column, stored) is { } text)
            entity.FormattedValues[name] = text;
    }

    private object? Key(List<Row?[]> group, RowReader reader) => GroupOf(group[0]) switch
    {
        null => null,
        int part when Column.Type == ColumnType.DateTime => part,
        var stored => reader.ToSdk(Column, stored),
    };

    private object? Compute(List<Row?[]> group)
    {
        var values = group.Select(r => r[source.Slot]?[place]).OfType<object>().ToList();
        return expression.AggregateType switch
        {
            XrmAggregateType.Count => group.Count(r => r[source.Slot] is not null),
            XrmAggregateType.CountColumn => values.Count,
            XrmAggregateType.Min => values.Count == 0 ? null : ColumnValues.ToSdk(Column, values.Aggregate((a, b) => Values.Compare(a, b) <= 0 ? a : b)),
            XrmAggregateType.Max => values.Count == 0 ? null : ColumnValues.ToSdk(Column, values.Aggregate((a, b) => Values.Compare(a, b) >= 0 ? a : b)),
            XrmAggregateType.Sum => values.Count == 0 ? null : Number(values.Sum(ToDecimal)),
            XrmAggregateType.Avg => values.Count == 0 ? null : Number(values.Average(ToDecimal)),
            _ => throw Faults.Invalid($"The column '{expression.AttributeName}' of an aggregate query is neither aggregated nor grouped by."),
        };
    }

    private decimal ToDecimal(object value) => value is IConvertible and not string and not DateTime
        ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
        : throw Faults.Invalid($"The column '{source.Table.Table.LogicalName}.{expression.AttributeName}' cannot be summed.");

    private object Number(decimal number) => Column.Type switch
    {
        ColumnType.Money => new Money(number),
        ColumnType.Double => (double)number,
        ColumnType.Integer => (int)number,
        _ => number,
    };
}
