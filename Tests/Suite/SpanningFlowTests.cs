using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>
/// That a flow which spans tables is governed part by part: a process for its stages of leads, another for those of
/// opportunities, each judged by the row whose stages are left.
/// </summary>
public abstract class SpanningFlowTests : SuiteTests
{
    private const int Qualify = 0, Develop = 1, Propose = 2, Close = 3;

    protected SpanningFlowTests(ITestOrganization organization)
        : base(organization)
    {
        AppProcess.LetNothingElseBeChosen(Organization);
        AppProcess.LetNothingElseBeChosen(Organization, "lead");
    }

    [Fact]
    public void A_lead_leaves_its_stages_with_their_proof_and_goes_on_as_an_opportunity_by_those_of_its_own()
    {
        GovernBoth();
        var lead = SpanningCase.Begin(Organization);
        Assert.StartsWith("Not qualified: 1 of 1 requirement is open.", Refused(lead.Qualify), StringComparison.Ordinal);
        lead.Attach(lead.Row, "Qualify");
        lead.Qualify();
        Assert.Equal(Develop, lead.Position);
        Assert.Equal(["qualify>won"], Moves(lead.Row.Id));
        Assert.StartsWith("Not moved to 3 Propose: 1 of 1 requirement is open.", Refused(() => lead.MoveTo(Propose)), StringComparison.Ordinal);
        lead.Attach(lead.Opportunity!, "Develop");
        lead.MoveTo(Propose);
        Assert.Equal(["develop>propose"], Moves(lead.Opportunity!.Id));
        Assert.Equal(["qualify>won"], Moves(lead.Row.Id));
        Assert.Contains("all is as it was written", (string)Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts"))["Report"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_win_is_judged_by_the_stages_of_the_opportunity_alone()
    {
        GovernBoth();
        var lead = Qualified();
        Assert.StartsWith("Not closed as won: 3 of 3 requirements are open.", Refused(() => Win(lead.Opportunity!)), StringComparison.Ordinal);
        foreach (var stage in new[] { "Develop", "Propose", "Close" })
            lead.Attach(lead.Opportunity!, stage);
        Win(lead.Opportunity!);
        Assert.Equal(["develop>won"], Moves(lead.Opportunity!.Id));
    }

    [Fact]
    public void A_move_into_the_stages_of_the_opportunity_is_judged_by_the_lead_whoever_sends_it_and_with_whatever_else()
    {
        GovernBoth();
        var lead = SpanningCase.Begin(Organization);
        var opportunity = new EntityReference("opportunity", lead.Seller.Create(new Entity("opportunity") { ["name"] = "A pump", ["processid"] = Guid.Empty }));
        Assert.StartsWith("Not qualified", Refused(() => lead.MoveTo(Develop)), StringComparison.Ordinal);
        Assert.StartsWith("Not qualified", Refused(() => lead.MoveTo(Develop, ("opportunityid", opportunity))), StringComparison.Ordinal);
        Assert.StartsWith("Not qualified", Refused(() => lead.MoveTo(Close, ("opportunityid", opportunity))), StringComparison.Ordinal);
        lead.Attach(lead.Row, "Qualify");
        Assert.StartsWith("Not moved to 4 Close: 2 of 2 requirements are open.", Refused(() => lead.MoveTo(Close, ("opportunityid", opportunity))), StringComparison.Ordinal);
        lead.MoveTo(Develop, ("opportunityid", opportunity));
        Assert.Equal(Develop, lead.Position);
    }

    [Fact]
    public void An_opportunity_that_joins_a_flow_further_on_is_asked_for_every_gate_before()
    {
        GovernBoth();
        var lead = SpanningCase.Begin(Organization);
        lead.Attach(lead.Row, "Qualify");
        lead.MoveTo(Propose);
        var opportunity = new EntityReference("opportunity", lead.Seller.Create(new Entity("opportunity") { ["name"] = "A pump", ["processid"] = Guid.Empty }));
        Assert.StartsWith("Not moved to 3 Propose", Refused(() => lead.Seller.Update(new Entity(SpanningCase.Table, lead.Flow) { ["opportunityid"] = opportunity })), StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_into_the_stages_of_the_lead_is_free_and_a_lead_that_is_qualified_again_is_judged_again()
    {
        GovernBoth();
        var lead = Qualified(out var note);
        lead.Seller.Delete("annotation", note);
        lead.Seller.Update(new Entity("lead", lead.Row.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Organization.Advance(TimeSpan.FromMinutes(1));
        Assert.StartsWith("Not qualified", Refused(() => Qualified(lead)), StringComparison.Ordinal);
        lead.MoveTo(Qualify);
        Assert.StartsWith("Not qualified", Refused(() => lead.MoveTo(Develop)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_part_alone_is_governed_the_other_is_free()
    {
        SpanningCase.Govern(Organization, "lead", "Qualify");
        var lead = Qualified();
        lead.MoveTo(Close);
        Win(lead.Opportunity!);
        Assert.Equal(["qualify>won"], Moves(lead.Row.Id));
        Assert.Empty(Moves(lead.Opportunity!.Id));
        var report = (string)Administrator.Execute(new OrganizationRequest("c3_HealthCheck"))["Report"];
        Assert.Contains("Lead to Opportunity Sales Process\\\" is active for opportunities, and no published process governs it", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Lead to Opportunity Sales Process\\\" is active for leads", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_of_the_opportunity_can_be_governed_without_that_of_the_lead()
    {
        SpanningCase.Govern(Organization, "opportunity", "Develop", "Propose", "Close");
        var lead = SpanningCase.Begin(Organization);
        lead.Qualify();
        Assert.StartsWith("Not moved to 3 Propose", Refused(() => lead.MoveTo(Propose)), StringComparison.Ordinal);
        Assert.Empty(Moves(lead.Row.Id));
    }

    [Fact]
    public void Its_steps_watch_the_rows_of_both_parts()
    {
        GovernBoth();
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression("sdkmessageprocessingstep") { ColumnSet = new("filteringattributes") };
        query.Criteria.AddCondition("name", Microsoft.Xrm.Sdk.Query.ConditionOperator.BeginsWith, $"{SpanningCase.Table} Update");
        Assert.All(Administrator.RetrieveMultiple(query).Entities, step => Assert.Equal("activestageid,traversedpath,statecode,statuscode,leadid,opportunityid", step["filteringattributes"]));
        Assert.DoesNotContain($"{SpanningCase.Table} ", (string)Administrator.Execute(new OrganizationRequest("c3_HealthCheck"))["Report"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_of_an_instance_with_both_rows_locks_and_reads_both_and_writes_one_receipt()
    {
        GovernBoth();
        var lead = Qualified();
        lead.Attach(lead.Opportunity!, "Develop");
        Assert.Equal(
            ["Create c3_receipt", "Retrieve lead", "Retrieve opportunity", "Upsert c3_gate", "Upsert c3_gate"],
            CallsOf(() => lead.MoveTo(Propose)).Order(StringComparer.Ordinal));
        Assert.Empty(CallsOf(() => lead.MoveTo(Propose)));
    }

    [Fact]
    public void A_stage_of_another_table_is_named_with_what_to_do() => Assert.Contains(
        "the stage Develop of the flow Lead to Opportunity Sales Process belongs to opportunity. Leave it out here, and govern it by a process of its own for opportunity.",
        Problems(SpanningCase.Write(Organization, "lead", "Qualify", "Develop")));

    [Fact]
    public void A_flow_without_a_stage_of_the_table_is_named_with_those_it_has() => Assert.Contains(
        "the flow Lead to Opportunity Sales Process has no stage of c3_client. Choose another flow, or the table of its stages: lead, opportunity.",
        Problems(SpanningCase.Write(Organization, "c3_client", "Qualify")));

    [Fact]
    public void A_flow_over_three_tables_is_not_governed_where_nothing_tells_the_order()
    {
        var stages = new Microsoft.Xrm.Sdk.Query.QueryExpression("processstage");
        stages.Criteria.AddCondition("stagename", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, "Close");
        stages.Criteria.AddCondition("processid", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, new Guid("919e14d1-6489-4852-abd0-a63a6ecaac5d"));
        Administrator.Update(new Entity("processstage", Administrator.RetrieveMultiple(stages).Entities.Single().Id) { ["primaryentitytypecode"] = "quote" });
        Assert.Contains(
            "the flow Lead to Opportunity Sales Process begins with lead and spans lead, opportunity, quote, and nothing tells which of their stages come before those of opportunity. "
                + "Govern its stages of lead alone, or opportunity by a flow that spans two tables at most.",
            Problems(SpanningCase.Write(Organization, "opportunity", "Develop", "Propose")));
        Assert.True(SpanningCase.Write(Organization, "lead", "Qualify").PublishedByAll().Row().Contains("c3_otherstages"));
    }

    [Fact]
    public void What_the_flow_spans_is_part_of_what_was_published()
    {
        GovernBoth();
        var lead = SpanningCase.Begin(Organization);
        lead.Attach(lead.Row, "Qualify");
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression("c3_process") { ColumnSet = new("c3_otherstages") };
        query.Criteria.AddCondition("c3_code", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, "spanning-lead");
        var process = Administrator.RetrieveMultiple(query).Entities.Single();
        Administrator.Execute(new UpdateRequest
        {
            Target = new Entity("c3_process", process.Id) { ["c3_otherstages"] = ((string)process["c3_otherstages"]).Replace("beyond", "before", StringComparison.Ordinal) },
            ["BypassCustomPluginExecution"] = true,
        });
        Assert.Contains("no longer says what was published", Refused(lead.Qualify), StringComparison.Ordinal);
    }

    private IOrganizationService Administrator => Organization.As(Organization.Administrator);

    private void GovernBoth()
    {
        SpanningCase.Govern(Organization, "lead", "Qualify");
        SpanningCase.Govern(Organization, "opportunity", "Develop", "Propose", "Close");
    }

    private SpanningCase Qualified() => Qualified(out _);

    private SpanningCase Qualified(out Guid note)
    {
        var lead = SpanningCase.Begin(Organization);
        note = lead.Attach(lead.Row, "Qualify");
        lead.Qualify();
        return lead;
    }

    private static void Qualified(SpanningCase lead) =>
        lead.Seller.Update(new Entity("lead", lead.Row.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });

    private void Win(EntityReference opportunity) => Organization.As(Organization.Seller).Update(
        new Entity("opportunity", opportunity.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });

    private List<string> Moves(Guid row) => [.. SpanningCase.ReceiptsOf(Organization, row).Select(r => $"{r["c3_fromstage"]}>{r["c3_tostage"]}")];

    private static List<string?> Problems(AppProcess process) =>
        [.. process.Preview().GetProperty("problems").EnumerateArray().Select(p => p.GetString())];
}
