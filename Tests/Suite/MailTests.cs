using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>How a delivered e-mail becomes evidence, and stops being it; needs e-mail delivery.</summary>
public abstract class MailTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const int A = 0, C = 2;
    private const string Buyer = "buyer@example.com";

    [Fact]
    public void A_buyers_mail_that_the_synchronisation_delivers_is_the_customers_own_act()
    {
        var (deal, contact) = DealWithBuyer();
        Deliver(deal, Synchronization);
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal((Choice(A), Choice(1), "mail"), (evidence["c3_grade"], evidence["c3_kind"], evidence["c3_channel"]));
        Assert.Equal(("meeting-accepted", contact.ToString()), (evidence["c3_requirementcode"], evidence["c3_contactref"]));
        deal.MoveTo(1);
    }

    [Theory]
    [InlineData("DeliverIncomingEmail")]
    [InlineData("DeliverPromoteEmail")]
    public void A_mail_that_a_user_delivers_is_worth_an_upload(string message)
    {
        var (deal, _) = DealWithBuyer();
        Deliver(deal, deal.Seller, message);
        Assert.Equal(Choice(C), Assert.Single(deal.Evidence)["c3_grade"]);
    }

    [Fact]
    public void A_strangers_mail_is_worth_an_upload()
    {
        var (deal, _) = DealWithBuyer();
        Deliver(deal, Synchronization, from: "stranger@example.com");
        Assert.Equal(Choice(C), Assert.Single(deal.Evidence)["c3_grade"]);
    }

    [Fact]
    public void A_mail_that_was_merely_written_down_is_no_evidence()
    {
        var (deal, _) = DealWithBuyer();
        deal.Seller.Create(new Entity("email") { ["subject"] = "meeting-accepted", ["directioncode"] = false, ["sender"] = Buyer, ["regardingobjectid"] = Reference(deal) });
        Assert.Empty(deal.Evidence);
    }

    [Theory]
    [InlineData("description", "We do not.")]
    [InlineData("subject", "agenda-confirmed")]
    [InlineData("sender", "other@example.com")]
    [InlineData("regardingobjectid", null)]
    public void Changing_a_delivered_mail_withdraws_its_evidence(string column, string? value)
    {
        var (deal, _) = DealWithBuyer();
        var mail = Deliver(deal, Synchronization);
        Organization.As(Organization.Administrator).Update(new Entity("email", mail) { [column] = value });
        Assert.Equal("The e-mail was changed after it was delivered.", Assert.Single(deal.Evidence)["c3_withdrawnreason"]);
    }

    [Fact]
    public void Writing_into_a_mail_what_is_there_asks_nothing_of_the_platform()
    {
        var (deal, _) = DealWithBuyer();
        var mail = Deliver(deal, Synchronization);
        Assert.Empty(CallsOf(() => Organization.As(Organization.Administrator).Update(new Entity("email", mail) { ["subject"] = "meeting-accepted", ["regardingobjectid"] = Reference(deal) })));
    }

    [Fact]
    public void Deleting_a_delivered_mail_withdraws_its_evidence()
    {
        var (deal, _) = DealWithBuyer();
        Organization.As(Organization.Administrator).Delete("email", Deliver(deal, Synchronization));
        Assert.Equal("The e-mail was deleted.", Assert.Single(deal.Evidence)["c3_withdrawnreason"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Replacing_or_deleting_an_attached_file_withdraws_the_mails_evidence(bool delete)
    {
        var (deal, _) = DealWithBuyer();
        Deliver(deal, Synchronization);
        var administrator = Organization.As(Organization.Administrator);
        var file = administrator.RetrieveMultiple(new QueryExpression("activitymimeattachment")).Entities.Single();
        if (delete)
            administrator.Delete(file.LogicalName, file.Id);
        else
            administrator.Update(new Entity(file.LogicalName, file.Id) { ["body"] = Convert.ToBase64String("no"u8) });
        Assert.Equal("A file of the e-mail was changed or deleted after it was delivered.", Assert.Single(deal.Evidence)["c3_withdrawnreason"]);
    }

    [Fact]
    public void A_mail_that_was_changed_counts_again_once_it_is_delivered_again()
    {
        var (deal, _) = DealWithBuyer();
        var mail = Deliver(deal, Synchronization);
        Organization.As(Organization.Administrator).Update(new Entity("email", mail) { ["subject"] = "agenda-confirmed" });
        Deliver(deal, Organization.As(Organization.UserWithRoles("Sales Manager", "Sales Process Mail Synchronization")), "DeliverPromoteEmail", mail: mail);
        Assert.Equal([0, 1], deal.Evidence.Select(e => e.GetAttributeValue<OptionSetValue>("statecode").Value).Order());
    }

    private IOrganizationService Synchronization => Organization.AsApplication("Salesperson", "Sales Process Mail Synchronization");

    private (Deal Deal, Guid Contact) DealWithBuyer()
    {
        var deal = Deal.Begin(Organization);
        var contact = deal.Seller.Create(new Entity("contact") { ["lastname"] = "Buyer", ["emailaddress1"] = Buyer });
        deal.SellTo("parentcontactid", new("contact", contact));
        return (deal, contact);
    }

    private static EntityReference Reference(Deal deal) => new("opportunity", deal.Id);

    private static Guid Deliver(Deal deal, IOrganizationService by, string message = "DeliverIncomingEmail", string from = Buyer, Guid? mail = null)
    {
        var request = new OrganizationRequest(message)
        {
            ["From"] = from,
            ["To"] = "us@example.com",
            ["Subject"] = "meeting-accepted",
            ["Body"] = "We do.",
            ["MessageId"] = "<1@example.com>",
            ["ExtraProperties"] = new Entity("email") { ["regardingobjectid"] = Reference(deal) },
            ["Attachments"] = new EntityCollection([new Entity("activitymimeattachment") { ["filename"] = "yes.txt", ["body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("yes")) }]),
        };
        if (mail is { } id)
            request["EmailId"] = id;
        return (Guid)by.Execute(request)["EmailId"];
    }
}
