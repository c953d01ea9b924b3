using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>Which process an opportunity or lead gets, by the rules of the published ones.</summary>
public abstract class ChoosingTests : SuiteTests
{
    private const int Customer = 3, Partner = 5;
    private static readonly Guid Flow = new("3e8ebee6-a2bc-4451-9c5f-b146b085413a");

    protected ChoosingTests(ITestOrganization organization)
        : base(organization) => AppProcess.LetNothingElseBeChosen(Organization);

    private IOrganizationService Administrator => Organization.As(Organization.Administrator);

    [Fact]
    public void The_one_process_that_is_chosen_is_what_the_platform_begins()
    {
        Rule("house-sale", Of(Partner));
        Assert.Equal(Flow, ProcessOf(HouseDeal.Create(Organization, Partner)));
        Assert.Null(ProcessOf(HouseDeal.Create(Organization, Customer)));
        Assert.Null(ProcessOf(HouseDeal.Create(Organization)));
    }

    [Fact]
    public void Two_processes_that_are_chosen_are_not_guessed_between()
    {
        Rule("house-sale", Of(Partner));
        Rule("other-sale", Of(Partner, Customer));
        Assert.Null(ProcessOf(HouseDeal.Create(Organization, Partner)));
        Assert.Equal(Flow, ProcessOf(HouseDeal.Create(Organization, Customer)));
    }

    [Fact]
    public void Who_creates_it_has_chosen_already_even_none()
    {
        Rule("house-sale", Of(Partner));
        Assert.Equal(Guid.Empty, ProcessOf(HouseDeal.Create(Organization, Partner, row => row["processid"] = Guid.Empty)));
        Assert.Null(ProcessOf(HouseDeal.Create(Organization, Partner, row => row["importsequencenumber"] = 1)));
    }

    [Fact]
    public void A_lead_gets_no_process_of_opportunities()
    {
        Rule("house-sale", """[{"column":"name","operator":"is-empty"}]""");
        var lead = Administrator.Create(new Entity("lead") { ["lastname"] = "Lee" });
        Assert.NotEqual(Flow, ProcessOf(lead));
    }

    [Fact]
    public void A_lead_that_is_created_gets_the_process_of_leads() =>
        Assert.Equal(FlowOf("c3_leadqualification"), ProcessOf(Lead()));

    [Fact]
    public void Another_process_of_leads_is_chosen_by_its_rule()
    {
        AppProcess.LetNothingElseBeChosen(Organization, "lead");
        RuleForLeads();
        Assert.Equal(FlowOf(SpanningCase.Table), ProcessOf(Lead("Acme")));
        Assert.Null(ProcessOf(Lead()));
    }

    [Fact]
    public void Two_processes_that_are_chosen_for_a_lead_are_shown_and_not_guessed_between()
    {
        RuleForLeads();
        var lead = Lead("Acme");
        Assert.Null(ProcessOf(lead));
        var report = (string)Administrator.Execute(new OrganizationRequest("c3_ChooseProcess") { ["Target"] = new EntityReference("lead", lead) })["Report"];
        Assert.Contains("Lead qualification", report, StringComparison.Ordinal);
        Assert.Contains("House sale", report, StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"several\"", report, StringComparison.Ordinal);
        Assert.Equal(FlowOf("c3_leadqualification"), ProcessOf(Lead()));
    }

    [Fact]
    public void An_empty_column_fulfils_a_condition_that_says_so()
    {
        const string NoCustomer = """[{"column":"customerid.account.customertypecode","operator":"none-of","value":{"type":"choice","options":[{"value":3}]}EMPTY}]""";
        Rule("house-sale", NoCustomer.Replace("EMPTY", ",\"orEmpty\":true", StringComparison.Ordinal));
        Assert.Equal(Flow, ProcessOf(HouseDeal.Create(Organization)));
        Assert.Null(ProcessOf(HouseDeal.Create(Organization, Customer)));
    }

    [Fact]
    public void A_rule_that_another_worker_published_chooses_what_is_created_at_once()
    {
        var process = Rule("house-sale", Of(Partner));
        HouseDeal.Create(Organization, Partner);
        ChangeElsewhere(process, Of(Customer));
        Assert.Equal(Flow, ProcessOf(HouseDeal.Create(Organization, Customer)));
        Assert.Null(ProcessOf(HouseDeal.Create(Organization, Partner)));
    }

    [Fact]
    public void All_conditions_have_to_hold()
    {
        Rule("house-sale", """[{"column":"customerid.account.customertypecode","operator":"any-of","value":{"type":"choice","options":[{"value":5}]}},{"column":"description","operator":"is-set"}]""");
        Assert.Null(ProcessOf(HouseDeal.Create(Organization, Partner)));
        Assert.Equal(Flow, ProcessOf(HouseDeal.Create(Organization, Partner, row => row["description"] = "Through our partner.")));
    }

    [Fact]
    public void What_points_to_it_is_counted()
    {
        Rule("house-sale", """[{"related":{"table":"quote","relationship":"opportunity_quotes"},"has":"any","where":[{"column":"name","operator":"is-set"}]}]""");
        var deal = HouseDeal.Create(Organization);
        Assert.Null(ProcessOf(deal));
        Administrator.Create(new Entity("quote") { ["name"] = "Offer", ["opportunityid"] = deal.Reference });
        Assert.Contains("\"outcome\":\"one\"", deal.Choose(), StringComparison.Ordinal);
    }

    [Fact]
    public void Choosing_costs_what_the_rules_look_at_and_one_query_without_rules()
    {
        AppProcess.Write(Organization).PublishedByAll();
        HouseDeal.Create(Organization);
        Assert.Equal(["RetrieveMultiple c3_process"], CallsOf(() => HouseDeal.Create(Organization)));
        Rule("other-sale", Of(Partner));
        HouseDeal.Create(Organization);
        Assert.Equal(["RetrieveMultiple c3_process", "RetrieveMultiple account"], CallsOf(() => HouseDeal.Create(Organization, Partner)));
        Organization.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["RetrieveMultiple c3_process", "RetrieveMultiple attribute", "RetrieveMultiple account"], CallsOf(() => HouseDeal.Create(Organization, Partner)));
    }

    [Fact]
    public void Beginning_another_process_than_the_chosen_one_is_refused_with_its_name_and_the_way_out()
    {
        Rule("house-sale", Of(Partner));
        var deal = HouseDeal.Create(Organization, Partner);
        Assert.Equal(
            "Not begun: by the rules this belongs under House sale. Begin House sale in the process bar. "
            + "Where another process is the right one all the same, choose \"Move to another process\" in the gate panel afterwards and say why.",
            Refused(() => BeginShipped(deal)));
        Assert.Null(deal.Governing);
        deal.Start();
        deal.ChangeTo("new-name-sale");
        Assert.Equal("new-name-sale", deal.GoverningCode);
    }

    [Fact]
    public void Of_several_that_are_chosen_any_begins_and_no_other()
    {
        Rule("house-sale", Of(Partner));
        Rule("other-sale", Of(Partner));
        var deal = HouseDeal.Create(Organization, Partner);
        Assert.StartsWith("Not begun: by the rules this belongs under one of these: House sale, House sale.", Refused(() => BeginShipped(deal)), StringComparison.Ordinal);
        deal.Start();
    }

    [Fact]
    public void Where_none_is_chosen_any_begins()
    {
        Rule("house-sale", Of(Partner));
        BeginShipped(HouseDeal.Create(Organization, Customer));
        HouseDeal.Create(Organization, Customer).Start();
    }

    [Fact]
    public void What_is_under_way_goes_on_whatever_is_chosen_now()
    {
        var deal = HouseDeal.Create(Organization, Partner);
        BeginShipped(deal);
        Rule("house-sale", Of(Partner));
        Assert.StartsWith("Not moved to 2 Commitment", Refused(() => deal.Seller.Update(
            new Entity(ShippedProcess.FlowTable, Shipped(deal)) { ["activestageid"] = Deal.Stage(1), ["traversedpath"] = Deal.Path(1) })), StringComparison.Ordinal);
    }

    [Fact]
    public void History_begins_where_it_happened_and_only_who_migrates_enters_it()
    {
        Rule("house-sale", Of(Partner));
        BeginShipped(HouseDeal.Create(Organization, Partner), Organization.As(Organization.Migrator), flow => flow["importsequencenumber"] = 1);
        Assert.StartsWith("Not begun", Refused(() => BeginShipped(HouseDeal.Create(Organization, Partner), change: flow => flow["importsequencenumber"] = 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_the_same_for_who_may_not_read_the_customer()
    {
        Rule("house-sale", Of(Partner));
        var deal = HouseDeal.Create(Organization, Partner);
        var stranger = Organization.UserWithRoles("Sales Process Auditor", "Sales Manager");
        Assert.Equal(deal.Choose(), (string)Organization.As(stranger).Execute(new OrganizationRequest("c3_ChooseProcess") { ["Target"] = deal.Reference })["Report"]);
    }

    [Fact]
    public void Asking_tells_what_is_chosen_and_why()
    {
        Rule("house-sale", Of(Partner));
        Rule("other-sale", Of(Customer));
        using var report = JsonDocument.Parse(HouseDeal.Create(Organization, Partner).Choose());
        Assert.Equal("By the rules this belongs under House sale.", report.RootElement.GetProperty("message").GetString());
        Assert.Equal(
            ["House sale: its condition holds.", "House sale: its condition does not hold."],
            report.RootElement.GetProperty("processes").EnumerateArray().Select(p => p.GetProperty("text").GetString()));
    }

    [Fact]
    public void The_gate_answers_what_is_chosen_and_whether_that_governs()
    {
        Rule("house-sale", Of(Partner));
        var deal = HouseDeal.Create(Organization, Partner);
        Assert.Contains("\"chosen\":{\"outcome\":\"one\",\"message\":\"By the rules this belongs under House sale.\",\"processes\":[{\"code\":\"house-sale\",\"name\":\"House sale\"}],\"governs\":null}", deal.Evaluate(), StringComparison.Ordinal);
        deal.Start();
        Assert.Contains("\"governs\":true", deal.Evaluate(), StringComparison.Ordinal);
        deal.ChangeTo("new-name-sale");
        Assert.Contains("\"governs\":false", deal.Evaluate(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_the_other_process_does_not_ask_for_is_shown_as_unassigned()
    {
        AppProcess.Write(Organization).PublishedByAll();
        var deal = HouseDeal.Create(Organization);
        BeginShipped(deal);
        deal.Attach("meeting-accepted");
        Assert.Contains("\"unassigned\":[]", deal.Evaluate(), StringComparison.Ordinal);
        deal.ChangeTo("house-sale");
        Assert.Contains("\"unassigned\":[{\"name\":\"proof.pdf\"", deal.Evaluate(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_looks_at_and_is_gone_chooses_nothing_and_hinders_nothing()
    {
        ChangeElsewhere(Rule("house-sale", Of(Partner)), """[{"column":"c3_gone","operator":"is-set"}]""");
        Organization.Advance(TimeSpan.FromMinutes(2));
        var deal = HouseDeal.Create(Organization, Partner);
        Assert.Null(ProcessOf(deal));
        Assert.Contains("something that its rule looks at is gone", deal.Choose(), StringComparison.Ordinal);
        BeginShipped(deal);
    }

    private void RuleForLeads()
    {
        var process = SpanningCase.Write(Organization, "lead", "Qualify");
        process.Change("c3_chosenwhen", """[{"column":"companyname","operator":"is-set"}]""");
        process.PublishedByAll();
    }

    private Guid Lead(string? company = null) => Administrator.Create(new Entity("lead") { ["lastname"] = "Lee", ["companyname"] = company });

    private Guid? ProcessOf(Guid lead) => Administrator.Retrieve("lead", lead, new ColumnSet("processid")).GetAttributeValue<Guid?>("processid");

    private Guid FlowOf(string table)
    {
        var query = new QueryExpression("workflow");
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, table);
        return Administrator.RetrieveMultiple(query).Entities.Single().Id;
    }

    private AppProcess Rule(string code, string rule)
    {
        var process = AppProcess.Write(Organization, code);
        process.Change("c3_chosenwhen", rule);
        return process.PublishedByAll();
    }

    // The plug-ins of this worker do not hear of it.
    private void ChangeElsewhere(AppProcess process, string rule) => Administrator.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest
    {
        Target = new Entity("c3_process", process.Id) { ["c3_chosenwhen"] = rule },
        ["BypassCustomPluginExecution"] = true,
    });

    private static string Of(params int[] types) =>
        "[{\"column\":\"customerid.account.customertypecode\",\"operator\":\"any-of\",\"value\":{\"type\":\"choice\",\"options\":["
        + string.Join(",", types.Select(t => $$"""{"value":{{t}}}"""))
        + "]}}]";

    private Guid? ProcessOf(HouseDeal deal) => deal.Row("opportunity", deal.Id, "processid").GetAttributeValue<Guid?>("processid");

    private static void BeginShipped(HouseDeal deal, IOrganizationService? service = null, Action<Entity>? change = null)
    {
        var flow = new Entity(ShippedProcess.FlowTable) { ["bpf_name"] = "Rockets", ["bpf_opportunityid"] = deal.Reference };
        change?.Invoke(flow);
        (service ?? deal.Seller).Create(flow);
    }

    private static Guid Shipped(HouseDeal deal) => deal.Rows(ShippedProcess.FlowTable, "bpf_opportunityid", deal.Id).Single().Id;
}
