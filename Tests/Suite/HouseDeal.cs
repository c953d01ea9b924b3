using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>An opportunity that goes by the Opportunity Sales Process, and what its seller does with it.</summary>
internal sealed class HouseDeal(ITestOrganization organization)
{
    private static readonly Guid[] StageIds =
    [
        new("6b9ce798-221a-4260-90b2-2a95ed51a5bc"), new("650e06b4-789b-46c1-822b-0da76bedb1ed"),
        new("d3ca8878-8d7b-47b9-852d-fcd838790cfd"), new("bb7e830a-61bd-441b-b1fd-6bb104ffa027"),
    ];

    public Guid Id { get; } = Guid.NewGuid();

    public Guid Flow { get; private set; }

    public EntityReference Reference => new("opportunity", Id);

    public IOrganizationService Seller { get; } = organization.As(organization.Seller);

    /// <summary>A new opportunity of a customer of a kind, whose flow has not begun.</summary>
    public static HouseDeal Create(ITestOrganization organization, int? customerType = null, Action<Entity>? change = null)
    {
        var deal = new HouseDeal(organization);
        var account = new Entity("account") { ["name"] = "Acme", ["revenue"] = new Money(60_000_000), ["industrycode"] = new OptionSetValue(12) };
        if (customerType is { } type)
            account["customertypecode"] = new OptionSetValue(type);
        var row = new Entity("opportunity", deal.Id) { ["name"] = "Rockets", ["customerid"] = new EntityReference("account", deal.Seller.Create(account)) };
        change?.Invoke(row);
        deal.Seller.Create(row);
        return deal;
    }

    /// <summary>A new opportunity whose flow has just begun.</summary>
    public static HouseDeal Begin(ITestOrganization organization)
    {
        var deal = Create(organization);
        deal.Start();
        return deal;
    }

    public void Start(int position = 0, Action<Entity>? change = null, IOrganizationService? service = null)
    {
        var flow = new Entity(AppProcess.FlowTable, Guid.NewGuid()) { ["name"] = "Rockets", ["opportunityid"] = Reference, ["activestageid"] = Stage(position) };
        change?.Invoke(flow);
        Flow = (service ?? Seller).Create(flow);
    }

    public void MoveTo(int position) => Seller.Update(new Entity(AppProcess.FlowTable, Flow) { ["activestageid"] = Stage(position) });

    public Guid Attach(string subject) => Seller.Create(new Entity("annotation")
    {
        ["subject"] = subject,
        ["filename"] = "proof.pdf",
        ["documentbody"] = Convert.ToBase64String("The customer says yes."u8),
        ["objectid"] = Reference,
    });

    public void Win() => Seller.Update(new Entity("opportunity", Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });

    public int Position => Array.IndexOf(StageIds, Row(AppProcess.FlowTable, Flow, "activestageid").GetAttributeValue<EntityReference>("activestageid").Id);

    /// <summary>The process version that its gate is kept under; null for none.</summary>
    public Guid? Governing => Rows("c3_gate", "c3_gateid", Id).SingleOrDefault()?.GetAttributeValue<EntityReference>("c3_processid")?.Id;

    public string? GoverningCode => Governing is { } id ? (string)Row("c3_process", id, "c3_code")["c3_code"] : null;

    public IReadOnlyList<Entity> Receipts => [.. Rows("c3_receipt", "c3_opportunityref", Id.ToString("D")).OrderBy(r => long.Parse(r.RowVersion))];

    public string Evaluate() => Ask("c3_EvaluateGate", "Verdict");

    public string Choose() => Ask("c3_ChooseProcess", "Report");

    public void ChangeTo(string code) => Seller.Execute(
        new OrganizationRequest("c3_ChangeProcess") { ["Target"] = Reference, ["ProcessCode"] = code, ["Reason"] = "It is another kind of sale." });

    public Entity Row(string table, Guid id, params string[] columns) => organization.As(organization.Administrator).Retrieve(table, id, new ColumnSet(columns));

    public List<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. organization.As(organization.Administrator).RetrieveMultiple(query).Entities];
    }

    private static EntityReference Stage(int position) => new("processstage", StageIds[position]);

    private string Ask(string message, string answer) => (string)Seller.Execute(new OrganizationRequest(message) { ["Target"] = Reference })[answer];
}
