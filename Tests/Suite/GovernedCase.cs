using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>A lead or client under a process that asks for one checkpoint to leave its first stage, and one to leave its last.</summary>
internal sealed class GovernedCase : IGoverned
{
    public const string First = "first-proof", Last = "last-proof";

    private readonly ITestOrganization organization;
    private readonly IReadOnlyList<Guid> stages;

    private GovernedCase(ITestOrganization organization, string flowTable, IReadOnlyList<Guid> stages, EntityReference row)
    {
        this.organization = organization;
        FlowTable = flowTable;
        this.stages = stages;
        Row = row;
    }

    public EntityReference Row { get; }

    public string FlowTable { get; }

    public string FlowLookup => $"bpf_{Row.LogicalName}id";

    public Guid Flow { get; private set; }

    public IOrganizationService Seller => organization.As(organization.Seller);

    public int End => stages.Count - 1;

    /// <summary>A new lead whose process has just begun.</summary>
    public static GovernedCase Lead(ITestOrganization organization, string? criterion = null)
    {
        var published = ProcessVariant.PublishReduced(organization, "lead-qualification", First, Last, criterion);
        return new GovernedCase(organization, "c3_leadqualification", published, NewLead(organization)).Begin();
    }

    /// <summary>A new client whose process has just begun.</summary>
    public static GovernedCase Client(ITestOrganization organization)
    {
        var published = ProcessVariant.PublishReduced(organization, "client-lifecycle", First, Last);
        return new GovernedCase(organization, "c3_clientlifecycle", published, NewClient(organization)).Begin();
    }

    /// <summary>A client that a win has opened, under the process that ships.</summary>
    public static GovernedCase Opened(ITestOrganization organization, EntityReference client)
    {
        string[] codes = ["on-boarding", "expansion", "maturity", "change-management", "off-boarding"];
        var opened = new GovernedCase(organization, "c3_clientlifecycle", [.. codes.Select(code => StableId.For($"process/client-lifecycle/stage/{code}"))], client);
        opened.Flow = opened.Rows(opened.FlowTable, opened.FlowLookup, client.Id).Single().Id;
        return opened;
    }

    /// <summary>Another row like this one, under the same process.</summary>
    public GovernedCase Another() => Fresh().Begin();

    /// <summary>Another row like this one, whose process has not begun.</summary>
    public GovernedCase Fresh() => new(organization, FlowTable, stages, Row.LogicalName == "lead" ? NewLead(organization) : NewClient(organization));

    /// <summary>A client that no process governs.</summary>
    public static EntityReference NewClient(ITestOrganization organization) =>
        new("c3_client", organization.As(organization.Seller).Create(new Entity("c3_client") { ["c3_name"] = "Acme" }));

    /// <summary>A lead that no process governs.</summary>
    public static EntityReference NewLead(ITestOrganization organization) => new("lead", organization.As(organization.Seller).Create(
        new Entity("lead") { ["subject"] = "A pump", ["lastname"] = "Buyer", ["companyname"] = "Acme" }));

    public void MoveTo(int position) => Seller.Update(Standing(position));

    /// <summary>The flow's row as it is written by who moves it to a stage.</summary>
    public Entity Standing(int position) => new(FlowTable, Flow)
    {
        ["activestageid"] = Stage(position),
        ["traversedpath"] = Path(position),
    };

    /// <summary>An instance of the flow as somebody would begin it at a stage.</summary>
    public Entity NewFlow(int position)
    {
        var flow = Standing(position);
        flow.Id = Guid.NewGuid();
        flow["bpf_name"] = "Acme";
        flow[FlowLookup] = Row;
        return flow;
    }

    public EntityReference Stage(int position) => new("processstage", stages[position]);

    public string Path(int position) => string.Join(",", stages.Take(position + 1));

    /// <summary>Goes to the last stage with what that takes.</summary>
    public GovernedCase AtEnd()
    {
        Attach(First);
        MoveTo(End);
        return this;
    }

    /// <summary>Lets a customer's mail arrive.</summary>
    public void Deliver(string subject) => Seller.Execute(new OrganizationRequest("DeliverIncomingEmail")
    {
        ["From"] = "buyer@example.com",
        ["To"] = "us@example.com",
        ["Subject"] = subject,
        ["Body"] = "We do.",
        ["MessageId"] = "<1@example.com>",
        ["ExtraProperties"] = new Entity("email") { ["regardingobjectid"] = Row },
        ["Attachments"] = new EntityCollection(),
    });

    public Guid Attach(string subject) => Seller.Create(Note(subject));

    public Entity Note(string subject) => new("annotation")
    {
        ["subject"] = subject,
        ["filename"] = "proof.pdf",
        ["documentbody"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("The customer says yes.")),
        ["objectid"] = Row,
    };

    /// <summary>The state and status of a row that has left the last stage.</summary>
    public (int State, int Status) Finished => Row.LogicalName == "lead" ? (1, 3) : (1, 2);

    public void Finish() => SetState(Finished.State, Finished.Status);

    public void SetState(int state, int status) => Seller.Update(
        new Entity(Row.LogicalName, Row.Id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status) });

    public int Position => stages.ToList().IndexOf(
        Seller.Retrieve(FlowTable, Flow, new ColumnSet("activestageid")).GetAttributeValue<EntityReference>("activestageid").Id);

    public int State => Seller.Retrieve(Row.LogicalName, Row.Id, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value;

    public IReadOnlyList<Entity> Receipts => [.. Rows("c3_receipt", "c3_opportunityref", Row.Id.ToString("D")).OrderBy(r => r.GetAttributeValue<DateTime>("c3_movedon"))];

    public IReadOnlyList<Entity> Evidence => Rows("c3_evidence", Row.LogicalName == "lead" ? "c3_leadid" : "c3_clientid", Row.Id);

    private GovernedCase Begin()
    {
        Flow = Seller.Create(new Entity(FlowTable) { ["bpf_name"] = "Acme", [FlowLookup] = Row });
        return this;
    }

    private List<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. organization.As(organization.Administrator).RetrieveMultiple(query).Entities];
    }
}
