using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>A manager waives and takes over, and does not publish.</summary>
public sealed class ManagerTests() : RoleTest("Sales Manager", "Sales Process Manager")
{
    [Fact]
    public void Decides_waivers_up_to_an_amount()
    {
        var deal = Deal.At(Organization, 1);
        Write(deal, ("estimatedvalue", new Money(250_000)));
        Grant(User, AskForWaiver(deal));
        deal.MoveTo(2);
        Assert.Equal(2, deal.Position);
    }

    [Fact]
    public void Decides_none_beyond_it()
    {
        var deal = Deal.At(Organization, 1);
        Write(deal, ("estimatedvalue", new Money(250_001)));
        Assert.StartsWith("This opportunity is worth more than you may decide about", Refused(() => Grant(User, AskForWaiver(deal))), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_over_what_was_reached_without_a_receipt()
    {
        var deal = MovedPastTheSuite();
        Regularize(User, deal);
        Assert.Equal("diagnosis", deal.Receipts[^1]["c3_tostage"]);
    }

    [Fact]
    public void Publishes_nothing() => AssertNoAuthority("c3_RegularizeOpportunity", "c3_VerifyReceipts", "c3_HealthCheck");

    [Fact]
    public void Enters_no_history()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Assert.StartsWith(
            "Only somebody with the role Sales Process Migration may enter history.",
            Refused(() => deal.Start(Diagnosis, flow => flow["importsequencenumber"] = 1, User)),
            StringComparison.Ordinal);
    }
}
