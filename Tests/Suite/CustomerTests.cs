using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What becomes of evidence when the customer of an opportunity changes; needs identities.</summary>
public abstract class CustomerTests(ITestOrganization organization) : SuiteTests(organization)
{
    [Fact]
    public void Evidence_of_another_customer_is_withdrawn()
    {
        var deal = Deal.Begin(Organization);
        deal.SellTo("customerid", Account("Acme"));
        deal.Attach("meeting-accepted");
        deal.SellTo("customerid", Account("Zenith"));
        Assert.Equal("The customer changed.", Assert.Single(deal.Evidence)["c3_withdrawnreason"]);
    }

    [Fact]
    public void The_own_act_of_a_contact_who_no_longer_speaks_for_the_customer_is_withdrawn_and_a_sellers_file_is_not()
    {
        var (deal, contact) = (Deal.Begin(Organization), Contact());
        deal.SellTo("parentcontactid", contact);
        Organization.AsPortal(contact.Id).Create(deal.Note("meeting-accepted", "own.pdf", "yes"));
        deal.Attach("agenda-confirmed", "uploaded.pdf");
        deal.SellTo("parentcontactid", Contact());
        Assert.Equal([("own.pdf", 1), ("uploaded.pdf", 0)], deal.Evidence.Select(e => ((string)e["c3_name"], e.GetAttributeValue<OptionSetValue>("statecode").Value)).Order());
    }

    [Fact]
    public void Saying_the_customer_again_asks_nothing_of_the_platform()
    {
        var (deal, account) = (Deal.Begin(Organization), Account("Acme"));
        deal.SellTo("customerid", account);
        Assert.Empty(CallsOf(() => deal.SellTo("customerid", account)));
    }

    [Fact]
    public void A_contact_who_gets_another_address_has_said_what_they_said()
    {
        var (deal, contact) = (Deal.Begin(Organization), Contact());
        deal.SellTo("parentcontactid", contact);
        Organization.AsPortal(contact.Id).Create(deal.Note("meeting-accepted", "own.pdf", "yes"));
        deal.Seller.Update(new Entity("contact", contact.Id) { ["emailaddress1"] = "other@example.com" });
        deal.MoveTo(1);
        Assert.Equal(1, deal.Position);
    }

    private EntityReference Account(string name) => new("account", Organization.As(Organization.Seller).Create(new Entity("account") { ["name"] = name }));

    private EntityReference Contact() => new("contact", Organization.As(Organization.Seller).Create(new Entity("contact") { ["lastname"] = "Buyer" }));
}
