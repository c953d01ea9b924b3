using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Import;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>How many receipts each opportunity has.</summary>
internal static class Receipts
{
    public static Dictionary<Guid, int> Count(IOrganizationService service) => service
        .ReadAll(new QueryExpression("c3_receipt") { ColumnSet = new ColumnSet("c3_opportunityref") })
        .GroupBy(r => Guid.Parse(r.GetAttributeValue<string>("c3_opportunityref")))
        .ToDictionary(g => g.Key, g => g.Count());
}
