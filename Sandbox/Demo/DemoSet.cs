using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Demo;

/// <summary>Something to try: a few people, companies and opportunities.</summary>
public static class DemoSet
{
    /// <summary>
    /// Fills an organisation that holds neither accounts nor users of its own. What the administrator enters is one
    /// transaction, so that it is there whole or not at all; then its people ask each other for their word.
    /// </summary>
    public static void AddTo(LocalOrganization organization, DateTime today)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var service = organization.ServiceFor(organization.AdministratorId);
        if (HoldsAny(service, "account") || HoldsAny(service, "opportunity") || HoldsSeller(service)) return;
        service.InOneTransaction(
        [
            .. DemoUsers.Requests(new Roles(service), organization.AdministratorId),
            .. DemoCustomers.Requests(),
            .. DemoDeals.Requests(new FlowStages(service), today),
        ]);
        DemoDecisions.Make(organization);
    }

    private static bool HoldsAny(IOrganizationService service, string table) => Any(service, new QueryExpression(table));

    private static bool HoldsSeller(IOrganizationService service)
    {
        var query = new QueryExpression("systemuser");
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, DemoUsers.Seller.Id);
        return Any(service, query);
    }

    private static bool Any(IOrganizationService service, QueryExpression query)
    {
        query.ColumnSet = new ColumnSet(false);
        query.TopCount = 1;
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
