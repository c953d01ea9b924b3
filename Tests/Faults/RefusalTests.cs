using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Faults;

/// <summary>What whoever asked reads of an error that a plug-in's request has met.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly SandboxOrganization organization = new();

    [Theory]
    [InlineData(ErrorCodes.GenericSql)]
    [InlineData(ErrorCodes.SqlTimeout)]
    public void Who_was_in_the_way_of_somebody_else_reads_that_it_may_try_again(int code)
    {
        var failure = Disqualify(code, "Deadlock victim.");
        Assert.StartsWith("Nothing was changed: somebody else was changing this at the same moment. Try again.\nRef C3-", failure.Message, StringComparison.Ordinal);
        Assert.Equal(409, failure.Detail.ErrorDetails["HttpStatusCode"]);
    }

    [Fact]
    public void What_another_plugin_refuses_is_passed_on_in_its_words()
    {
        var failure = Disqualify(ErrorCodes.RefusedByPlugin, "The credit department has to close this one.");
        Assert.Equal("The credit department has to close this one.", failure.Message);
    }

    [Fact]
    public void Who_cannot_be_asked_for_their_language_is_refused_in_english()
    {
        var deal = Deal.Begin(organization);
        organization.As(organization.Seller).Update(new Entity("usersettings", organization.Seller) { ["uilanguageid"] = 1031 });
        organization.FailCall = (_, call) => call.Table == "usersettings";
        var failure = Assert.Throws<FaultException<OrganizationServiceFault>>(() => deal.MoveTo(1));
        Assert.StartsWith("Not moved to 2 Commitment: 1 of 1 requirement is open.", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => organization.Dispose();

    private FaultException<OrganizationServiceFault> Disqualify(int code, string text)
    {
        var deal = Deal.At(organization, 1);
        deal.SellTo("customerid", new("account", deal.Seller.Create(new Entity("account") { ["name"] = "Small" })));
        organization.FailCall = (_, call) => call.Message == "LoseOpportunity" ? throw new FaultException<OrganizationServiceFault>(new() { ErrorCode = code, Message = text }, text) : false;
        return Assert.Throws<FaultException<OrganizationServiceFault>>(() => deal.Seller.Execute(new OrganizationRequest("c3_Disqualify")
        {
            ["Target"] = new EntityReference("opportunity", deal.Id),
            ["RequirementCode"] = "minimum-revenue",
            ["Reason"] = "Too small.",
        }));
    }
}
