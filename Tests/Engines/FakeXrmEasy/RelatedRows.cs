using FakeXrmEasy.Abstractions.Middleware;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>
/// Answers a Retrieve with related rows by one query per relationship, so that the joins inside them are answered like
/// all others and no relationship has to be described to FakeXrmEasy.
/// </summary>
internal static class RelatedRows
{
    /// <summary>Puts the related rows before everything that answers requests.</summary>
    public static IMiddlewareBuilder UseRelatedRows(this IMiddlewareBuilder builder) => builder.Use(next => (context, request) =>
    {
        if (request is not RetrieveRequest { RelatedEntitiesQuery: { Count: > 0 } related, Target: var target } retrieve)
            return next(context, request);

        var response = (RetrieveResponse)next(context, new RetrieveRequest { Target = target, ColumnSet = retrieve.ColumnSet });
        foreach (var (relationship, query) in related)
            response.Entity.RelatedEntities[relationship] =
                ((RetrieveMultipleResponse)next(context, new RetrieveMultipleRequest { Query = Of((QueryExpression)query, relationship, target.Id) })).EntityCollection;
        return response;
    });

    // Added to the query of the request, which nobody uses again.
    private static QueryExpression Of(QueryExpression query, Relationship relationship, Guid id)
    {
        query.Criteria.AddCondition(LookupOf(relationship.SchemaName), ConditionOperator.Equal, id);
        return query;
    }

    // The lookups to the opportunity, by how the platform and the solution name their relationships.
    private static string LookupOf(string relationship) =>
        relationship.StartsWith("c3_", StringComparison.Ordinal) ? "c3_opportunityid"
        : relationship.StartsWith("bpf_", StringComparison.Ordinal) ? "bpf_opportunityid"
        : "opportunityid";
}
