using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>Whoever signs for a department needs no right on opportunities, and sees none.</summary>
public sealed class SignatoryTests() : RoleTest("Sales Process Signatory")
{
    [Fact]
    public void Signs_without_reading_the_opportunity()
    {
        var deal = Deal.At(Organization, Diagnosis);
        LetHold("Plant manager", UserId);
        Send(User, "c3_AnswerSignOff", AskForSignOff(deal), ("Accept", true));
        Assert.Equal(UserId, Assert.Single(Rows("c3_signoff", deal)).GetAttributeValue<EntityReference>("c3_signedbyid").Id);
        Assert.Contains("may not read", Refused(() => User.Retrieve("opportunity", deal.Id, new("name"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c3_EvaluateGate")]
    [InlineData("c3_RequestSignOff")]
    [InlineData("c3_RequestWaiver")]
    [InlineData("c3_Disqualify")]
    [InlineData("c3_ChangeProcess")]
    public void Learns_nothing_of_an_opportunity_from_what_it_is_refused(string message)
    {
        var there = Reference(Deal.At(Organization, Diagnosis));
        var gone = new EntityReference("opportunity", Guid.NewGuid());
        Assert.All([there, gone], opportunity =>
            Assert.Equal("This opportunity is not there, or you may not read it.", Refused(() => Ask(message, opportunity))));
    }

    [Fact]
    public void Publishes_verifies_and_takes_over_nothing() => AssertNoAuthority();

    [Fact]
    public void Changes_no_sign_off_by_hand()
    {
        var signOff = AskForSignOff(Deal.At(Organization, Diagnosis));
        Assert.Contains("may not change", Refused(() => User.Update(new Entity("c3_signoff", signOff.Id) { ["c3_declinereason"] = "No" })), StringComparison.Ordinal);
    }

    private void Ask(string message, EntityReference opportunity) => Send(
        User, message, opportunity,
        [.. Parameters(message).Select(name => (name, (object?)(name == "ProcessCode" ? "channel-sale" : name == "RequirementCode" ? "delivery-date" : "Because.")))]);

    private static string[] Parameters(string message) => message switch
    {
        "c3_EvaluateGate" => [],
        "c3_RequestSignOff" => ["RequirementCode"],
        "c3_RequestWaiver" => ["RequirementCode", "Reason", "Compensation"],
        "c3_Disqualify" => ["RequirementCode", "Reason"],
        _ => ["ProcessCode", "Reason"],
    };
}
