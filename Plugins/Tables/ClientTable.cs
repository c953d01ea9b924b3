namespace SalesProcessPlugins.Tables;

/// <summary>The columns of a client: who has bought, and what was promised to them.</summary>
internal static class ClientTable
{
    public const string Name = "c3_client";
    public const string Title = "c3_name";
    public const string Account = "c3_accountid";
    public const string Opportunity = "c3_opportunityid";
    public const string DeliveryDate = "c3_deliverydate";
    public const string Quantity = "c3_quantity";
    public const string ContractTerms = "c3_contractterms";
    public const string PromisedValue = "c3_promisedvalue";
    public const string SignedColumns = DeliveryDate + "," + Quantity + "," + ContractTerms + "," + PromisedValue;
    public const int StateLeft = 1;
    public const int StatusLeft = 2;
}
