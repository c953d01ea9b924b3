using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>Finds the table that a request is about.</summary>
internal static class RequestTable
{
    /// <summary>The table's logical name, or null.</summary>
    public static string? Of(OrganizationRequest request) => request.Parameters.Values.Select(Of).FirstOrDefault(t => t is not null);

    private static string? Of(object? parameter) => parameter switch
    {
        Entity row => row.LogicalName,
        EntityReference row => row.LogicalName,
        EntityCollection rows => rows.EntityName,
        QueryExpression query => query.EntityName,
        QueryByAttribute query => query.EntityName,
        FetchExpression query => Querying.FetchXml.TableOf(query.Query),
        _ => null,
    };
}
