using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What is written of a move, who may enter history, and what it costs; for every engine.</summary>
public abstract class ReceiptTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const int Diagnosis = 3, Close = 4;

    [Fact]
    public void Every_allowed_forward_move_writes_a_receipt()
    {
        var deal = Deal.At(Organization, 1);
        var receipt = Assert.Single(deal.Receipts);
        Assert.Equal(["outreach", "commitment"], new[] { receipt["c3_fromstage"], receipt["c3_tostage"] });
        Assert.Equal(Choice(0), receipt["c3_kind"]);
        Assert.Equal(Organization.Seller, receipt.GetAttributeValue<EntityReference>("c3_actorid").Id);
    }

    [Fact]
    public void A_receipt_carries_the_hash_of_what_it_states_and_of_the_one_before()
    {
        var deal = Deal.At(Organization, 1);
        Organization.Advance(TimeSpan.FromHours(1));
        deal.Attach("agenda-confirmed");
        deal.MoveTo(2);
        var (first, second) = (deal.Receipts[0], deal.Receipts[1]);
        Assert.Equal(Receipt.HashOf((string)second["c3_verdict"]), second["c3_hash"]);
        Assert.Equal(first["c3_hash"], second["c3_previoushash"]);
        Assert.Equal(first.Id, second.GetAttributeValue<EntityReference>("c3_previousreceiptid").Id);
    }

    [Fact]
    public void Going_back_writes_no_receipt()
    {
        var deal = Deal.At(Organization, 1);
        deal.MoveTo(0);
        Assert.Single(deal.Receipts);
    }

    [Fact]
    public void History_is_entered_by_the_migration_role_and_the_receipt_says_so()
    {
        var deal = new Deal(Organization).WithoutProcess();
        deal.Start(Diagnosis, AsHistory, Organization.As(Organization.Migrator));
        var receipt = Assert.Single(deal.Receipts);
        Assert.Equal(Choice(2), receipt["c3_kind"]);
        Assert.Equal("diagnosis", receipt["c3_tostage"]);
    }

    [Fact]
    public void History_at_the_first_stage_has_its_opening_receipt_too()
    {
        var deal = new Deal(Organization).WithoutProcess();
        deal.Start(0, AsHistory, Organization.As(Organization.Migrator));
        Assert.Equal(Choice(2), Assert.Single(deal.Receipts)["c3_kind"]);
    }

    [Fact]
    public void A_seller_cannot_enter_history()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Assert.StartsWith("Only somebody with the role Sales Process Migration may enter history.", Refused(() => deal.Start(Diagnosis, AsHistory)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_migration_role_without_saying_history_is_gated_like_everybody()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Assert.StartsWith("Not moved to 4 Diagnosis", Refused(() => deal.Start(Diagnosis, service: Organization.As(Organization.Migrator))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowed_advance_costs_three_platform_calls()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.Complete(Diagnosis);
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity", "Create c3_receipt"], CallsOf(() => deal.MoveTo(Close)));
    }

    [Fact]
    public void What_a_criterion_saw_may_be_secret_so_the_receipt_states_its_hash_alone()
    {
        var verdict = (string)Deal.At(Organization, 2).Receipts[^1]["c3_verdict"];
        Assert.Matches("\"code\":\"minimum-revenue\"[^{}]*\"observed\":\"[0-9a-f]{64}\"", verdict);
        Assert.DoesNotContain("60000000", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_does_not_say_what_a_criterion_saw()
    {
        var deal = Deal.At(Organization, 1);
        var account = new Entity("account") { ["name"] = "Small", ["revenue"] = new Money(12_345_678), ["industrycode"] = new OptionSetValue(12) };
        deal.SellTo("customerid", new EntityReference("account", deal.Seller.Create(account)));
        var refusal = Refused(() => deal.MoveTo(2));
        Assert.Contains("Customer is large enough", refusal, StringComparison.Ordinal);
        Assert.DoesNotMatch("12.?345.?678", refusal);
    }

    [Fact]
    public void A_refused_advance_costs_two_platform_calls()
    {
        var deal = Deal.At(Organization, Diagnosis);
        Refused(() => deal.MoveTo(Close));
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity"], CallsOf(() => Refused(() => deal.MoveTo(Close))));
    }

    [Fact]
    public void An_update_that_is_no_move_costs_no_platform_call()
    {
        var deal = Deal.At(Organization, Diagnosis);
        Assert.Empty(CallsOf(() => deal.MoveTo(Diagnosis)));
        Assert.Empty(CallsOf(deal.Lose));
    }

    private static void AsHistory(Entity flow) => flow["importsequencenumber"] = 1;
}
