using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Compiles single conditions. As on the platform, the negative operators also take empty values.</summary>
internal sealed class ConditionCompiler(QueryScope scope)
{
    /// <summary>A stored value as it is compared: a lookup by its id.</summary>
    public static object? Comparable(object? stored) => stored is RowKey key ? key.Id : stored;

    /// <summary>The test a condition makes of a column's value.</summary>
    public Func<object?, bool> Compile(ConditionExpression condition, string table, Column column)
    {
        if (column.Type == ColumnType.DateTime && DateRanges.Of(condition, table, column, scope.Time.GetUtcNow().UtcDateTime) is { } range)
            return condition.Operator == ConditionOperator.NotOn ? v => v is null || !range.Contains(v) : v => v is not null && range.Contains(v);

        var values = Values.Flatten(condition.Values).Select(v => Values.Read(table, column, v)).ToArray();
        return condition.Operator switch
        {
            ConditionOperator.Null => v => v is null,
            ConditionOperator.NotNull => v => v is not null,
            ConditionOperator.In => OneOf(values),
            ConditionOperator.NotIn => Not(OneOf(values)),
            ConditionOperator.Between => Between(values, condition),
            ConditionOperator.NotBetween => Not(Between(values, condition)),
            ConditionOperator.EqualUserId => OneOf([scope.UserId]),
            ConditionOperator.NotEqualUserId => Not(OneOf([scope.UserId])),
            ConditionOperator.EqualBusinessId => OneOf([scope.BusinessUnit() ?? Guid.Empty]),
            ConditionOperator.NotEqualBusinessId => Not(OneOf([scope.BusinessUnit() ?? Guid.Empty])),
            ConditionOperator.EqualUserTeams => OneOf([.. scope.Teams().Cast<object>()]),
            ConditionOperator.EqualUserOrUserTeams => OneOf([.. scope.UserAndTeams().Cast<object>()]),
            _ => WithOneValue(condition, Single(values, condition)),
        };
    }

    /// <summary>The equality in a condition, if an index can answer it.</summary>
    public Seek? SeekOf(ConditionExpression condition, Source source)
    {
        var place = RowReader.Place(source.Table, condition.AttributeName);
        if (place != source.Table.Key && !source.Table.IsIndexable(place))
            return null;

        return condition.Operator switch
        {
            ConditionOperator.Equal or ConditionOperator.In => new(place, [.. Values.Flatten(condition.Values).Select(v => Values.Read(source.Table.Table.LogicalName, source.Table.Columns[place], v)).Distinct(ValueComparer.Instance)]),
            ConditionOperator.EqualUserId => new(place, [scope.UserId]),
            _ => null,
        };
    }

    /// <summary>What an operator asks of the outcome of a comparison.</summary>
    public static Func<int, bool> Comparison(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Equal => c => c == 0,
        ConditionOperator.NotEqual => c => c != 0,
        ConditionOperator.GreaterThan => c => c > 0,
        ConditionOperator.GreaterEqual => c => c >= 0,
        ConditionOperator.LessThan => c => c < 0,
        ConditionOperator.LessEqual => c => c <= 0,
        _ => throw Faults.Invalid($"The sandbox does not know the operator {comparison} in this place."),
    };

    private static Func<object?, bool> OneOf(object[] values)
    {
        if (values.Length == 1)
            return v => v is not null && ValueComparer.Instance.Equals(v, values[0]);

        var set = values.ToHashSet(ValueComparer.Instance);
        return v => v is not null && set.Contains(v);
    }

    private static Func<object?, bool> Not(Func<object?, bool> test) => v => !test(v);

    private static Func<object?, bool> Between(object[] values, ConditionExpression condition) => values.Length == 2
        ? v => v is not null && Values.Compare(v, values[0]) >= 0 && Values.Compare(v, values[1]) <= 0
        : throw Faults.Invalid($"The condition {condition.Operator} on '{condition.AttributeName}' needs two values and has {values.Length}.");

    private static object Single(object[] values, ConditionExpression condition) => values.Length == 1
        ? values[0]
        : throw Faults.Invalid($"The condition {condition.Operator} on '{condition.AttributeName}' needs one value and has {values.Length}.");

    private static Func<object?, bool> Text(string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
        return v => v is string text && regex.IsMatch(text);
    }

    // SQL's wildcards: % for any text, _ for one character, [..] for one of a set.
    private static string Pattern(string like)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < like.Length; i++)
        {
            var end = like[i] == '[' ? like.IndexOf(']', i) : -1;
            pattern.Append(like[i] switch
            {
                '%' => ".*",
                '_' => ".",
                '[' when end > i => like[i..(end + 1)],
                var other => Regex.Escape(other.ToString()),
            });
            i = Math.Max(i, end);
        }

        return pattern.Append('$').ToString();
    }

    private static Func<object?, bool> WithOneValue(ConditionExpression condition, object value) => condition.Operator switch
    {
        ConditionOperator.Equal => OneOf([value]),
        ConditionOperator.NotEqual => Not(OneOf([value])),
        ConditionOperator.Like => Text(Pattern((string)value)),
        ConditionOperator.NotLike => Not(Text(Pattern((string)value))),
        ConditionOperator.BeginsWith => Text("^" + Regex.Escape((string)value)),
        ConditionOperator.DoesNotBeginWith => Not(Text("^" + Regex.Escape((string)value))),
        ConditionOperator.EndsWith => Text(Regex.Escape((string)value) + "$"),
        ConditionOperator.DoesNotEndWith => Not(Text(Regex.Escape((string)value) + "$")),
        ConditionOperator.Contains => Text(Regex.Escape((string)value)),
        ConditionOperator.DoesNotContain => Not(Text(Regex.Escape((string)value))),
        _ => Compared(Comparison(condition.Operator), value),
    };

    private static Func<object?, bool> Compared(Func<int, bool> comparison, object value) =>
        v => v is not null && comparison(Values.Compare(v, value));
}
