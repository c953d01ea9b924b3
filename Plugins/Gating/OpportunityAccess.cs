using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Who may ask about an opportunity. Gates are read as SYSTEM, so whoever may not read the opportunity is stopped here.</summary>
internal static class OpportunityAccess
{
    /// <summary>Stops whoever may not read an opportunity.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is not there, or the caller may not read it.</exception>
    public static void RequireReadable(PluginContext context, Guid opportunityId)
    {
        if (Find(context.Caller, OpportunityTable.Name, OpportunityTable.Id, opportunityId, OpportunityTable.Id) is null)
            throw new InvalidPluginExecutionException("This opportunity is not there, or you may not read it.", PluginHttpStatusCode.NotFound);
    }

    /// <summary>The opportunity that a row of the suite belongs to. Whoever decides it need not read the opportunity.</summary>
    /// <param name="context">The call.</param>
    /// <param name="row">The row that is decided.</param>
    /// <param name="what">What people call such a row.</param>
    /// <exception cref="InvalidPluginExecutionException">The row is gone.</exception>
    public static Guid OpportunityOf(PluginContext context, EntityReference row, string what) =>
        Find(context.System, row.LogicalName, row.LogicalName + "id", row.Id, SignOffTable.Opportunity)?.LookupId(SignOffTable.Opportunity)
        ?? throw new InvalidPluginExecutionException($"This {what} is not there any more. Load the page again.", PluginHttpStatusCode.NotFound);

    private static Entity? Find(IOrganizationService service, string table, string key, Guid id, string column)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column), TopCount = 1 };
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
