using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>The auditor sees whether all is well, and changes nothing.</summary>
public sealed class AuditorTests() : RoleTest("Sales Process Auditor")
{
    [Fact]
    public void Verifies_receipts_and_runs_the_health_check()
    {
        MovedPastTheSuite();
        Assert.Contains("\"clean\":false", Report(User, "c3_VerifyReceipts"), StringComparison.Ordinal);
        Assert.Contains("\"findings\":", Report(User, "c3_HealthCheck"), StringComparison.Ordinal);
    }

    [Fact]
    public void Publishes_and_takes_over_nothing() => AssertNoAuthority("c3_VerifyReceipts", "c3_HealthCheck");

    [Theory]
    [InlineData("c3_process")]
    [InlineData("c3_stage")]
    [InlineData("c3_requirement")]
    [InlineData("c3_gate")]
    [InlineData("c3_evidence")]
    [InlineData("c3_receipt")]
    [InlineData("c3_newnamesale")]
    public void Changes_nothing(string table) =>
        Assert.Contains("may not create", Refused(() => User.Create(new Entity(table))), StringComparison.Ordinal);
}
