using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>That what a move costs does not grow with what there is.</summary>
public abstract class CallCountTests : DecisionTests
{
    private const string Delivery = "delivery-date", Notice = "vendor-selection-notice";

    protected CallCountTests(ITestOrganization organization)
        : base(organization) => ProcessVariant.Publish(Organization, process =>
        {
            for (var i = 0; i < 50; i++)
                process.Repeat("meeting-accepted", $"asked-{i:00}", effect: 0);
            process.Advise(Delivery);
            process.LetWaive(Notice, """{"authorities":[{"role":"Sales director"}],"mostDays":30,"extensions":1}""");
        });

    [Fact]
    public void A_move_costs_the_same_however_much_there_is()
    {
        var deal = Deal.At(Organization, Diagnosis);
        Fill(deal);
        Refused(() => deal.MoveTo(Close));
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity"], CallsOf(() => Refused(() => deal.MoveTo(Close))));
        Assert.Empty(CallsOf(() => deal.MoveTo(Diagnosis)));
        deal.Attach(Notice);
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity", "Create c3_receipt"], CallsOf(() => deal.MoveTo(Close)));
    }

    [Fact]
    public void A_worker_that_does_not_know_the_process_as_it_is_asks_once_more()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.Attach(Notice);
        Touch(deal);
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity", "RetrieveMultiple c3_process", "Create c3_receipt"], CallsOf(() => deal.MoveTo(Close)));
    }

    [Fact]
    public void A_worker_that_does_not_know_in_which_language_a_user_reads_asks_once_more()
    {
        var deal = Deal.At(Organization, Diagnosis);
        string[] known = ["Upsert c3_gate", "Retrieve opportunity"];
        Assert.Equal([.. known, "RetrieveMultiple usersettings"], CallsOf(() => Refused(() => deal.MoveTo(Close))));
        Organization.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Equal(known, CallsOf(() => Refused(() => deal.MoveTo(Close))));
        Organization.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([.. known, "RetrieveMultiple usersettings"], CallsOf(() => Refused(() => deal.MoveTo(Close))));
    }

    private void Fill(Deal deal)
    {
        for (var i = 0; i < 50; i++)
        {
            deal.Attach($"asked-{i:00}", content: $"Yes, {i}.");
            deal.MoveTo(1);
            deal.MoveTo(Diagnosis);
            Decline(deal, Send(deal.Seller, "c3_RequestSignOff", Reference(deal), ("RequirementCode", Delivery))["SignOff"]);
            Decline(deal, Send(deal.Seller, "c3_RequestWaiver", Reference(deal), ("RequirementCode", Notice), ("Reason", "It comes."), ("Compensation", "A call."))["Waiver"]);
        }

        for (var i = 0; i < 200; i++)
            Deal.Begin(Organization);
        Assert.True(deal.Receipts.Count > 50 && deal.Evidence.Count > 50 && Rows("c3_signoff", deal).Count == 50 && Rows("c3_waiver", deal).Count == 50);
    }

    // Past the guards: who decides is not what this is about.
    private void Decline(Deal deal, object row)
    {
        var decided = (EntityReference)row;
        var change = new Entity(decided.LogicalName, decided.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2), ["c3_opportunityid"] = Reference(deal) };
        Administrator.Execute(new UpdateRequest { Target = change, ["BypassCustomPluginExecution"] = true });
    }

    private void Touch(Deal deal)
    {
        var process = Administrator.Retrieve("c3_gate", deal.Id, new("c3_processid")).GetAttributeValue<EntityReference>("c3_processid");
        Administrator.Execute(new UpdateRequest { Target = new Entity(process.LogicalName, process.Id) { ["c3_situation"] = "Touched" }, ["BypassCustomPluginExecution"] = true });
    }
}
