using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>An opportunity under the shipped new-name sale, and what people do with it.</summary>
internal sealed class Deal(ITestOrganization organization) : IGoverned
{
    public static readonly string[] Checkpoints =
        ["meeting-accepted", "agenda-confirmed", "problem-confirmed", "vendor-selection-notice", "signed-contract"];

    private static readonly string[][] SignOffs = [[], [], [], ["delivery-date"], ["contract-terms", "delivery-handoff"]];

    public Guid Id { get; } = Guid.NewGuid();

    public EntityReference Row => new("opportunity", Id);

    public string FlowTable => ShippedProcess.FlowTable;

    public string FlowLookup => "bpf_opportunityid";

    public Guid Flow { get; private set; }

    public IOrganizationService Seller { get; } = organization.As(organization.Seller);

    /// <summary>A new opportunity whose process has just begun.</summary>
    public static Deal Begin(ITestOrganization organization)
    {
        var deal = new Deal(organization).WithoutProcess();
        deal.Start(0);
        return deal;
    }

    /// <summary>An opportunity that got to a stage with its proof.</summary>
    public static Deal At(ITestOrganization organization, int position)
    {
        var deal = Begin(organization);
        for (var stage = 0; stage < position; stage++)
            deal.Complete(stage);
        if (position > 0)
            deal.MoveTo(position);
        return deal;
    }

    /// <summary>The opportunity alone, for a customer who meets the criteria of the process.</summary>
    public Deal WithoutProcess()
    {
        var account = new Entity("account") { ["name"] = "Acme", ["revenue"] = new Money(60_000_000), ["industrycode"] = new OptionSetValue(12) };
        var customer = new EntityReference("account", Seller.Create(account));
        Seller.Create(new Entity("opportunity", Id) { ["name"] = "Rockets for Acme", ["customerid"] = customer });
        return this;
    }

    public void Start(int position, Action<Entity>? change = null, IOrganizationService? service = null)
    {
        var flow = new Entity(ShippedProcess.FlowTable, Guid.NewGuid())
        {
            ["bpf_name"] = "Rockets for Acme",
            ["bpf_opportunityid"] = new EntityReference("opportunity", Id),
            ["activestageid"] = Stage(position),
            ["traversedpath"] = Path(position),
        };
        change?.Invoke(flow);
        Flow = (service ?? Seller).Create(flow);
    }

    /// <summary>Does all that a stage asks for: attaches its proof, whose note it gives, and lets the departments sign.</summary>
    public Guid Complete(int position)
    {
        LetSign(position);
        return Attach(Checkpoints[position]);
    }

    /// <summary>Asks for the sign-offs of a stage, which whoever holds the roles gives.</summary>
    public void LetSign(int position)
    {
        foreach (var code in SignOffs[position])
        {
            var signOff = Send(Seller, "c3_RequestSignOff", new EntityReference("opportunity", Id), ("RequirementCode", code))["SignOff"];
            Send(organization.As(organization.Signatory), "c3_AnswerSignOff", (EntityReference)signOff, ("Accept", true));
        }
    }

    public void MoveTo(int position) => UpdateFlow(("activestageid", Stage(position)), ("traversedpath", Path(position)));

    public void UpdateFlow(params (string Column, object? Value)[] values)
    {
        var flow = new Entity(ShippedProcess.FlowTable, Flow);
        foreach (var (column, value) in values)
            flow[column] = value;
        Seller.Update(flow);
    }

    public Guid Attach(string? subject, string fileName = "proof.pdf", string content = "The customer says yes.") =>
        Seller.Create(Note(subject, fileName, content));

    public Entity Note(string? subject, string fileName, string content) => new("annotation")
    {
        ["subject"] = subject,
        ["filename"] = fileName,
        ["mimetype"] = "application/pdf",
        ["documentbody"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(content)),
        ["objectid"] = new EntityReference("opportunity", Id),
    };

    /// <summary>Writes a note without a file.</summary>
    public Guid Say(string subject, string text) => Seller.Create(
        new Entity("annotation") { ["subject"] = subject, ["notetext"] = text, ["objectid"] = new EntityReference("opportunity", Id) });

    /// <summary>Says who it is sold to.</summary>
    public void SellTo(string column, EntityReference? customer) => Seller.Update(new Entity("opportunity", Id) { [column] = customer });

    public void UpdateNote(Guid id, string column, object? value) => Seller.Update(new Entity("annotation", id) { [column] = value });

    public void Win() => Seller.Update(new Entity("opportunity", Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });

    public void Lose() => Seller.Update(new Entity("opportunity", Id) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) });

    /// <summary>The position the flow stands at.</summary>
    public int Position => Array.IndexOf(
        ShippedProcess.StageIds,
        Seller.Retrieve(ShippedProcess.FlowTable, Flow, new ColumnSet("activestageid")).GetAttributeValue<EntityReference>("activestageid").Id);

    public IReadOnlyList<Entity> Receipts => Rows("c3_receipt", "c3_opportunityref", Id.ToString("D")).OrderBy(r => r.GetAttributeValue<DateTime>("c3_movedon")).ToList();

    public IReadOnlyList<Entity> Evidence => Rows("c3_evidence", "c3_opportunityid", Id);

    public static EntityReference Stage(int position) => new("processstage", ShippedProcess.StageIds[position]);

    public static string Path(int position) => string.Join(",", ShippedProcess.StageIds.Take(position + 1));

    private static ParameterCollection Send(IOrganizationService service, string message, EntityReference target, (string Name, object Value) parameter) =>
        service.Execute(new OrganizationRequest(message) { ["Target"] = target, [parameter.Name] = parameter.Value }).Results;

    private List<Entity> Rows(string table, string column, object opportunity)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, opportunity);
        return [.. organization.As(organization.Migrator).RetrieveMultiple(query).Entities];
    }
}
