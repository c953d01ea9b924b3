using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Answers every kind of query by the one evaluator.</summary>
internal static class Queries
{
    /// <summary>The rows that a query finds.</summary>
    public static EntityCollection Execute(QueryBase query, QueryScope scope)
    {
        using var statement = scope.Transaction.Read();
        var plan = new QueryPlan(ToExpression(query), scope);
        var rows = new JoinRunner(plan, scope.Transaction).Run();
        return plan.IsAggregate ? Aggregation.Of(plan, rows, scope) : Projection.Of(plan, rows, scope);
    }

    /// <summary>The query in the one form that is evaluated.</summary>
    public static QueryExpression ToExpression(QueryBase query) => query switch
    {
        QueryExpression expression => expression,
        QueryByAttribute attributes => ToExpression(attributes),
        FetchExpression fetch => FetchXml.Parse(fetch.Query),
        _ => throw Faults.Invalid($"The sandbox does not answer queries of the type {query.GetType().Name}."),
    };

    private static QueryExpression ToExpression(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
            throw Faults.Invalid($"The query by attribute names {query.Attributes.Count} columns and gives {query.Values.Count} values.");

        var expression = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, PageInfo = query.PageInfo, TopCount = query.TopCount };
        foreach (var (column, value) in query.Attributes.Zip(query.Values))
            expression.Criteria.AddCondition(value is null
                ? new(column, ConditionOperator.Null)
                : new ConditionExpression(column, ConditionOperator.Equal, value));
        expression.Orders.AddRange(query.Orders);
        return expression;
    }
}
