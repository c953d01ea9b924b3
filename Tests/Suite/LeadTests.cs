using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>That a lead goes through its process as an opportunity does, and that qualifying it is a gated move.</summary>
public abstract class LeadTests(ITestOrganization organization) : DecisionTests(organization)
{
    private const int Qualified = 1, Disqualified = 2, Open = 0, StatusQualified = 3, StatusLost = 4, StatusNew = 1;

    [Fact]
    public void A_lead_moves_on_with_proof_by_a_receipt_and_not_without()
    {
        var lead = GovernedCase.Lead(Organization);
        Assert.StartsWith("Not moved to", Refused(() => lead.MoveTo(1)), StringComparison.Ordinal);
        lead.Attach(GovernedCase.First);
        lead.MoveTo(1);
        Assert.Equal(1, lead.Position);
        Assert.Contains($"\"lead\":\"{lead.Row.Id:D}\"", (string)Assert.Single(lead.Receipts)["c3_verdict"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_of_a_lead_costs_what_one_of_an_opportunity_does()
    {
        var lead = GovernedCase.Lead(Organization);
        Refused(() => lead.MoveTo(1));
        Assert.Equal(["Upsert c3_gate", "Retrieve lead"], CallsOf(() => Refused(() => lead.MoveTo(1))));
        Assert.Empty(CallsOf(() => lead.MoveTo(0)));
        lead.Attach(GovernedCase.First);
        Assert.Equal(["Upsert c3_gate", "Retrieve lead", "Create c3_receipt"], CallsOf(() => lead.MoveTo(1)));
    }

    [Fact]
    public void A_note_on_a_lead_proves_until_it_is_deleted()
    {
        var lead = GovernedCase.Lead(Organization);
        var note = lead.Attach(GovernedCase.First);
        Assert.Equal(GovernedCase.First, Assert.Single(lead.Evidence)["c3_requirementcode"]);
        lead.Seller.Delete("annotation", note);
        Assert.StartsWith("Not moved to", Refused(() => lead.MoveTo(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_regarding_a_lead_proves()
    {
        var lead = GovernedCase.Lead(Organization);
        lead.Deliver(GovernedCase.First);
        lead.MoveTo(1);
        Assert.Equal(1, lead.Position);
    }

    [Fact]
    public void A_waiver_lets_a_lead_pass()
    {
        var lead = GovernedCase.Lead(Organization);
        var waiver = Send(
            lead.Seller, "c3_RequestWaiver", lead.Row, ("RequirementCode", GovernedCase.First), ("Reason", "They answer by telephone."), ("Compensation", "A colleague listens in."))["Waiver"];
        Send(Organization.As(Holder("Sales director")), "c3_DecideWaiver", (EntityReference)waiver, ("Grant", true));
        lead.MoveTo(1);
        Assert.Equal(1, lead.Position);
    }

    [Fact]
    public void A_lead_that_a_deal_killer_rules_out_is_disqualified_with_a_note_of_why()
    {
        var lead = GovernedCase.Lead(Organization, """{"column":"companyname","operator":"is-empty","dealKiller":true}""");
        Send(lead.Seller, "c3_Disqualify", lead.Row, ("RequirementCode", "criterion"), ("Reason", "They are no company."));
        Assert.Equal(Disqualified, lead.State);
        var notes = new Microsoft.Xrm.Sdk.Query.QueryExpression("annotation") { ColumnSet = new(true) };
        notes.Criteria.AddCondition("objectid", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, lead.Row.Id);
        Assert.Equal("They are no company.", Assert.Single(Administrator.RetrieveMultiple(notes).Entities)["notetext"]);
    }

    [Fact]
    public void A_lead_does_not_go_over_to_a_process_of_opportunities()
    {
        var lead = GovernedCase.Lead(Organization);
        Assert.StartsWith(
            "No published process of leads has the code \"channel-sale\".",
            Refused(() => Send(lead.Seller, "c3_ChangeProcess", lead.Row, ("ProcessCode", "channel-sale"), ("Reason", "A partner."))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_account_of_a_lead_is_not_set_by_connecting_rows()
    {
        var lead = GovernedCase.Lead(Organization);
        var account = new EntityReference("account", lead.Seller.Create(new Entity("account") { ["name"] = "Acme" }));
        Assert.StartsWith(
            "Nothing was changed: these rows are not connected",
            Refused(() => Administrator.Associate("account", account.Id, new Relationship("lead_parent_account"), [lead.Row])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_account_has_confirmed_is_withdrawn_when_the_account_of_a_lead_changes()
    {
        var lead = GovernedCase.Lead(Organization);
        BelongsTo(lead, "Acme");
        lead.Attach(GovernedCase.First);
        BelongsTo(lead, "Zenith");
        Assert.Equal("The customer changed.", Assert.Single(lead.Evidence)["c3_withdrawnreason"]);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("set state")]
    [InlineData("qualify")]
    public void A_lead_is_qualified_when_every_stage_to_the_end_is_proved_and_not_before(string way)
    {
        var lead = GovernedCase.Lead(Organization);
        Assert.StartsWith("Not qualified: 2 of 2 requirements are open.", Refused(() => Qualify(lead.Seller, lead.Row, way)), StringComparison.Ordinal);
        Assert.Equal(Open, lead.State);
        lead.AtEnd().Attach(GovernedCase.Last);
        Qualify(lead.Seller, lead.Row, way);
        Assert.Equal(Qualified, lead.State);
        Assert.Equal("won", Assert.Single(lead.Receipts, r => r.GetAttributeValue<OptionSetValue>("c3_kind").Value == Choice(1).Value)["c3_tostage"]);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("qualify")]
    public void A_lead_that_no_process_governs_is_qualified_freely(string way) =>
        Qualify(Organization.As(Organization.Seller), GovernedCase.NewLead(Organization), way);

    [Fact]
    public void Disqualifying_a_lead_and_taking_it_up_again_is_never_blocked()
    {
        var lead = GovernedCase.Lead(Organization);
        lead.SetState(Disqualified, StatusLost);
        lead.SetState(Open, StatusNew);
        Assert.Equal(Open, lead.State);
    }

    [Fact]
    public void A_lead_is_not_created_as_qualified() => Assert.StartsWith(
        "Not created: a lead begins open.",
        Refused(() => Organization.As(Organization.Seller).Create(new Entity("lead") { ["subject"] = "A pump", ["statuscode"] = new OptionSetValue(StatusQualified) })),
        StringComparison.Ordinal);

    [Fact]
    public void A_lead_that_was_qualified_past_the_suite_is_found()
    {
        var lead = GovernedCase.Lead(Organization);
        Administrator.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest
        {
            Target = new Entity("lead", lead.Row.Id) { ["statecode"] = new OptionSetValue(Qualified) },
            ["BypassCustomPluginExecution"] = true,
        });
        var report = (string)Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts") { ["OpportunityId"] = lead.Row.Id.ToString("D") })["Report"];
        Assert.Contains("\"message\":\"1 leads checked: 1 findings need somebody to look at them.\"", report, StringComparison.Ordinal);
        Assert.Contains($"\"lead\":{{\"id\":\"{lead.Row.Id:D}\"", report, StringComparison.Ordinal);
        Assert.Contains("It is qualified, and no receipt says how it got beyond", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_that_got_past_the_suite_stays_until_somebody_takes_over_where_it_stands()
    {
        var lead = GovernedCase.Lead(Organization);
        Administrator.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = lead.Standing(1), ["BypassCustomPluginExecution"] = true });
        lead.Attach(GovernedCase.Last);
        Assert.StartsWith("Not moved: the lead stands at", Refused(() => lead.SetState(Qualified, StatusQualified)), StringComparison.Ordinal);
        var other = Organization.As(Organization.UserWithRoles("System Administrator"));
        Send(other, "c3_RegularizeOpportunity", lead.Row, ("Reason", "The plug-ins were off."));
        lead.SetState(Qualified, StatusQualified);
        Assert.Equal(Qualified, lead.State);
        Assert.StartsWith("There is nothing to take over of this lead", Refused(() => Send(other, "c3_RegularizeOpportunity", lead.Row, ("Reason", "Once more."))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_of_leads_that_no_process_governs_is_found()
    {
        var flows = new Microsoft.Xrm.Sdk.Query.QueryExpression("workflow");
        flows.Criteria.AddCondition("uniquename", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, "c3_leadqualification");
        Administrator.Update(new Entity("workflow", Administrator.RetrieveMultiple(flows).Entities.Single().Id) { ["uniquename"] = "c3_other" });
        var report = (string)Administrator.Execute(new OrganizationRequest("c3_HealthCheck"))["Report"];
        Assert.Contains("is active for leads, and no published process governs it", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_about_a_lead_call_it_one()
    {
        var lead = GovernedCase.NewLead(Organization);
        Assert.Equal("No process governs this lead, so nothing is required of it.", Refused(() => Send(Organization.As(Organization.Seller), "c3_RequestSignOff", lead, ("RequirementCode", "any"))));
        Assert.StartsWith("""{"governed":false,"chosen":""", (string)Send(Organization.As(Organization.Seller), "c3_EvaluateGate", lead)["Verdict"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_through_no_process_cannot_be_asked_about()
    {
        var account = new EntityReference("account", Organization.As(Organization.Seller).Create(new Entity("account") { ["name"] = "Acme" }));
        Assert.StartsWith("Rows of account go through no process.", Refused(() => Send(Organization.As(Organization.Seller), "c3_EvaluateGate", account)), StringComparison.Ordinal);
    }

    private void BelongsTo(GovernedCase lead, string account) => lead.Seller.Update(new Entity("lead", lead.Row.Id)
    {
        ["parentaccountid"] = new EntityReference("account", lead.Seller.Create(new Entity("account") { ["name"] = account })),
    });

    private static void Qualify(IOrganizationService service, EntityReference lead, string way) => service.Execute(way switch
    {
        "update" => new Microsoft.Xrm.Sdk.Messages.UpdateRequest
        {
            Target = new Entity("lead", lead.Id) { ["statecode"] = new OptionSetValue(Qualified), ["statuscode"] = new OptionSetValue(StatusQualified) },
        },
        "set state" => new SetStateRequest { EntityMoniker = lead, State = new OptionSetValue(Qualified), Status = new OptionSetValue(StatusQualified) },
        _ => new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = lead,
            ["CreateAccount"] = false,
            ["CreateContact"] = false,
            ["CreateOpportunity"] = true,
            ["Status"] = new OptionSetValue(StatusQualified),
        },
    });
}
