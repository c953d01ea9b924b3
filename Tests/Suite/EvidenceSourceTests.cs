using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What a file is worth by who brings it in, and what is noted of where it came from; needs identities.</summary>
public abstract class EvidenceSourceTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const int A = 0, B = 1, C = 2;

    [Theory]
    [InlineData("parentcontactid", A)]
    [InlineData("customerid", A)]
    [InlineData(null, C)]
    public void A_portal_contact_of_the_customer_brings_in_the_customers_own_act(string? column, int grade)
    {
        var (deal, contact) = (Deal.Begin(Organization), Contact(null));
        if (column is not null)
            deal.SellTo(column, contact);
        Organization.AsPortal(contact.Id).Create(deal.Note("meeting-accepted", "yes.pdf", "yes"));
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal((Choice(grade), Choice(2), contact.Id.ToString(), "portal"), (evidence["c3_grade"], evidence["c3_kind"], evidence["c3_contactref"], evidence["c3_channel"]));
    }

    [Theory]
    [InlineData("customerid")]
    [InlineData("parentaccountid")]
    public void A_portal_contact_of_the_customers_account_brings_in_the_customers_own_act(string column)
    {
        var deal = Deal.Begin(Organization);
        var account = new EntityReference("account", deal.Seller.Create(new Entity("account") { ["name"] = "Acme" }));
        deal.SellTo(column, account);
        Organization.AsPortal(Contact(account).Id).Create(deal.Note("meeting-accepted", "yes.pdf", "yes"));
        Assert.Equal(Choice(A), Assert.Single(deal.Evidence)["c3_grade"]);
    }

    [Fact]
    public void A_program_with_an_identity_of_its_own_is_a_third_party()
    {
        var deal = Deal.Begin(Organization);
        Organization.AsApplication("Salesperson", "Sales Process Seller").Create(deal.Note("meeting-accepted", "yes.pdf", "yes"));
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal((Choice(B), Choice(3), "application"), (evidence["c3_grade"], evidence["c3_kind"], evidence["c3_channel"]));
    }

    [Fact]
    public void Who_acts_in_anothers_name_uploads_as_anybody_does()
    {
        var deal = Deal.Begin(Organization);
        Organization.Impersonating(Organization.Administrator, Organization.Seller).Create(deal.Note("meeting-accepted", "yes.pdf", "yes"));
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal((Choice(C), Organization.Administrator), (evidence["c3_grade"], evidence.GetAttributeValue<EntityReference>("c3_receivedbyid").Id));
    }

    [Fact]
    public void A_seller_who_replaces_the_customers_file_loses_what_it_was_worth()
    {
        var (deal, contact) = (Deal.Begin(Organization), Contact(null));
        deal.SellTo("parentcontactid", contact);
        var note = Organization.AsPortal(contact.Id).Create(deal.Note("meeting-accepted", "yes.pdf", "yes"));
        Organization.As(Organization.Administrator).Update(new Entity("annotation", note) { ["documentbody"] = Convert.ToBase64String("no"u8) });
        Assert.Equal([(A, 1), (C, 0)], deal.Evidence.Select(e => (e.GetAttributeValue<OptionSetValue>("c3_grade").Value - 940100000, e.GetAttributeValue<OptionSetValue>("statecode").Value)).Order());
    }

    [Fact]
    public void Nothing_that_a_note_says_of_itself_dates_or_lifts_it()
    {
        var deal = Deal.Begin(Organization);
        var note = deal.Note("meeting-accepted", "yes.pdf", "yes");
        note["overriddencreatedon"] = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        note["importsequencenumber"] = 1;
        note["isdocument"] = false;
        Organization.As(Organization.Administrator).Create(note);
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal((Choice(C), evidence["createdon"]), (evidence["c3_grade"], evidence["c3_receivedon"]));
    }

    [Fact]
    public void The_same_file_on_another_opportunity_is_marked()
    {
        var (first, second) = (Deal.Begin(Organization), Deal.Begin(Organization));
        first.Attach("meeting-accepted", content: "one and the same");
        second.Attach("meeting-accepted", content: "one and the same");
        Assert.Equal((false, true), (first.Evidence[0]["c3_isduplicate"], second.Evidence[0]["c3_isduplicate"]));
    }

    [Fact]
    public void What_comes_for_a_stage_that_was_left_is_marked()
    {
        var deal = Deal.At(Organization, 1);
        deal.Attach("meeting-accepted", "late.pdf");
        deal.Attach("agenda-confirmed", "timely.pdf");
        Assert.Equal([("late.pdf", true), ("proof.pdf", false), ("timely.pdf", false)], deal.Evidence.Select(e => ((string)e["c3_name"], (bool)e["c3_islate"])).Order());
    }

    private EntityReference Contact(EntityReference? customer) =>
        new("contact", Organization.As(Organization.Seller).Create(new Entity("contact") { ["lastname"] = "Buyer", ["parentcustomerid"] = customer }));
}
