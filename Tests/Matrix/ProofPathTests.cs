using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate by the proof that it asks for.</summary>
public sealed class ProofPathTests : MatrixTest
{
    private const string Buyer = "buyer@example.com";

    [Fact]
    [BypassPath(28, "Delete of the note before the move, or before the win", Outcome.Closed, "Its evidence is withdrawn in the same transaction, and every later gate knows")]
    public void Deleting_the_note()
    {
        var deal = Ready(out var note);
        deal.Seller.Delete("annotation", note);
        Refuses(deal, () => deal.MoveTo(Last));
        var second = deal.Attach(Notice, content: "again");
        deal.MoveTo(Last);
        deal.Complete(Last);
        deal.Seller.Delete("annotation", second);
        Refuses(deal, deal.Win);
    }

    [Theory]
    [InlineData("email")]
    [InlineData("activitymimeattachment")]
    [BypassPath(28, "Delete of the e-mail, or of the file attached to it", Outcome.Closed, "Its evidence is withdrawn in the same transaction")]
    public void Deleting_the_mail(string table)
    {
        var deal = DealWithBuyer();
        Deliver(deal, Synchronization);
        Administrator.Delete(table, Administrator.RetrieveMultiple(new QueryExpression(table)).Entities.Single().Id);
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Theory]
    [InlineData("documentbody", null)]
    [InlineData("subject", "agenda-confirmed")]
    [BypassPath(29, "Update that takes the file away, or gives it to another checkpoint", Outcome.Closed, "The step on Update withdraws what the note no longer holds")]
    public void Changing_the_note(string column, string? value)
    {
        var deal = Ready(out var note);
        deal.UpdateNote(note, column, value);
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(29, "Update that swaps the file after the move", Outcome.Closed, "The old evidence is withdrawn and the new file captured as what it is; the receipt keeps the hash it stood on")]
    public void Swapping_the_file()
    {
        var deal = Ready(out var note);
        deal.MoveTo(Last);
        var hash = (string)Proof(deal)["c3_sha256"];
        deal.UpdateNote(note, "documentbody", Convert.ToBase64String("something else"u8));
        Assert.NotEqual(hash, Proof(deal)["c3_sha256"]);
        Assert.Contains(hash, (string)deal.Receipts[^1]["c3_verdict"], StringComparison.Ordinal);
    }

    [Fact]
    [BypassPath(29, "A note that says it is a document and holds no file (`isdocument`)", Outcome.Closed, "Only the bytes count, never what the row says of itself")]
    public void Saying_it_is_a_document()
    {
        var deal = AtDiagnosis();
        var note = new Entity("annotation") { ["subject"] = Notice, ["filename"] = "proof.pdf", ["isdocument"] = true, ["objectid"] = Reference(deal) };
        deal.Seller.Create(note);
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(29, "A seller replaces the customer's own file", Outcome.Closed, "The new file is worth what its uploader's word is worth")]
    public void Replacing_the_customers_file()
    {
        AskForTheCustomersOwnAct();
        var (deal, contact) = (AtDiagnosis(), New("contact", "lastname", "Buyer"));
        deal.SellTo("parentcontactid", contact);
        var note = Organization.AsPortal(contact.Id).Create(deal.Note(Notice, "yes.pdf", "yes"));
        Administrator.Update(Change("annotation", note, ("documentbody", Convert.ToBase64String("no"u8))));
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(30, "A file committed in blocks over the one that was captured", Outcome.Closed, "The step on the message captures what is there afterwards and withdraws what was there before", EitherWay = true)]
    public void Committing_blocks(bool raises)
    {
        Open(new() { CommitBlocksRaisesUpdate = raises });
        var deal = AtDiagnosis();
        var note = deal.Attach(Notice, content: "the notice");
        var hash = (string)Proof(deal)["c3_sha256"];
        Upload(deal.Seller, Change("annotation", note, ("subject", "agenda-confirmed"), ("filename", "b.pdf")), "other");
        Assert.DoesNotContain(deal.Evidence, e => (string)e["c3_sha256"] == hash && e.GetAttributeValue<OptionSetValue>("statecode").Value == 0);
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(30, "A file committed in blocks that gives its note to something else in the same request", Outcome.Closed, "The evidence itself says where it was, and is withdrawn there", EitherWay = true)]
    public void Committing_blocks_elsewhere(bool raises)
    {
        Open(new() { CommitBlocksRaisesUpdate = raises });
        var (account, first, second) = (Account("Acme"), AtDiagnosis(), AtDiagnosis());
        foreach (var (deal, target) in new[] { (first, account), (second, Reference(first)) })
            Upload(Administrator, Change("annotation", deal.Attach(Notice), ("filename", "b.pdf"), ("subject", "brochure"), ("objectid", target)), "other");
        Refuses(second, () => second.MoveTo(Last));
        Assert.DoesNotContain(first.Evidence, e => e.GetAttributeValue<OptionSetValue>("statecode").Value == 0 && (string)e["c3_name"] == "proof.pdf" && (string)e["c3_requirementcode"] == Notice);
    }

    [Fact]
    [BypassPath(31, "A note given to another opportunity, so that one file proves two", Outcome.Closed, "Its evidence goes along, and the opportunity it leaves has none")]
    public void Giving_the_note_away()
    {
        var (from, to) = (Ready(out var note), AtDiagnosis());
        from.UpdateNote(note, "objectid", Reference(to));
        Refuses(from, () => from.MoveTo(Last));
        to.MoveTo(Last);
        Proved(to);
    }

    [Fact]
    [BypassPath(31, "An e-mail regarding something else after it was delivered", Outcome.Closed, "Its evidence is withdrawn")]
    public void Giving_the_mail_away()
    {
        var deal = DealWithBuyer();
        var mail = Deliver(deal, Synchronization);
        Administrator.Update(Change("email", mail, ("regardingobjectid", Reference(Deal.Begin(Organization)))));
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Theory]
    [InlineData("InitializeFileBlocksUpload")]
    [InlineData("CommitFileBlocksUpload")]
    [BypassPath(32, "A file column as proof, or exchanged behind it", Outcome.Closed, "File columns are no evidence: the suite has none, and counts notes and delivered e-mails only")]
    public void Using_a_file_column(string message)
    {
        var deal = AtDiagnosis();
        Assert.ThrowsAny<Exception>(() => deal.Seller.Execute(new OrganizationRequest(message) { ["Target"] = Reference(deal), ["FileName"] = "proof.pdf" }));
        Assert.DoesNotContain(SolutionXml().Descendants("attribute"), a => (string?)a.Element("Type") is "file" or "image");
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Theory]
    [InlineData("written")]
    [InlineData("delivered")]
    [InlineData("promoted")]
    [BypassPath(33, "An \"incoming\" e-mail that a user forges", Outcome.Closed, "Only what the mail synchronisation itself delivers from the buyer's address is the customer's own act")]
    public void Forging_a_mail(string how)
    {
        AskForTheCustomersOwnAct();
        var deal = DealWithBuyer();
        if (how == "written")
            deal.Seller.Create(new Entity("email") { ["subject"] = Notice, ["directioncode"] = false, ["sender"] = Buyer, ["regardingobjectid"] = Reference(deal) });
        else
            Deliver(deal, deal.Seller, how == "delivered" ? "DeliverIncomingEmail" : "DeliverPromoteEmail");
        Refuses(deal, () => deal.MoveTo(Last));
        Deliver(deal, Synchronization);
        deal.MoveTo(Last);
        Proved(deal);
    }

    [Theory]
    [InlineData("customerid", "account")]
    [InlineData("parentaccountid", "account")]
    [InlineData("parentcontactid", "contact")]
    [BypassPath(34, "Another customer once the first one has confirmed", Outcome.Closed, "Evidence is bound to the customer at its capture and withdrawn when that changes")]
    public void Changing_the_customer(string column, string table)
    {
        var (deal, contact) = (AtDiagnosis(), New("contact", "lastname", "Buyer"));
        var first = table == "contact" ? contact : Account("Acme");
        if (table == "account")
            Administrator.Update(Change("contact", contact.Id, ("parentcustomerid", first)));
        deal.SellTo(column, first);
        Organization.AsPortal(contact.Id).Create(deal.Note(Notice, "yes.pdf", "yes"));
        deal.SellTo(column, table == "contact" ? New("contact", "lastname", "Other") : Account("Other"));
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(35, "The contact's address is made that of whoever wrote", Outcome.Closed, "What a mail is worth is settled when it is delivered, and never lifted afterwards")]
    public void Changing_the_contacts_address()
    {
        AskForTheCustomersOwnAct();
        var deal = DealWithBuyer();
        Deliver(deal, Synchronization, from: "stranger@example.com");
        Administrator.Update(Change("contact", Rows("contact", "emailaddress1", Buyer)[0].Id, ("emailaddress1", "stranger@example.com")));
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(35, "A stranger who confirmed is merged into the buyer", Outcome.Closed, "Evidence follows the merged row and keeps its grade", EitherWay = true)]
    public void Merging_a_stranger(bool raises)
    {
        Open(new() { MergeRaisesUpdate = raises });
        AskForTheCustomersOwnAct();
        var (deal, stranger, buyer) = (AtDiagnosis(), New("contact", "lastname", "Stranger"), New("contact", "lastname", "Buyer"));
        Organization.AsPortal(stranger.Id).Create(deal.Note(Notice, "yes.pdf", "yes"));
        deal.SellTo("parentcontactid", buyer);
        Merge(Administrator, buyer, stranger);
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(39, "A note dated back, or said to be imported", Outcome.Closed, "Evidence has the time of its capture, so what had to come earlier does not")]
    public void Dating_back()
    {
        var deal = Deal.At(Organization, Discovery);
        var agenda = deal.Evidence.Single(e => (string)e["c3_requirementcode"] == "agenda-confirmed");
        Organization.Advance(TimeSpan.FromHours(1));
        var note = deal.Note("problem-confirmed", "old.pdf", "yes");
        note["overriddencreatedon"] = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        note["importsequencenumber"] = 1;
        Administrator.Create(note);
        var dated = deal.Evidence.Single(e => (string)e["c3_requirementcode"] == "problem-confirmed");
        Assert.True(dated.GetAttributeValue<DateTime>("c3_receivedon") > agenda.GetAttributeValue<DateTime>("c3_receivedon"));
    }

    [Fact]
    [BypassPath(39, "A receipt dated back with the move (`overriddencreatedon`, `activestagestartedon`, `completedon`)", Outcome.Closed, "Receipts have the time of the server, and a date written on the flow excuses nothing")]
    public void Dating_the_move_back()
    {
        var deal = AtDiagnosis();
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Refuses(deal, () => deal.Seller.Update(FlowChange(deal, [.. Stage(Last), ("activestagestartedon", old), ("completedon", old)])));
        deal.Attach(Notice);
        deal.Seller.Update(FlowChange(deal, [.. Stage(Last), ("activestagestartedon", old)]));
        Assert.Equal(Support.Sample.Now, deal.Receipts[^1]["c3_movedon"]);
    }

    private static Entity Proof(Deal deal) => deal.Evidence.Single(e =>
        (string)e["c3_requirementcode"] == Notice && e.GetAttributeValue<OptionSetValue>("statecode").Value == 0);

    private void AskForTheCustomersOwnAct() => ProcessVariant.Publish(Organization, process => process.Demand(Notice, leastGrade: 0));

    private IOrganizationService Synchronization => Organization.AsApplication("Salesperson", "Sales Process Mail Synchronization");

    private Deal DealWithBuyer()
    {
        var deal = AtDiagnosis();
        deal.SellTo("parentcontactid", new("contact", deal.Seller.Create(new Entity("contact") { ["lastname"] = "Buyer", ["emailaddress1"] = Buyer })));
        foreach (var checkpoint in Deal.Checkpoints.Take(Diagnosis))
            deal.Attach(checkpoint, content: "for the buyer");
        return deal;
    }

    private static Guid Deliver(Deal deal, IOrganizationService by, string message = "DeliverIncomingEmail", string from = Buyer) => (Guid)by.Execute(new OrganizationRequest(message)
    {
        ["From"] = from,
        ["To"] = "us@example.com",
        ["Subject"] = Notice,
        ["Body"] = "We do.",
        ["MessageId"] = "<1@example.com>",
        ["ExtraProperties"] = new Entity("email") { ["regardingobjectid"] = Reference(deal) },
        ["Attachments"] = new EntityCollection([new Entity("activitymimeattachment") { ["filename"] = "yes.txt", ["body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("yes")) }]),
    })["EmailId"];

    private static XDocument SolutionXml()
    {
        using var package = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip"));
        using var content = package.GetEntry("customizations.xml")!.Open();
        return XDocument.Load(content);
    }
}
