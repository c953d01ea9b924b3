using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>A span of time: from its start, up to but without its end.</summary>
/// <param name="Start">The first moment in it.</param>
/// <param name="End">The first moment after it.</param>
internal readonly record struct DateRange(DateTime Start, DateTime End)
{
    /// <summary>Whether a stored date lies in it.</summary>
    public bool Contains(object value) => value is DateTime time && time >= Start && time < End;
}

/// <summary>What the operators on dates mean, in UTC.</summary>
internal static class DateRanges
{
    private static readonly DateTime Ever = DateTime.MaxValue;

    /// <summary>The span that a condition means; null where its operator is not about dates.</summary>
    public static DateRange? Of(ConditionExpression condition, string table, Column column, DateTime now)
    {
        var today = now.Date;
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var year = new DateTime(today.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return condition.Operator switch
        {
            ConditionOperator.On or ConditionOperator.NotOn => Days(Date(condition, table, column), 1),
            ConditionOperator.OnOrBefore => new(default, Date(condition, table, column).AddDays(1)),
            ConditionOperator.OnOrAfter => new(Date(condition, table, column), Ever),
            ConditionOperator.Yesterday => Days(today.AddDays(-1), 1),
            ConditionOperator.Today => Days(today, 1),
            ConditionOperator.Tomorrow => Days(today.AddDays(1), 1),
            ConditionOperator.Last7Days => new(today.AddDays(-7), now),
            ConditionOperator.Next7Days => new(now, today.AddDays(8)),
            ConditionOperator.LastWeek => Days(week.AddDays(-7), 7),
            ConditionOperator.ThisWeek => Days(week, 7),
            ConditionOperator.NextWeek => Days(week.AddDays(7), 7),
            ConditionOperator.LastMonth => new(month.AddMonths(-1), month),
            ConditionOperator.ThisMonth => new(month, month.AddMonths(1)),
            ConditionOperator.NextMonth => new(month.AddMonths(1), month.AddMonths(2)),
            ConditionOperator.LastYear => new(year.AddYears(-1), year),
            ConditionOperator.ThisYear => new(year, year.AddYears(1)),
            ConditionOperator.NextYear => new(year.AddYears(1), year.AddYears(2)),
            _ => Counted(condition, now, today),
        };
    }

    private static DateRange? Counted(ConditionExpression condition, DateTime now, DateTime today) => condition.Operator switch
    {
        ConditionOperator.LastXHours => new(now.AddHours(-Count(condition)), now),
        ConditionOperator.NextXHours => new(now, now.AddHours(Count(condition))),
        ConditionOperator.LastXDays => new(today.AddDays(-Count(condition)), now),
        ConditionOperator.NextXDays => new(now, today.AddDays(Count(condition) + 1)),
        ConditionOperator.LastXWeeks => new(today.AddDays(-7 * Count(condition)), now),
        ConditionOperator.NextXWeeks => new(now, today.AddDays((7 * Count(condition)) + 1)),
        ConditionOperator.LastXMonths => new(today.AddMonths(-Count(condition)), now),
        ConditionOperator.NextXMonths => new(now, today.AddMonths(Count(condition)).AddDays(1)),
        ConditionOperator.LastXYears => new(today.AddYears(-Count(condition)), now),
        ConditionOperator.NextXYears => new(now, today.AddYears(Count(condition)).AddDays(1)),
        ConditionOperator.OlderThanXMinutes => new(default, now.AddMinutes(-Count(condition))),
        ConditionOperator.OlderThanXHours => new(default, now.AddHours(-Count(condition))),
        ConditionOperator.OlderThanXDays => new(default, today.AddDays(-Count(condition))),
        ConditionOperator.OlderThanXWeeks => new(default, today.AddDays(-7 * Count(condition))),
        ConditionOperator.OlderThanXMonths => new(default, today.AddMonths(-Count(condition))),
        ConditionOperator.OlderThanXYears => new(default, today.AddYears(-Count(condition))),
        _ => null,
    };

    private static DateRange Days(DateTime start, int count) => new(start, start.AddDays(count));

    private static DateTime Date(ConditionExpression condition, string table, Column column) =>
        ((DateTime)Values.Read(table, column, Value(condition))).Date;

    private static int Count(ConditionExpression condition) =>
        int.TryParse(Convert.ToString(Value(condition), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var count)
            ? count
            : throw Faults.Invalid($"The condition {condition.Operator} on '{condition.AttributeName}' needs a whole number.");

    private static object Value(ConditionExpression condition) =>
        condition.Values.FirstOrDefault() ?? throw Faults.Invalid($"The condition {condition.Operator} on '{condition.AttributeName}' has no value.");
}
