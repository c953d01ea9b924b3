using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Answers every kind of query by the one evaluator.</summary>
internal static class Queries
{
    /// <summary>The rows that a query finds.</summary>
    public static EntityCollection Execute(QueryBase query, QueryScope scope) => query switch
    {
        QueryExpression expression => Execute(expression, scope),
        QueryByAttribute attributes => Execute(ToExpression(attributes), scope),
        FetchExpression fetch => Execute(FetchXml.Parse(fetch.Query), scope),
        _ => throw Faults.Invalid($"The sandbox does not answer queries of the type {query.GetType().Name}."),
    };

    private static EntityCollection Execute(QueryExpression query, QueryScope scope)
    {
        var plan = new QueryPlan(query, scope);
        var rows = new JoinRunner(plan, scope.Transaction).Run();
        return plan.IsAggregate ? Aggregation.Of(plan, rows, scope) : Projection.Of(plan, rows, scope);
    }

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
