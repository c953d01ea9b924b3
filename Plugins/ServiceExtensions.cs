using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins;

/// <summary>Reads where one page may not be all.</summary>
internal static class ServiceExtensions
{
    /// <summary>Every row that a query finds, page after page.</summary>
    public static List<Entity> RetrieveAll(this IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Entity>();
        for (var number = 1; ; number++)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
                return rows;
            query.PageInfo = new PagingInfo { Count = 5000, PageNumber = number + 1, PagingCookie = page.PagingCookie };
        }
    }
}
