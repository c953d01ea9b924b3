using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>The administrator of the process writes drafts and publishes, and touches no deal.</summary>
public sealed class AdministratorTests() : RoleTest("Sales Process Administrator")
{
    [Fact]
    public void Writes_a_draft_and_publishes_it()
    {
        var draft = Draft(User);
        User.Update(new Entity("c3_process", draft.Id) { ["c3_name"] = "New-name sale, clearer" });
        Publish(User, draft);
        Assert.Equal("New-name sale, clearer", Administrator.Retrieve("c3_process", draft.Id, new("c3_name"))["c3_name"]);
    }

    [Fact]
    public void Changes_nothing_that_is_published() =>
        Refused(() => User.Update(new Entity("c3_process", ShippedProcess.Id) { ["c3_name"] = "Otherwise" }));

    [Fact]
    public void Takes_over_nothing() => AssertNoAuthority("c3_PublishProcess", "c3_CreateProcessVersion", "c3_ProvisionSteps", "c3_VerifyReceipts", "c3_HealthCheck");

    [Fact]
    public void Writes_no_receipt() =>
        Assert.Contains("may not create", Refused(() => User.Create(new Entity("c3_receipt") { ["c3_name"] = "Mine" })), StringComparison.Ordinal);
}
