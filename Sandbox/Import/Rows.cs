using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Reading and writing rows by the hundred.</summary>
public static class Rows
{
    private const int PageSize = 5000;

    /// <summary>Every row of a query, page after page.</summary>
    public static IEnumerable<Entity> ReadAll(this IOrganizationService service, QueryExpression query)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(query);
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities) yield return row;
            if (!page.MoreRecords) yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>The ids of all rows of a table.</summary>
    public static HashSet<Guid> IdsOf(this IOrganizationService service, string table) =>
        [.. service.ReadAll(new QueryExpression(table) { ColumnSet = new ColumnSet(false) }).Select(r => r.Id)];

    /// <summary>Writes everything or nothing.</summary>
    public static void InOneTransaction(this IOrganizationService service, IEnumerable<OrganizationRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(service);
        var all = new OrganizationRequestCollection();
        all.AddRange(requests);
        service.Execute(new ExecuteTransactionRequest { Requests = all });
    }
}
