using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>The role of the mail synchronisation says whose delivery is the customer's own act, and gives no right of its own.</summary>
public sealed class MailSynchronizationTests() : RoleTest("Sales Process Mail Synchronization")
{
    private const int A = 0, C = 2;

    [Theory]
    [InlineData(A, "Salesperson", "Sales Process Mail Synchronization")]
    [InlineData(C, "Salesperson", "Sales Process Seller")]
    public void What_it_delivers_is_the_customers_own_act_and_what_others_deliver_is_an_upload(int grade, params string[] roles)
    {
        var deal = Deal.Begin(Organization);
        var buyer = deal.Seller.Create(new Entity("contact") { ["lastname"] = "Buyer", ["emailaddress1"] = "buyer@example.com" });
        deal.SellTo("parentcontactid", new("contact", buyer));
        Organization.AsApplication(roles).Execute(Delivery(deal));
        Assert.Equal(Choice(grade), Assert.Single(deal.Evidence)["c3_grade"]);
    }

    [Fact]
    public void Reads_and_changes_no_deal_by_itself()
    {
        var deal = Deal.Begin(Organization);
        Assert.Contains("may not read", Refused(() => User.Retrieve("opportunity", deal.Id, new("name"))), StringComparison.Ordinal);
        Assert.Contains("may not", Refused(() => User.Create(deal.Note("meeting-accepted", "proof.pdf", "yes"))), StringComparison.Ordinal);
        AssertNoAuthority();
    }

    private static OrganizationRequest Delivery(Deal deal) => new("DeliverIncomingEmail")
    {
        ["From"] = "buyer@example.com",
        ["To"] = "us@example.com",
        ["Subject"] = "meeting-accepted",
        ["Body"] = "We do.",
        ["MessageId"] = "<1@example.com>",
        ["ExtraProperties"] = new Entity("email") { ["regardingobjectid"] = Reference(deal) },
        ["Attachments"] = new EntityCollection(),
    };
}
