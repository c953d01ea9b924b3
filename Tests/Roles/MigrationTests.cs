using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>Whoever migrates enters history, and is gated like everybody in what is new.</summary>
public sealed class MigrationTests() : RoleTest("Sales Manager", "Sales Process Migration")
{
    [Fact]
    public void Enters_history_and_the_receipt_says_so()
    {
        var deal = new Deal(Organization).WithoutProcess();
        deal.Start(Diagnosis, flow => flow["importsequencenumber"] = 1, User);
        Assert.Equal(Choice(2), Assert.Single(deal.Receipts)["c3_kind"]);
    }

    [Fact]
    public void Skips_no_gate_without_saying_history()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Assert.StartsWith("Not moved to 4 Diagnosis", Refused(() => deal.Start(Diagnosis, service: User)), StringComparison.Ordinal);
    }

    [Fact]
    public void Publishes_and_verifies_nothing() => AssertNoAuthority("c3_RegularizeOpportunity");
}
