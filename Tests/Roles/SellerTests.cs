using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>A seller works with opportunities, and decides nothing.</summary>
public sealed class SellerTests() : RoleTest("Salesperson", "Sales Process Seller")
{
    [Fact]
    public void Asks_for_sign_offs_and_waivers_and_moves_on()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.Complete(Diagnosis);
        AskForWaiver(deal, "problem-confirmed");
        deal.MoveTo(Close);
        Assert.Equal(Close, deal.Position);
    }

    [Fact]
    public void Publishes_verifies_and_takes_over_nothing() => AssertNoAuthority();

    [Fact]
    public void Decides_no_waiver() =>
        Assert.StartsWith("Agenda confirmed may be waived by", Refused(() => Grant(User, AskForWaiver(Deal.At(Organization, 1)))), StringComparison.Ordinal);

    [Fact]
    public void Gives_no_sign_off() => Assert.StartsWith(
        "This is answered by whoever holds the role Plant manager.",
        Refused(() => Send(User, "c3_AnswerSignOff", AskForSignOff(Deal.At(Organization, Diagnosis)), ("Accept", true))),
        StringComparison.Ordinal);

    [Fact]
    public void Enters_no_history()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Assert.StartsWith(
            "Only somebody with the role Sales Process Migration may enter history.",
            Refused(() => deal.Start(Diagnosis, flow => flow["importsequencenumber"] = 1)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_no_definition() =>
        Assert.Contains("may not change", Refused(() => User.Update(new Entity("c3_process", ShippedProcess.Id) { ["c3_name"] = "Mine" })), StringComparison.Ordinal);
}
