using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Who may ask about a governed row. Gates are read as SYSTEM, so whoever may not read the row is stopped here.</summary>
internal static class RowAccess
{
    // Error codes of the platform: the user lacks a privilege.
    private const int PrivilegeDenied = -2147220960;

    /// <summary>The row that a Custom API is called on, by somebody who may read it.</summary>
    /// <exception cref="RefusedException">It is not there, or the caller may not read it, or no process governs its table.</exception>
    public static GovernedRow Readable(PluginContext context)
    {
        var row = GovernedRow.CalledOn(context);
        return IsReadable(context, row) ? row : throw new RefusedException(
            wording => wording.Requests.NotReadable(row.Table.Word), PluginHttpStatusCode.NotFound);
    }

    /// <summary>The governed row that a row of the suite belongs to. Whoever decides it need not read the governed row.</summary>
    /// <param name="context">The call.</param>
    /// <param name="row">The row that is decided.</param>
    /// <param name="gone">What is said where it is not there any more.</param>
    /// <exception cref="RefusedException">The row is gone.</exception>
    public static GovernedRow RowBehind(PluginContext context, EntityReference row, Saying gone) =>
        (Find(context.System, row.LogicalName, row.LogicalName + "id", row.Id, GovernedLookup.Columns) is { } found ? GovernedRow.Behind(found) : null)
        ?? throw new RefusedException(gone, PluginHttpStatusCode.NotFound);

    // Who has no right to read any is refused by the platform; that answer must not differ from the one for a row that is not there.
    private static bool IsReadable(PluginContext context, GovernedRow row)
    {
        try
        {
            return Find(context.Caller, row.Table.Name, row.Table.Key, row.Id, row.Table.Key) is not null;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == PrivilegeDenied)
        {
            return false;
        }
    }

    private static Entity? Find(IOrganizationService service, string table, string key, Guid id, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
