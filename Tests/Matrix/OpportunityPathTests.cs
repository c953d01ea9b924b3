using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate by the opportunity itself.</summary>
public sealed class OpportunityPathTests : MatrixTest
{
    [Fact]
    [BypassPath(14, "QualifyLead with a process instance that stands at a later stage", Outcome.Closed, "The nested writes are judged like any other, at the stage where they cannot be left out")]
    public void Qualifying_a_lead()
    {
        var flow = Administrator.Create(new Entity(Flow) { ["bpf_name"] = "Lead", ["activestageid"] = Deal.Stage(Discovery), ["traversedpath"] = Deal.Path(Discovery) });
        var lead = new EntityReference("lead", Administrator.Create(new Entity("lead") { ["lastname"] = "Buyer", ["subject"] = "A pump" }));
        Assert.StartsWith("Not moved", Assert.ThrowsAny<Exception>(() => Administrator.Execute(Qualify(lead, new EntityReference(Flow, flow)))).Message, StringComparison.Ordinal);
        Assert.Empty(Rows("opportunity", "name", "A pump"));
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("CreateMultiple")]
    [InlineData("Upsert")]
    [BypassPath(15, "Create of an opportunity that is won from the start", Outcome.Closed, "An opportunity begins open, except for who migrates history")]
    public void Creating_as_won(string message)
    {
        var deal = new Deal(Organization);
        var won = Opportunity(deal, [("name", "Won"), .. State(1, 3)]);
        StaysBehind(deal, () => deal.Seller.Execute(message switch
        {
            "Create" => new CreateRequest { Target = won },
            "Upsert" => new UpsertRequest { Target = won },
            _ => new CreateMultipleRequest { Targets = new([won]) { EntityName = "opportunity" } },
        }));
    }

    [Fact]
    [BypassPath(15, "Create of an opportunity with `processid` empty, and of its flow at a later stage", Outcome.Closed, "Where it stands is the flow's own row; the flow is judged when it begins")]
    public void Creating_without_a_process()
    {
        var deal = new Deal(Organization);
        deal.Seller.Create(Opportunity(deal, ("name", "Rockets"), ("processid", Guid.Empty)));
        Refuses(deal, () => deal.Seller.Create(NewFlow(deal, Last)));
    }

    [Fact]
    [BypassPath(16, "Write of `stageid`, `traversedpath` or `processid` of the opportunity", Outcome.Closed, "The suite never reads them, so they move nothing; they are not blocked either, since the platform writes them")]
    public void Writing_the_columns_of_older_processes()
    {
        var deal = AtDiagnosis();
        Unhindered(deal, () => deal.Seller.Update(Opportunity(deal, ("stageid", ShippedProcess.StageIds[Last]), ("traversedpath", Deal.Path(Last)), ("processid", Guid.NewGuid()))), calls: 0);
        Refuses(deal, () => deal.MoveTo(Last));
        Refuses(deal, deal.Win);
    }

    [Fact]
    [BypassPath(17, "Write of `salesstage`, `stepname`, `closeprobability` or the forecast category", Outcome.Closed, "They are what somebody thinks of the deal and count for no gate; they are not blocked")]
    public void Writing_what_one_thinks_of_it()
    {
        var deal = AtDiagnosis();
        Unhindered(
            deal,
            () => deal.Seller.Update(Opportunity(deal, ("salesstage", new OptionSetValue(3)), ("stepname", "4-Close"), ("closeprobability", 100), ("msdyn_forecastcategory", new OptionSetValue(100000005)))),
            calls: 0);
        Refuses(deal, () => deal.MoveTo(Last));
        Refuses(deal, deal.Win);
    }

    [Theory]
    [InlineData("seller", true, false)]
    [InlineData("manager", false, false)]
    [InlineData("administrator", false, true)]
    [InlineData("integration", true, true)]
    [BypassPath(18, "WinOpportunity, as seller, manager, administrator or program", Outcome.Closed, "The step on the message judges before anything is written, whichever other events it raises", EitherWay = true)]
    public void Winning(string who, bool update, bool setState)
    {
        Open(new() { WinRaisesUpdate = update, WinRaisesSetState = setState });
        var deal = AtDiagnosis();
        Refuses(deal, () => Somebody(who).Execute(WinRequest(deal)));
    }

    [Fact]
    [BypassPath(18, "Create of a close activity that says won", Outcome.Closed, "The step on Create of the activity judges the win that it says")]
    public void Saying_won()
    {
        var deal = AtDiagnosis();
        var close = CloseOf(deal);
        close["opportunitystatecode"] = new OptionSetValue(1);
        Refuses(deal, () => deal.Seller.Create(close));
    }

    [Fact]
    [BypassPath(19, "LoseOpportunity with the status of a win, and a lost opportunity that is made won", Outcome.Closed, "Losing is free; becoming won is judged from whatever state it comes")]
    public void Losing_and_winning()
    {
        var deal = AtDiagnosis();
        StaysBehind(deal, () => deal.Seller.Execute(new LoseOpportunityRequest { OpportunityClose = CloseOf(deal), Status = new OptionSetValue(3) }));
        deal.Seller.Execute(new LoseOpportunityRequest { OpportunityClose = CloseOf(deal), Status = new OptionSetValue(4) });
        StaysBehind(deal, deal.Win);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("both")]
    [InlineData("mixed")]
    [InlineData("SetState")]
    [BypassPath(20, "Update or SetState to won, with or without other columns", Outcome.Closed, "Each of the messages that can write the state has its step; either column is enough to be judged")]
    public void Writing_the_state(string how)
    {
        var deal = AtDiagnosis();
        (string, object?)[] values = how switch
        {
            "state" => [("statecode", new OptionSetValue(1))],
            "mixed" => [.. State(1, 3), ("description", "Signed.")],
            _ => State(1, 3),
        };
        Refuses(deal, () =>
        {
            if (how == "SetState")
                deal.Seller.Execute(SetState(Reference(deal), 1, 3));
            else
                deal.Seller.Update(Opportunity(deal, values));
        });
    }

    [Fact]
    [BypassPath(20, "A won opportunity is reopened, its proof removed, and won again", Outcome.Closed, "Each win is judged by what there is at its time")]
    public void Winning_again()
    {
        var deal = Deal.At(Organization, Last);
        var contract = deal.Complete(Last);
        deal.Win();
        deal.Seller.Update(Opportunity(deal, State(0, 1)));
        deal.Seller.Delete("annotation", contract);
        Organization.Advance(TimeSpan.FromMinutes(1));
        Refuses(deal, deal.Win);
    }

    [Fact]
    [BypassPath(21, "Win of a quote, and of its opportunity after it", Outcome.Closed, "A won quote leaves the opportunity open, and winning that is judged")]
    public void Winning_a_quote()
    {
        var deal = AtDiagnosis();
        deal.Seller.Execute(new OrganizationRequest("WinQuote") { ["QuoteClose"] = new Entity("quoteclose") { ["quoteid"] = ActiveQuote(deal) }, ["Status"] = new OptionSetValue(-1) });
        Assert.Equal(0, Rows("opportunity", "opportunityid", deal.Id)[0].GetAttributeValue<OptionSetValue>("statecode").Value);
        Refuses(deal, () => deal.Seller.Execute(WinRequest(deal)));
    }

    private static EntityReference ActiveQuote(Deal deal)
    {
        var id = deal.Seller.Create(new Entity("quote") { ["name"] = "Q", ["opportunityid"] = Reference(deal) });
        deal.Seller.Update(Change("quote", id, ("statecode", new OptionSetValue(1))));
        return new("quote", id);
    }

    private static OrganizationRequest Qualify(EntityReference lead, EntityReference flow) => new("QualifyLead")
    {
        ["LeadId"] = lead,
        ["CreateAccount"] = true,
        ["CreateContact"] = true,
        ["CreateOpportunity"] = true,
        ["Status"] = new OptionSetValue(3),
        ["ProcessInstanceId"] = flow,
    };
}
