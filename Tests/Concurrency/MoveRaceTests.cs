using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>Two moves at the same moment: they end as they would one after the other, in whatever order their requests go.</summary>
public sealed class MoveRaceTests : RaceTests
{
    [Fact]
    public void The_second_move_to_a_stage_writes_no_second_receipt() => Race(
        () => Ready(Diagnosis),
        deal => deal.MoveTo(Close),
        deal => deal.MoveTo(Close),
        (deal, first, second) =>
        {
            Assert.Null(first ?? second);
            Assert.Equal("outreach>diagnosis diagnosis>close", Moves(deal));
            AssertConsistent(deal);
        });

    [Fact]
    public void Moves_to_different_stages_end_as_one_after_the_other() => Race(
        () => Proved(Deal.Begin(Organization), 0, 1),
        deal => deal.MoveTo(1),
        deal => deal.MoveTo(2),
        (deal, first, second) =>
        {
            Assert.Null(first ?? second);
            Assert.Contains((Moves(deal), deal.Position), new[] { ("outreach>commitment commitment>discovery", 2), ("outreach>discovery", 1) });
            AssertConsistent(deal);
        });

    [Fact]
    public void A_move_on_and_a_move_back_end_as_one_after_the_other() => Race(
        () => Ready(Diagnosis),
        deal => deal.MoveTo(Close),
        deal => deal.MoveTo(2),
        (deal, first, second) =>
        {
            Assert.Null(first ?? second);
            Assert.Contains((Moves(deal), deal.Position), new[] { ("outreach>diagnosis diagnosis>close", 2), ("outreach>diagnosis discovery>close", Close) });
            AssertConsistent(deal);
        });

    [Fact]
    public void A_flow_that_is_given_to_another_opportunity_does_not_take_a_move_along() => Race(
        () => (Deal: Proved(Deal.Begin(Organization), 0), Other: new Deal(Organization).WithoutProcess()),
        deals => deals.Deal.MoveTo(1),
        deals => deals.Deal.UpdateFlow(("bpf_opportunityid", Reference(deals.Other))),
        (deals, move, link) =>
        {
            Assert.All(new[] { move, link }.OfType<Exception>(), f => Assert.StartsWith("Not", f.Message.Replace("Nothing", "Not", StringComparison.Ordinal), StringComparison.Ordinal));
            AssertConsistent(deals.Deal);
            AssertConsistent(deals.Other);
        });

    [Fact]
    public void A_loose_flow_does_not_take_a_move_along_to_its_opportunity() => Race(
        () => (Deal: new Deal(Organization).WithoutProcess(), Flow: Administrator.Create(new Entity(ShippedProcess.FlowTable) { ["bpf_name"] = "Loose", ["activestageid"] = Deal.Stage(0) })),
        loose => loose.Deal.Seller.Update(new Entity(ShippedProcess.FlowTable, loose.Flow) { ["activestageid"] = Deal.Stage(2), ["traversedpath"] = Deal.Path(2) }),
        loose => loose.Deal.Seller.Update(new Entity(ShippedProcess.FlowTable, loose.Flow) { ["bpf_opportunityid"] = Reference(loose.Deal) }),
        (loose, _, _) => AssertConsistent(loose.Deal));

    [Fact]
    public void Two_wins_write_one_receipt() => Race(
        () => Ready(Close),
        deal => deal.Win(),
        deal => deal.Win(),
        (deal, _, _) =>
        {
            Assert.Single(deal.Receipts, r => (string)r["c3_tostage"] == "won");
            AssertConsistent(deal);
        });

    [Fact]
    public void Of_two_requests_that_move_two_opportunities_crosswise_one_reads_that_it_may_try_again_and_then_succeeds()
    {
        var victims = 0;
        Race(
            () => (Left: Ready(Diagnosis), Right: Ready(Diagnosis)),
            deals => MoveBoth(deals.Left, deals.Right),
            deals => MoveBoth(deals.Right, deals.Left),
            (deals, first, second) =>
            {
                var failures = new[] { first, second }.OfType<Exception>().ToList();
                victims += failures.Count;
                Assert.InRange(failures.Count, 0, 1);
                Assert.All(failures, f => Assert.StartsWith(SomebodyElse, f.Message, StringComparison.Ordinal));
                Assert.All(failures, f => Assert.Equal(409, HttpStatus(f)));
                MoveBoth(deals.Left, deals.Right);
                Assert.All(new[] { deals.Left, deals.Right }, deal => Assert.Equal("outreach>diagnosis diagnosis>close", Moves(deal)));
                AssertConsistent(deals.Left);
                AssertConsistent(deals.Right);
            });
        Assert.True(victims > 0);
    }

    private static void MoveBoth(params Deal[] deals)
    {
        var both = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
        foreach (var deal in deals)
            both.Requests.Add(new UpdateRequest { Target = new Entity(ShippedProcess.FlowTable, deal.Flow) { ["activestageid"] = Deal.Stage(Close) } });
        deals[0].Seller.Execute(both);
    }

    private Deal Ready(int position) => Proved(Deal.At(Organization, position), position);

    private static Deal Proved(Deal deal, params int[] positions)
    {
        foreach (var position in positions)
            deal.Complete(position);
        return deal;
    }
}
