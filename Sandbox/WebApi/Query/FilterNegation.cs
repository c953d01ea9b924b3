using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>States the opposite of a condition: the platform's filters know no <c>not</c>.</summary>
internal static class FilterNegation
{
    private static readonly (ConditionOperator, ConditionOperator)[] Opposites =
    [
        (ConditionOperator.Equal, ConditionOperator.NotEqual),
        (ConditionOperator.GreaterThan, ConditionOperator.LessEqual),
        (ConditionOperator.LessThan, ConditionOperator.GreaterEqual),
        (ConditionOperator.Like, ConditionOperator.NotLike),
        (ConditionOperator.Null, ConditionOperator.NotNull),
    ];

    private static readonly Dictionary<ConditionOperator, ConditionOperator> Opposite = Opposites
        .Concat(Opposites.Select(o => (o.Item2, o.Item1)))
        .ToDictionary(o => o.Item1, o => o.Item2);

    public static FilterExpression Of(FilterExpression filter)
    {
        var by = filter.FilterOperator == LogicalOperator.And ? LogicalOperator.Or : LogicalOperator.And;
        var negated = new FilterExpression(by);
        foreach (var condition in filter.Conditions) negated.AddCondition(Of(condition));
        foreach (var inner in filter.Filters) negated.AddFilter(Of(inner));
        return negated;
    }

    private static ConditionExpression Of(ConditionExpression condition) =>
        new(condition.EntityName, condition.AttributeName, Opposite[condition.Operator], condition.Values.ToArray());
}
