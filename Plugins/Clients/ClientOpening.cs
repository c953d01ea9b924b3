using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Decisions;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Clients;

/// <summary>
/// Opens a client with what was promised, in the transaction of the win that promised it, so that nobody has to carry it
/// over and nobody can forget it. History that is entered opens none: whoever migrates wins migrates their clients too.
/// </summary>
internal static class ClientOpening
{
    // What client and opportunity call alike, so that it is carried over as it was signed.
    private static readonly string[] Promises = [ClientTable.DeliveryDate, ClientTable.Quantity, ClientTable.ContractTerms];

    private static readonly string[] Columns =
    [
        .. Promises, OpportunityTable.Title, OpportunityTable.Customer, OpportunityTable.ParentAccount, OpportunityTable.EstimatedValue,
        CommonColumns.Owner, CurrencyTable.Id, CurrencyTable.Rate,
    ];

    /// <summary>
    /// Opens the client of an opportunity that is won and puts it under the one process that is published for clients.
    /// One that a win before this has opened stays as it is.
    /// </summary>
    public static void Open(PluginContext context, GovernedRow opportunity)
    {
        if (IsOpened(context, opportunity.Id))
            return;

        var client = new GovernedRow(GovernedTable.Client, context.Suite.Create(ClientOf(context, Won(context, opportunity))));
        var lifecycles = ProcessCache.AllPublished(context).Where(p => p.Table == client.Table.Name).ToList();
        if (lifecycles.Count == 1)
            FlowInstances.Begin(context.System, lifecycles[0], client);
    }

    private static bool IsOpened(PluginContext context, Guid opportunityId)
    {
        var query = new QueryExpression(ClientTable.Name) { ColumnSet = new ColumnSet(ClientTable.Opportunity), TopCount = 1 };
        query.Criteria.AddCondition(ClientTable.Opportunity, ConditionOperator.Equal, opportunityId);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }

    // The opportunity as it is won, with what the same update may promise.
    private static Entity Won(PluginContext context, GovernedRow opportunity)
    {
        var before = context.System.Retrieve(opportunity.Table.Name, opportunity.Id, new ColumnSet(Columns));
        return context.Change.LogicalName == opportunity.Table.Name ? before.OverlaidBy(context.Change) : before;
    }

    private static Entity ClientOf(PluginContext context, Entity won)
    {
        var client = new Entity(ClientTable.Name)
        {
            [ClientTable.Title] = won.GetAttributeValue<string>(OpportunityTable.Title),
            [ClientTable.Opportunity] = won.ToEntityReference(),
            [ClientTable.Account] = AccountOf(won),
            [ClientTable.PromisedValue] = AmountText.Of(context, FactValues.Of(won, OpportunityTable.EstimatedValue)?.Money),
            [CommonColumns.Owner] = won.GetAttributeValue<EntityReference>(CommonColumns.Owner),
        };
        foreach (var promise in Promises.Where(won.Contains))
            client[promise] = won[promise];
        return client;
    }

    private static EntityReference? AccountOf(Entity won) =>
        won.GetAttributeValue<EntityReference>(OpportunityTable.ParentAccount)
        ?? (won.GetAttributeValue<EntityReference>(OpportunityTable.Customer) is { LogicalName: AccountTable.Name } customer ? customer : null);
}
