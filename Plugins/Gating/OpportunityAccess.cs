using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Who may ask about an opportunity. Gates are read as SYSTEM, so whoever may not read the opportunity is stopped here.</summary>
internal static class OpportunityAccess
{
    // Error codes of the platform: the user lacks a privilege.
    private const int PrivilegeDenied = -2147220960;

    /// <summary>Stops whoever may not read an opportunity.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is not there, or the caller may not read it.</exception>
    public static void RequireReadable(PluginContext context, Guid opportunityId)
    {
        if (!IsReadable(context, opportunityId))
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

    // Who has no right to read any is refused by the platform; that answer must not differ from the one for a row that is not there.
    private static bool IsReadable(PluginContext context, Guid opportunityId)
    {
        try
        {
            return Find(context.Caller, OpportunityTable.Name, OpportunityTable.Id, opportunityId, OpportunityTable.Id) is not null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == PrivilegeDenied)
        {
            return false;
        }
    }

    private static Entity? Find(IOrganizationService service, string table, string key, Guid id, string column)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column), TopCount = 1 };
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
