using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>Deal killers and their ways out, other processes, and what was reached past the suite; needs identities and bypasses.</summary>
public abstract class WayOutTests : DecisionTests
{
    private const string Killer = "minimum-revenue", Other = "another-sale";
    private const int Regularization = 3, ProcessChange = 4, Active = 1, Aborted = 3;

    protected WayOutTests(ITestOrganization organization)
        : base(organization) => ProcessVariant.Publish(Organization, process =>
        {
            process.Block(Killer);
            process.Define(Killer, """{"column":"budgetamount","operator":"at-least","value":{"type":"money","amount":50000000,"currency":"USD"},"dealKiller":true}""");
            process.LetWaive(Killer, """{"authorities":[{"role":"Sales director"}],"mostDays":30,"extensions":1}""");
        });

    [Fact]
    public void A_deal_killer_that_does_not_hold_names_its_three_ways_out() =>
        Assert.Contains(
            "Decide about this deal: disqualify it, move it to another process, or ask for a waiver.",
            Refused(() => AtKiller().MoveTo(2)),
            StringComparison.Ordinal);

    [Fact]
    public void Disqualifying_closes_the_opportunity_as_lost_and_keeps_the_reason()
    {
        var deal = AtKiller();
        Disqualify(deal);
        Assert.Equal(2, Opportunity(deal).GetAttributeValue<OptionSetValue>("statecode").Value);
        var query = new QueryExpression("opportunityclose") { ColumnSet = new ColumnSet("subject", "description") };
        query.Criteria.AddCondition("opportunityid", ConditionOperator.Equal, deal.Id);
        var close = Assert.Single(Administrator.RetrieveMultiple(query).Entities);
        Assert.Equal(["Disqualified: Customer is large enough", "They make 2 million a year."], new[] { close["subject"], close["description"] });
    }

    [Fact]
    public void Disqualifying_takes_a_reason_and_a_deal_killer_that_does_not_hold()
    {
        var deal = AtKiller();
        Assert.StartsWith("Not disqualified: say why", Refused(() => Disqualify(deal, reason: " ")), StringComparison.Ordinal);
        Assert.StartsWith("Agenda confirmed is no deal killer", Refused(() => Disqualify(deal, "agenda-confirmed")), StringComparison.Ordinal);
        Write(deal, ("budgetamount", new Money(50_000_000)));
        Assert.StartsWith("Customer is large enough holds", Refused(() => Disqualify(deal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waived_deal_killer_lets_pass()
    {
        var deal = AtKiller();
        var waiver = (EntityReference)Send(
            deal.Seller, "c3_RequestWaiver", Reference(deal), ("RequirementCode", Killer), ("Reason", "They grow fast."), ("Compensation", "We take half in advance."))["Waiver"];
        Send(Organization.As(Holder("Sales director")), "c3_DecideWaiver", waiver, ("Grant", true));
        deal.MoveTo(2);
        Assert.Equal(2, deal.Position);
    }

    [Fact]
    public void Another_process_begins_at_its_first_stage_and_a_receipt_says_why_and_what_was_open()
    {
        var deal = AtKiller();
        ProcessVariant.Publish(Organization, Other, _ => { });
        ChangeTo(deal, Other);
        var flows = Flows(deal);
        Assert.Equal([Aborted, Active], new[] { flows.Single(f => f.Id == deal.Flow), flows.Single(f => f.Id != deal.Flow) }.Select(f => f.GetAttributeValue<OptionSetValue>("statuscode").Value));
        var receipt = deal.Receipts[^1];
        Assert.Equal(Choice(ProcessChange), receipt["c3_kind"]);
        using var statement = JsonDocument.Parse((string)receipt["c3_verdict"]);
        Assert.Equal("A partner sells to them.", statement.RootElement.GetProperty("reason").GetString());
        Assert.Equal(Other, statement.RootElement.GetProperty("entered").GetProperty("process").GetString());
        Assert.Contains(Killer, statement.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()));
    }

    [Fact]
    public void Evidence_counts_under_another_process_that_asks_for_it_by_the_same_code()
    {
        var deal = AtKiller();
        ProcessVariant.Publish(Organization, Other, _ => { });
        ChangeTo(deal, Other);
        var flow = Flows(deal).Single(f => f.Id != deal.Flow);
        deal.Seller.Update(new Entity(ShippedProcess.FlowTable, flow.Id) { ["activestageid"] = Deal.Stage(1), ["traversedpath"] = Deal.Path(1) });
        Assert.Equal(Other, deal.Receipts[^1]["c3_processcode"]);
    }

    [Fact]
    public void Another_process_takes_a_reason_and_is_another_and_published()
    {
        var deal = AtKiller();
        Assert.StartsWith("Not changed: say why", Refused(() => ChangeTo(deal, Other, reason: "")), StringComparison.Ordinal);
        Assert.StartsWith("This opportunity is governed by New-name sale already.", Refused(() => ChangeTo(deal, "new-name-sale")), StringComparison.Ordinal);
        Assert.StartsWith("No published process has the code \"nothing\".", Refused(() => ChangeTo(deal, "nothing")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_reached_past_the_suite_moves_again_once_somebody_has_taken_it_over()
    {
        var deal = Deal.Begin(Organization);
        Bypass(deal, Diagnosis);
        deal.Complete(Diagnosis);
        Assert.Contains("no receipt says how it got beyond 1 Outreach", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
        Organization.Advance(TimeSpan.FromHours(1));
        TakeOver(Auditor(), deal);
        var receipt = deal.Receipts[^1];
        Assert.Equal(Choice(Regularization), receipt["c3_kind"]);
        Assert.Equal(["outreach", "diagnosis"], new[] { receipt["c3_fromstage"], receipt["c3_tostage"] });
        Assert.Contains("\"reason\":\"The plug-ins were off.\"", (string)receipt["c3_verdict"], StringComparison.Ordinal);
        Assert.Contains("\"code\":\"problem-confirmed\",\"effect\":\"block\",\"state\":\"open\"", (string)receipt["c3_verdict"], StringComparison.Ordinal);
        deal.MoveTo(Close);
        Assert.Equal(Close, deal.Position);
    }

    [Fact]
    public void Asking_tells_what_stands_in_the_way_of_every_move()
    {
        var deal = Deal.Begin(Organization);
        Bypass(deal, Diagnosis);
        var verdict = (string)deal.Seller.Execute(new OrganizationRequest("c3_EvaluateGate") { ["Target"] = Reference(deal) })["Verdict"];
        Assert.Contains("\"allowed\":false,\"message\":\"Not moved: the opportunity stands at 4 Diagnosis", verdict, StringComparison.Ordinal);
        Assert.Contains("\"uncovered\":true", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_that_was_begun_past_the_suite_is_taken_over_too()
    {
        var deal = new Deal(Organization).WithoutProcess();
        var flow = new Entity(ShippedProcess.FlowTable, Guid.NewGuid())
        {
            ["bpf_name"] = "Rockets",
            ["bpf_opportunityid"] = Reference(deal),
            ["activestageid"] = Deal.Stage(Diagnosis),
            ["traversedpath"] = Deal.Path(Diagnosis),
        };
        Administrator.Execute(new CreateRequest { Target = flow, ["BypassCustomPluginExecution"] = true });
        TakeOver(Auditor(), deal);
        Assert.Equal("diagnosis", Assert.Single(deal.Receipts)["c3_tostage"]);
    }

    [Fact]
    public void Neither_the_owner_nor_whoever_moved_it_takes_it_over_and_no_program_does()
    {
        var deal = Deal.Begin(Organization);
        Bypass(deal, Diagnosis);
        Assert.StartsWith("You moved this opportunity", Refused(() => TakeOver(Administrator, deal)), StringComparison.Ordinal);
        Assert.StartsWith("This takes a person", Refused(() => TakeOver(Organization.AsApplication("System Administrator"), deal)), StringComparison.Ordinal);
        var owner = Organization.UserWithRoles("System Administrator");
        Administrator.Update(new Entity("opportunity", deal.Id) { ["ownerid"] = new EntityReference("systemuser", owner) });
        Assert.StartsWith("You own this opportunity", Refused(() => TakeOver(Organization.As(owner), deal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_receipts_say_how_it_got_there_nothing_is_taken_over()
    {
        var deal = Deal.At(Organization, Commitment);
        Assert.StartsWith("There is nothing to take over", Refused(() => TakeOver(Auditor(), deal)), StringComparison.Ordinal);
        Assert.StartsWith("Not taken over: say why", Refused(() => TakeOver(Auditor(), deal, reason: "")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_lacks_the_privilege_takes_nothing_over()
    {
        var deal = Deal.Begin(Organization);
        Bypass(deal, Diagnosis);
        Assert.Contains("prvCreatec3_permission", Refused(() => TakeOver(Organization.As(Organization.UserWithRoles("Sales Manager", "Sales Process Seller")), deal)), StringComparison.Ordinal);
    }

    private IOrganizationService Auditor() => Organization.As(Organization.UserWithRoles("System Administrator"));

    private Deal AtKiller()
    {
        var deal = Deal.At(Organization, Commitment);
        deal.Attach("agenda-confirmed");
        Write(deal, ("budgetamount", new Money(2_000_000)));
        return deal;
    }

    private void Bypass(Deal deal, int position) => Administrator.Execute(new UpdateRequest
    {
        Target = new Entity(ShippedProcess.FlowTable, deal.Flow) { ["activestageid"] = Deal.Stage(position), ["traversedpath"] = Deal.Path(position) },
        ["BypassCustomPluginExecution"] = true,
    });

    private static void Disqualify(Deal deal, string code = Killer, string reason = "They make 2 million a year.") =>
        Send(deal.Seller, "c3_Disqualify", Reference(deal), ("RequirementCode", code), ("Reason", reason));

    private static void ChangeTo(Deal deal, string code, string reason = "A partner sells to them.") =>
        Send(deal.Seller, "c3_ChangeProcess", Reference(deal), ("ProcessCode", code), ("Reason", reason));

    private static void TakeOver(IOrganizationService service, Deal deal, string reason = "The plug-ins were off.") =>
        Send(service, "c3_RegularizeOpportunity", Reference(deal), ("Reason", reason));

    private Entity Opportunity(Deal deal) => Administrator.Retrieve("opportunity", deal.Id, new ColumnSet("statecode"));

    private List<Entity> Flows(Deal deal)
    {
        var query = new QueryExpression(ShippedProcess.FlowTable) { ColumnSet = new ColumnSet("statuscode") };
        query.Criteria.AddCondition("bpf_opportunityid", ConditionOperator.Equal, deal.Id);
        return [.. Administrator.RetrieveMultiple(query).Entities];
    }
}
