using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What needs rollback, Win and Custom APIs; for engines that have them.</summary>
public abstract class TransactionTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const int Diagnosis = 3, LastStage = 4;

    [Fact]
    public void A_refused_move_leaves_nothing_written_needs_rollback()
    {
        var deal = Deal.At(Organization, Diagnosis);
        var before = deal.Receipts.Count;
        Refused(() => deal.MoveTo(LastStage));
        Assert.Equal((Diagnosis, before), (deal.Position, deal.Receipts.Count));
    }

    [Fact]
    public void One_refused_move_undoes_the_allowed_one_in_the_same_transaction_needs_rollback()
    {
        var (ready, open) = (Deal.At(Organization, Diagnosis), Deal.At(Organization, Diagnosis));
        ready.Complete(Diagnosis);
        var both = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
        foreach (var deal in new[] { ready, open })
            both.Requests.Add(new UpdateRequest { Target = new Entity(ShippedProcess.FlowTable, deal.Flow) { ["activestageid"] = Deal.Stage(LastStage) } });
        Refused(() => ready.Seller.Execute(both));
        Assert.Equal((Diagnosis, Diagnosis), (ready.Position, open.Position));
    }

    [Fact]
    public void The_win_message_is_refused_without_proof_needs_win()
    {
        var deal = Deal.At(Organization, LastStage);
        Assert.StartsWith("Not closed as won", Refused(() => deal.Seller.Execute(Win(deal))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_win_message_writes_one_receipt_needs_win()
    {
        var deal = Deal.At(Organization, LastStage);
        deal.Complete(LastStage);
        deal.Seller.Execute(Win(deal));
        Assert.Single(deal.Receipts, r => (string)r["c3_tostage"] == "won");
    }

    [Fact]
    public void A_won_deal_of_the_past_is_entered_as_history_needs_win()
    {
        var deal = new Deal(Organization).WithoutProcess();
        var migrator = Organization.As(Organization.Migrator);
        deal.Start(LastStage, flow => flow["importsequencenumber"] = 1, migrator);
        var win = Win(deal);
        win.OpportunityClose["importsequencenumber"] = 1;
        migrator.Execute(win);
        Assert.All(deal.Receipts, r => Assert.Equal(Choice(2), r["c3_kind"]));
    }

    [Fact]
    public void A_deal_won_as_history_and_reopened_needs_its_proof_to_be_won_again_needs_win()
    {
        var deal = new Deal(Organization).WithoutProcess();
        var migrator = Organization.As(Organization.Migrator);
        deal.Start(LastStage, flow => flow["importsequencenumber"] = 1, migrator);
        var win = Win(deal);
        win.OpportunityClose["importsequencenumber"] = 1;
        migrator.Execute(win);
        migrator.Update(new Entity("opportunity", deal.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Assert.StartsWith("Not closed as won", Refused(() => migrator.Execute(Win(deal))), StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_the_state_to_won_is_refused_without_proof_needs_set_state()
    {
        var deal = Deal.At(Organization, LastStage);
        var set = new SetStateRequest { EntityMoniker = new EntityReference("opportunity", deal.Id), State = new OptionSetValue(1), Status = new OptionSetValue(3) };
        Assert.StartsWith("Not closed as won", Refused(() => deal.Seller.Execute(set)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Setting_the_flow_to_finished_is_judged_and_to_aborted_is_not_needs_set_state(int status, bool refused)
    {
        var deal = Deal.At(Organization, LastStage);
        var set = new SetStateRequest { EntityMoniker = new EntityReference(ShippedProcess.FlowTable, deal.Flow), State = new OptionSetValue(1), Status = new OptionSetValue(status) };
        Assert.Equal(refused, Record.Exception(() => deal.Seller.Execute(set)) is not null);
    }

    [Fact]
    public void Losing_by_message_is_never_blocked_needs_win()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.Seller.Execute(new LoseOpportunityRequest { OpportunityClose = Close(deal), Status = new OptionSetValue(4) });
    }

    [Fact]
    public void Deleting_an_opportunity_is_never_blocked_by_its_receipts_which_outlive_it_needs_cascade()
    {
        var deal = Deal.At(Organization, Diagnosis);
        var receipts = deal.Receipts.Select(r => r.Id).ToList();
        deal.Seller.Delete("opportunity", deal.Id);
        Assert.NotEmpty(receipts);
        Assert.Equal(receipts, deal.Receipts.Select(r => r.Id));
        Assert.Empty(deal.Evidence);
    }

    [Theory]
    [InlineData(null, "\"from\":\"diagnosis\",\"to\":\"close\",\"allowed\":false")]
    [InlineData("won", "\"from\":\"diagnosis\",\"to\":\"won\",\"allowed\":false")]
    public void Asking_answers_what_the_move_would_find_needs_custom_api(string? toStage, string expected)
    {
        var deal = Deal.At(Organization, Diagnosis);
        Assert.Contains(expected, Evaluate(deal, toStage), StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_for_a_stage_that_is_none_names_those_there_are_needs_custom_api()
    {
        var deal = Deal.Begin(Organization);
        Assert.Contains("It has: outreach, commitment, discovery, diagnosis, close, won.", Refused(() => Evaluate(deal, "nirvana")), StringComparison.Ordinal);
    }

    private static string Evaluate(Deal deal, string? toStage)
    {
        var request = new OrganizationRequest("c3_EvaluateGate") { ["Target"] = new EntityReference("opportunity", deal.Id) };
        if (toStage is not null)
            request["ToStage"] = toStage;
        return (string)deal.Seller.Execute(request)["Verdict"];
    }

    private static WinOpportunityRequest Win(Deal deal) => new() { OpportunityClose = Close(deal), Status = new OptionSetValue(3) };

    private static Entity Close(Deal deal) => new("opportunityclose") { ["subject"] = "Closed", ["opportunityid"] = new EntityReference("opportunity", deal.Id) };
}
