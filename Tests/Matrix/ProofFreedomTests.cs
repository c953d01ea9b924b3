using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What people do with notes, e-mails and other tables that gates leave alone.</summary>
public sealed class ProofFreedomTests : MatrixTest
{
    [Fact]
    [MustNotBlock("Note: one without a file is written, changed and deleted")]
    public void Writing_a_note()
    {
        var deal = AtDiagnosis();
        Unhindered(deal, () =>
        {
            var note = deal.Say("Talked to him", "He said yes.");
            deal.UpdateNote(note, "notetext", "He said maybe.");
            deal.Seller.Delete("annotation", note);
        });
    }

    [Fact]
    [MustNotBlock("Note: the text of one that proves something is changed", Calls = 0)]
    public void Changing_the_text()
    {
        var deal = Ready(out var note);
        Unhindered(deal, () => deal.UpdateNote(note, "notetext", "See the file."), calls: 0);
        deal.MoveTo(Last);
    }

    [Fact]
    [MustNotBlock("Note: the same file is sent again")]
    public void Sending_the_file_again()
    {
        var deal = Ready(out var note);
        Unhindered(deal, () => deal.UpdateNote(note, "documentbody", Convert.ToBase64String("The customer says yes."u8)));
        deal.MoveTo(Last);
    }

    [Fact]
    [MustNotBlock("Note: a file that proves nothing is attached and deleted")]
    public void Attaching_what_proves_nothing()
    {
        var deal = Deal.At(Organization, Last);
        deal.Complete(Last);
        Unhindered(deal, () => deal.Seller.Delete("annotation", deal.Attach("brochure", "brochure.pdf", "ours")));
    }

    [Fact]
    [MustNotBlock("Note: one that proves a stage is deleted, and the opportunity stays where it is")]
    public void Deleting_a_proof()
    {
        var deal = Ready(out var note);
        deal.MoveTo(Last);
        Unhindered(deal, () => deal.Seller.Delete("annotation", note));
        Assert.Equal(Last, deal.Position);
    }

    [Fact]
    [MustNotBlock("Note: one with a file on an account, changed and deleted", Calls = 0)]
    public void Writing_elsewhere()
    {
        var (deal, account) = (AtDiagnosis(), New("account", "name", "Acme"));
        Unhindered(
            deal,
            () =>
            {
                var note = Administrator.Create(new Entity("annotation") { ["subject"] = Notice, ["filename"] = "a.pdf", ["documentbody"] = "AAAA", ["objectid"] = account });
                Administrator.Update(Change("annotation", note, ("documentbody", "BBBB")));
                Administrator.Update(Change("annotation", note, ("subject", "Other")));
            },
            calls: 0);
    }

    [Fact]
    [MustNotBlock("Note: it is connected with an account, when it proves nothing")]
    public void Connecting_a_note()
    {
        var (account, note) = (New("account", "name", "Acme"), Administrator.Create(new Entity("annotation") { ["subject"] = "Just a note" }));
        Administrator.Associate("account", account.Id, new("Account_Annotation"), [new("annotation", note)]);
        Assert.Equal(account.Id, Rows("annotation", "annotationid", note)[0].GetAttributeValue<EntityReference>("objectid").Id);
    }

    [Fact]
    [MustNotBlock("E-mail: one regarding an account is written, changed and deleted")]
    public void Writing_a_mail()
    {
        var account = New("account", "name", "Acme");
        var mail = Administrator.Create(new Entity("email") { ["subject"] = Notice, ["regardingobjectid"] = account });
        Administrator.Update(Change("email", mail, ("subject", "Other")));
        Administrator.Delete("email", mail);
        Assert.Empty(Rows("email", "activityid", mail));
    }

    [Fact]
    [MustNotBlock("E-mail: one that a seller writes regarding the opportunity, and a task too")]
    public void Writing_a_mail_regarding_it()
    {
        var deal = AtDiagnosis();
        string[] tables = ["email", "task"];
        Unhindered(deal, () =>
        {
            foreach (var table in tables)
                deal.Seller.Update(Change(table, deal.Seller.Create(new Entity(table) { ["subject"] = "Hello", ["regardingobjectid"] = Reference(deal) }), ("subject", "Hello again")));
        });
    }

    [Theory]
    [InlineData("account", true)]
    [InlineData("account", false)]
    [InlineData("contact", true)]
    [InlineData("contact", false)]
    [MustNotBlock("Customers: accounts and contacts are merged, and what they confirmed counts on")]
    public void Merging(string table, bool raises)
    {
        Open(new() { MergeRaisesUpdate = raises });
        var (deal, goes, stays) = (AtDiagnosis(), Somebody("Acme Inc."), Somebody("Acme"));
        deal.SellTo(table == "account" ? "customerid" : "parentcontactid", goes);
        deal.Attach(Notice);
        foreach (var checkpoint in Deal.Checkpoints.Take(Diagnosis))
            deal.Attach(checkpoint, content: "for them");
        Unhindered(deal, () => Merge(Administrator, stays, goes));
        deal.MoveTo(Last);
        Assert.Equal(Last, deal.Position);

        EntityReference Somebody(string name) => table == "account" ? Account(name) : New(table, "lastname", name);
    }

    [Fact]
    [MustNotBlock("Customers: a contact's address changes, and what they confirmed counts on", Calls = 0)]
    public void Changing_an_address()
    {
        var (deal, contact) = (AtDiagnosis(), New("contact", "lastname", "Buyer"));
        deal.SellTo("parentcontactid", contact);
        Organization.AsPortal(contact.Id).Create(deal.Note(Notice, "own.pdf", "yes"));
        Unhindered(deal, () => Administrator.Update(Change("contact", contact.Id, ("emailaddress1", "other@example.com"))), calls: 0);
        deal.MoveTo(Last);
    }

    [Fact]
    [MustNotBlock("Customers: an account with opportunities is deleted")]
    public void Deleting_the_customer()
    {
        var (deal, account) = (Ready(out _), New("account", "name", "Acme"));
        deal.SellTo("customerid", account);
        Administrator.Delete("account", account.Id);
        Assert.Empty(Rows("account", "accountid", account.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [MustNotBlock("Lead: qualify, without a process or with one at its first stage")]
    public void Qualifying(bool withFlow)
    {
        var lead = new EntityReference("lead", Administrator.Create(new Entity("lead") { ["lastname"] = "Buyer", ["subject"] = "A pump" }));
        var flow = withFlow ? new EntityReference(Flow, Administrator.Create(new Entity(Flow) { ["bpf_name"] = "Lead" })) : null;
        Administrator.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = lead,
            ["CreateAccount"] = true,
            ["CreateContact"] = true,
            ["CreateOpportunity"] = true,
            ["Status"] = new OptionSetValue(3),
            ["ProcessInstanceId"] = flow,
        });
        Assert.Single(Rows("opportunity", "name", "A pump"));
    }

    [Theory]
    [InlineData("WinQuote", -1)]
    [InlineData("CloseQuote", 6)]
    [MustNotBlock("Quote: create, activate, win or close", Calls = 0)]
    public void Quoting(string message, int status) => Unhindered(
        AtDiagnosis(),
        d =>
        {
            var quote = d.Seller.Create(new Entity("quote") { ["name"] = "Q", ["opportunityid"] = Reference(d) });
            d.Seller.Update(Change("quote", quote, ("statecode", new OptionSetValue(1))));
            d.Seller.Execute(new OrganizationRequest(message) { ["QuoteClose"] = new Entity("quoteclose") { ["quoteid"] = new EntityReference("quote", quote) }, ["Status"] = new OptionSetValue(status) });
        },
        calls: 0);

    [Fact]
    [MustNotBlock("Other tables: accounts, contacts, tasks are created, changed and deleted", Calls = 0)]
    public void Working_elsewhere()
    {
        Organization.ForgetCalls();
        foreach (var (table, column) in new[] { ("account", "name"), ("contact", "lastname"), ("task", "subject") })
        {
            var id = Administrator.Create(new Entity(table) { [column] = "x" });
            Administrator.Update(Change(table, id, (column, "y")));
            Administrator.Delete(table, id);
        }

        Assert.Empty(Organization.PluginCalls);
    }

    [Fact]
    [MustNotBlock("Other tables: users are put into teams and business units")]
    public void Administering()
    {
        var (deal, team, unit) = (AtDiagnosis(), New("team", "name", "T"), NewUnit());
        Unhindered(
            deal,
            () =>
            {
                Administrator.Associate("team", team.Id, new("teammembership_association"), [new("systemuser", Organization.Seller)]);
                Administrator.Disassociate("team", team.Id, new("teammembership_association"), [new("systemuser", Organization.Seller)]);
                Administrator.Update(Change("systemuser", Organization.UserWithRoles("Salesperson"), ("businessunitid", new EntityReference("businessunit", unit))));
            });
    }

    [Fact]
    [MustNotBlock("Bypass: an administrator leaves out plug-ins for what has nothing to do with gates")]
    public void Bypassing_elsewhere()
    {
        var deal = AtDiagnosis();
        Unhindered(deal, () => Administrator.Execute(Bypassing(new UpdateRequest { Target = Opportunity(deal, ("description", "x")) })));
        Assert.Empty(Findings(deal));
        deal.Attach(Notice);
        deal.MoveTo(Last);
    }

    [Fact]
    [MustNotBlock("Process: drafts are made, edited and deleted, and a version is published while deals run")]
    public void Publishing()
    {
        var deal = Ready(out _);
        var copy = new OrganizationRequest("c3_CreateProcessVersion") { ["Target"] = new EntityReference("c3_process", ShippedProcess.Id) };
        var (version, other) = ((EntityReference)Administrator.Execute(copy)["Version"], (EntityReference)Administrator.Execute(copy)["Version"]);
        Administrator.Update(Change("c3_process", version.Id, ("c3_situation", "Changed")));
        Administrator.Delete("c3_process", other.Id);
        Administrator.Execute(new OrganizationRequest("c3_PublishProcess") { ["Target"] = version });
        Unhindered(deal, () => deal.MoveTo(Last));
        Assert.Equal(Last, deal.Position);
    }

    private Guid NewUnit() => Administrator.Create(new Entity("businessunit")
    {
        ["name"] = "North",
        ["parentbusinessunitid"] = Rows("systemuser", "systemuserid", Organization.Seller)[0]["businessunitid"],
    });
}
