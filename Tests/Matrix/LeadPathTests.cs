using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate that only leads have.</summary>
public sealed class LeadPathTests : CaseTest
{
    private const string Leads = BypassPathAttribute.Leads;

    [Theory]
    [InlineData("seller", true)]
    [InlineData("manager", false)]
    [InlineData("administrator", true)]
    [InlineData("integration", false)]
    [BypassPath(18, "QualifyLead, with or without an opportunity, as seller, manager, administrator or program", Outcome.Closed, "The step on the message judges before an account, a contact or an opportunity is made", Of = Leads)]
    public void Qualifying(string who, bool createOpportunity)
    {
        var lead = Case(Lead);
        Refuses(lead, () => Somebody(who).Execute(Qualify(lead, createOpportunity)));
        Assert.Empty(Rows("opportunity", "originatingleadid", lead.Row.Id));
    }

    [Theory]
    [InlineData("SuppressDuplicateDetection")]
    [InlineData("SuppressCallbackRegistrationExpanderJob")]
    [InlineData("tag")]
    [BypassPath(18, "QualifyLead with flags that skip other logic", Outcome.Closed, "No such flag leaves out plug-ins; those that do are for administrators, and are found", Of = Leads)]
    public void Qualifying_with_flags(string flag)
    {
        var lead = Case(Lead);
        var request = Qualify(lead);
        request[flag] = flag == "tag" ? "bypass" : true;
        Refuses(lead, () => lead.Seller.Execute(request));
    }

    [Fact]
    [BypassPath(26, "QualifyLead with a parameter that leaves out plug-ins", Outcome.Detected, "The message's own step is left out, and those of the rows that it writes judge all the same", Of = Leads)]
    public void Qualifying_with_a_bypass()
    {
        var lead = Case(Lead);
        Refuses(lead, () => Administrator.Execute(Bypassing(Qualify(lead))));
    }

    [Fact]
    [BypassPath(14, "QualifyLead with the instance of its own flow", Outcome.Closed, "The instance stays where it is, and the lead is not qualified without its proof", Of = Leads)]
    public void Qualifying_with_its_flow()
    {
        var lead = Case(Lead);
        StaysBehind(lead, () => lead.Seller.Execute(Qualify(lead, flow: new(lead.FlowTable, lead.Flow))));
    }

    [Fact]
    [BypassPath(12, "Switch to another governed process beside the one that governs", Outcome.Closed, "Its flow does not begin; moving to another process is a decision of its own, with a receipt", Of = Leads)]
    public void Switching_the_process()
    {
        var lead = Case(Lead);
        SpanningCase.Govern(Organization, "lead", "Qualify");
        StaysBehind(lead, () => lead.Seller.Create(new Entity(SpanningCase.Table) { ["name"] = "Beside", ["leadid"] = lead.Row }));
    }

    [Theory]
    [InlineData("stage")]
    [InlineData("stage and opportunity")]
    [InlineData("path")]
    [InlineData("QualifyLead")]
    [BypassPath(14, "A flow that spans lead and opportunity is moved on into the stages of the opportunity, with or without one", Outcome.Closed, "Leaving the stages of the lead is qualifying it, and is judged by the lead", Of = Leads)]
    public void Moving_on_into_the_opportunity(string how)
    {
        var lead = Spanning();
        var opportunity = new EntityReference("opportunity", lead.Seller.Create(new Entity("opportunity") { ["name"] = "A pump" }));
        Refuses(lead, () =>
        {
            if (how == "QualifyLead")
                lead.Qualify();
            else if (how == "path")
                lead.Seller.Update(Change(lead.FlowTable, lead.Flow, ("traversedpath", SpanningCase.Path(1))));
            else
                lead.MoveTo(1, how == "stage" ? [] : [("opportunityid", opportunity)]);
        });
    }

    [Fact]
    [BypassPath(20, "A lead whose flow stands in the stages of the opportunity is opened, its proof removed, and qualified again", Outcome.Closed, "That the flow is further on excuses the lead from none of its own gates", Of = Leads)]
    public void Qualifying_again_from_beyond()
    {
        var lead = Spanning();
        var note = lead.Attach(lead.Row, "Qualify");
        lead.Qualify();
        lead.Seller.Update(Change(Lead, lead.Row.Id, State(0, 1)));
        lead.Seller.Delete("annotation", note);
        Organization.Advance(TimeSpan.FromMinutes(1));
        Refuses(lead, () => lead.Seller.Update(Change(Lead, lead.Row.Id, State(1, 3))));
    }

    [Fact]
    [BypassPath(14, "An opportunity made from the lead without qualifying it (InitializeFrom and Create)", Outcome.Closed, "The lead stays what it is and where it is; the opportunity begins its own process like any other", Of = Leads)]
    public void Making_an_opportunity_beside()
    {
        var lead = Case(Lead);
        var opportunity = lead.Seller.Create(new Entity("opportunity") { ["name"] = "A pump", ["originatingleadid"] = lead.Row });
        lead.Seller.Update(Changed(lead, ("qualifyingopportunityid", new EntityReference("opportunity", opportunity))));
        Refuses(lead, () => lead.Seller.Execute(Qualify(lead, createOpportunity: false)));
        Assert.Equal(0, lead.State);
    }

    [Fact]
    [BypassPath(16, "Write of `processid` of the lead, an empty one too", Outcome.Closed, "The suite never reads it: where the lead stands is the flow's own row", Of = Leads)]
    public void Writing_the_process()
    {
        var lead = Case(Lead);
        foreach (var process in new[] { Guid.Empty, Guid.NewGuid() })
            Unhindered(lead, () => lead.Seller.Update(Changed(lead, ("processid", process))), calls: 0);
        Refuses(lead, () => lead.MoveTo(1));
        Refuses(lead, lead.Finish);
    }

    [Fact]
    [BypassPath(19, "A disqualified lead that is made qualified, directly or once it is open again", Outcome.Closed, "Disqualifying is free; becoming qualified is judged from whatever state it comes", Of = Leads)]
    public void Disqualifying_and_qualifying()
    {
        var lead = Case(Lead);
        lead.SetState(2, 4);
        StaysBehind(lead, lead.Finish);
        lead.SetState(0, 1);
        Refuses(lead, lead.Finish);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(35, "A stranger who confirmed is merged into the contact of the lead", Outcome.Closed, "Evidence follows the merged row and keeps its grade", EitherWay = true, Of = Leads)]
    public void Merging_a_stranger(bool raises)
    {
        Open(new() { MergeRaisesUpdate = raises });
        var (lead, stranger, buyer) = (Case(Lead), New("contact", "lastname", "Stranger"), New("contact", "lastname", "Buyer"));
        Organization.AsPortal(stranger.Id).Create(lead.Note(GovernedCase.First));
        lead.Seller.Update(Changed(lead, ("parentcontactid", buyer)));
        Merge(Administrator, buyer, stranger);
        Assert.NotEqual(Choice(0), Assert.Single(lead.Evidence)["c3_grade"]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [BypassPath(41, "Leads merged, so that the proof or the place of another customer's lead counts", Outcome.Closed, "Evidence follows only to a lead of the same customer; flow, receipts, sign-offs and waivers stay with the merged one", EitherWay = true, Of = Leads)]
    public void Merging_leads(bool raises, bool takesAlong)
    {
        Open(new() { MergeRaisesUpdate = raises, MergeTakesAlongCustomRows = takesAlong });
        var lead = Case(Lead);
        var proved = lead.Another();
        BelongsTo(lead, NewAccount("Acme"));
        BelongsTo(proved, NewAccount("Zenith"));
        proved.AtEnd();
        Merge(Administrator, lead.Row, proved.Row);
        Assert.Equal(0, lead.Position);
        Refuses(lead, () => lead.MoveTo(1));
        Refuses(lead, lead.Finish);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(41, "A merge whose content says that the lead which stays is qualified", Outcome.Closed, "The step on the message judges what the merge writes, whether that raises Update or not", EitherWay = true, Of = Leads)]
    public void Merging_into_a_qualified_one(bool raises)
    {
        Open(new() { MergeRaisesUpdate = raises });
        var lead = Case(Lead);
        var other = lead.Another();
        Refuses(lead, () => Administrator.Execute(new OrganizationRequest("Merge")
        {
            ["Target"] = lead.Row,
            ["SubordinateId"] = other.Row.Id,
            ["UpdateContent"] = Change(Lead, Guid.Empty, Finished(lead)),
            ["PerformParentingChecks"] = false,
        }));
    }

    [Fact]
    [BypassPath(9, "Delete of the lead, and a new one that is qualified in its place", Outcome.Closed, "What is created anew begins open and from nothing", Of = Leads)]
    public void Deleting_and_creating_anew()
    {
        var lead = Case(Lead).AtEnd();
        Administrator.Delete(Lead, lead.Row.Id);
        var anew = Changed(lead, ("subject", "A pump"), ("lastname", "Buyer"));
        lead.Seller.Create(anew);
        var flow = lead.NewFlow(1);
        Assert.StartsWith("Not moved", Assert.ThrowsAny<Exception>(() => lead.Seller.Create(flow)).Message, StringComparison.Ordinal);
    }

    // A lead under a process for its part of the flow of Sales that goes on with an opportunity.
    private SpanningCase Spanning()
    {
        AppProcess.LetNothingElseBeChosen(Organization, Lead);
        SpanningCase.Govern(Organization, Lead, "Qualify");
        return SpanningCase.Begin(Organization);
    }
}
