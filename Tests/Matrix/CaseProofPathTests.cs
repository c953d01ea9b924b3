using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Concurrency;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate of a lead or client by the proof that it asks for, and by the rows of the suite.</summary>
public sealed class CaseProofPathTests : CaseTest
{
    private const int Seeds = 15;

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(28, "Delete of the note before the move, or before the end", Outcome.Closed, "Its evidence is withdrawn in the same transaction, and every later gate knows", Of = LeadsAndClients)]
    public void Deleting_the_note(string table)
    {
        var row = Ready(table, out var note);
        row.Seller.Delete("annotation", note);
        Refuses(row, () => row.MoveTo(1));
        var other = AllProved(table, out var last);
        other.Seller.Delete("annotation", last);
        Refuses(other, other.Finish);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(28, "Delete of the e-mail that proves", Outcome.Closed, "Its evidence is withdrawn in the same transaction", Of = LeadsAndClients)]
    public void Deleting_the_mail(string table)
    {
        var row = Case(table);
        row.Deliver(GovernedCase.First);
        Administrator.Delete("email", Administrator.RetrieveMultiple(new QueryExpression("email")).Entities.Single().Id);
        Refuses(row, () => row.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead, "documentbody", null)]
    [InlineData(Client, "documentbody", null)]
    [InlineData(Lead, "subject", GovernedCase.Last)]
    [InlineData(Client, "subject", GovernedCase.Last)]
    [BypassPath(29, "Update that takes the file away, or gives it to another checkpoint", Outcome.Closed, "The step on Update withdraws what the note no longer holds", Of = LeadsAndClients)]
    public void Changing_the_note(string table, string column, string? value)
    {
        var row = Ready(table, out var note);
        row.Seller.Update(Change("annotation", note, (column, value)));
        Refuses(row, () => row.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [BypassPath(30, "A file committed in blocks over the one that was captured", Outcome.Closed, "The step on the message captures what is there afterwards and withdraws what was there before", EitherWay = true, Of = LeadsAndClients)]
    public void Committing_blocks(string table, bool raises)
    {
        Open(new() { CommitBlocksRaisesUpdate = raises });
        var row = Ready(table, out var note);
        Upload(row.Seller, Change("annotation", note, ("subject", GovernedCase.Last), ("filename", "b.pdf")), "other");
        Refuses(row, () => row.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead, Lead)]
    [InlineData(Client, Lead)]
    [InlineData(Lead, Client)]
    [InlineData(Client, Client)]
    [InlineData(Lead, "opportunity")]
    [InlineData(Client, "opportunity")]
    [BypassPath(31, "A note given to another lead, client or opportunity, so that one file proves two", Outcome.Closed, "Its evidence goes along, and the row it leaves has none", Of = LeadsAndClients)]
    public void Giving_the_note_away(string table, string to)
    {
        var row = Ready(table, out var note);
        var other = to == "opportunity" ? Deal.Begin(Organization).Row : Case(to).Row;
        row.Seller.Update(Change("annotation", note, ("objectid", other)));
        Refuses(row, () => row.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(31, "An e-mail regarding something else after it was delivered", Outcome.Closed, "Its evidence is withdrawn", Of = LeadsAndClients)]
    public void Giving_the_mail_away(string table)
    {
        var row = Case(table);
        row.Deliver(GovernedCase.First);
        Administrator.Update(Change("email", Administrator.RetrieveMultiple(new QueryExpression("email")).Entities.Single().Id, ("regardingobjectid", row.Another().Row)));
        Refuses(row, () => row.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(33, "An \"incoming\" e-mail that a user forges", Outcome.Closed, "What a user writes is no delivered mail, and what a user delivers is worth their own word", Of = LeadsAndClients)]
    public void Forging_a_mail(string table)
    {
        var row = Case(table);
        row.Seller.Create(new Entity("email") { ["subject"] = GovernedCase.First, ["directioncode"] = false, ["sender"] = "buyer@example.com", ["regardingobjectid"] = row.Row });
        Refuses(row, () => row.MoveTo(1));
        row.Deliver(GovernedCase.First);
        Assert.NotEqual(Choice(0), Assert.Single(row.Evidence)["c3_grade"]);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(34, "Another account once the first one has confirmed", Outcome.Closed, "Evidence is bound to the account at its capture and withdrawn when that changes", Of = LeadsAndClients)]
    public void Changing_the_account(string table)
    {
        var row = Case(table);
        BelongsTo(row, NewAccount("Acme"));
        row.Attach(GovernedCase.First);
        BelongsTo(row, NewAccount("Zenith"));
        Refuses(row, () => row.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead, "c3_evidence")]
    [InlineData(Client, "c3_evidence")]
    [InlineData(Lead, "c3_signoff")]
    [InlineData(Client, "c3_signoff")]
    [InlineData(Lead, "c3_waiver")]
    [InlineData(Client, "c3_waiver")]
    [InlineData(Lead, "c3_receipt")]
    [InlineData(Client, "c3_receipt")]
    [InlineData(Lead, "c3_gate")]
    [InlineData(Client, "c3_gate")]
    [BypassPath(36, "Create of evidence, sign-offs, waivers, receipts or gates by hand, as administrator", Outcome.Closed, "Only what a plug-in of the suite has announced is written", Of = LeadsAndClients)]
    public void Forging(string table, string forged)
    {
        var row = Case(table);
        var entity = new Entity(forged, Guid.NewGuid()) { ["c3_name"] = "Forged" };
        if (forged is not "c3_gate" and not "c3_receipt")
            (entity["c3_requirementcode"], entity[LookupOf(row)]) = (GovernedCase.First, row.Row);
        StaysBehind(row, () => Administrator.Create(entity));
        StaysBehind(row, () => Administrator.Execute(new UpsertRequest { Target = entity }));
        Refuses(row, () => row.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead, "Update")]
    [InlineData(Client, "Update")]
    [InlineData(Lead, "SetState")]
    [InlineData(Client, "SetState")]
    [InlineData(Lead, "Delete")]
    [InlineData(Client, "Delete")]
    [InlineData(Lead, "give away")]
    [InlineData(Client, "give away")]
    [BypassPath(36, "Update, SetState or Delete of evidence, gates and receipts, or giving them to another, as administrator", Outcome.Closed, "The guard of each table refuses every message that writes it", Of = LeadsAndClients)]
    public void Editing(string table, string message)
    {
        var row = Case(table).AtEnd();
        var other = row.Another();
        foreach (var kept in new[] { row.Evidence[0].ToEntityReference(), row.Receipts[0].ToEntityReference(), new("c3_gate", row.Row.Id) })
            StaysBehind(row, () => Administrator.Execute(message switch
            {
                "Update" => new UpdateRequest { Target = Change(kept.LogicalName, kept.Id, ("c3_name", "Edited")) },
                "SetState" => SetState(kept, 1, 2),
                "Delete" => new DeleteRequest { Target = kept },
                _ => new UpdateRequest { Target = Change(kept.LogicalName, kept.Id, kept.LogicalName == "c3_receipt" ? ("c3_gateid", new EntityReference("c3_gate", other.Row.Id)) : (LookupOf(row), other.Row)) },
            }));
        Refuses(other, () => other.MoveTo(1));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(38, "A waiver that is granted by who asked for it, once the row is somebody else's", Outcome.Closed, "Nobody waives what they asked for, whoever owns it now", Of = LeadsAndClients)]
    public void Waiving_for_oneself(string table)
    {
        var row = Case(table);
        Administrator.Associate("team", New("team", "name", "Sales director").Id, new("teammembership_association"), [new("systemuser", Organization.Seller)]);
        var waiver = row.Seller.Execute(new OrganizationRequest("c3_RequestWaiver") { ["Target"] = row.Row, ["RequirementCode"] = GovernedCase.First, ["Reason"] = "It comes.", ["Compensation"] = "We call." })["Waiver"];
        Administrator.Execute(new AssignRequest { Target = row.Row, Assignee = new EntityReference("systemuser", Organization.Administrator) });
        Administrator.Execute(new GrantAccessRequest { Target = row.Row, PrincipalAccess = new() { Principal = new EntityReference("systemuser", Organization.Seller), AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess } });
        StaysBehind(row, () => row.Seller.Execute(new OrganizationRequest("c3_DecideWaiver") { ["Target"] = waiver, ["Grant"] = true }));
        Refuses(row, () => Administrator.Update(row.Standing(1)));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(39, "A note dated back, or said to be imported", Outcome.Closed, "Evidence has the time of its capture", Of = LeadsAndClients)]
    public void Dating_back(string table)
    {
        var (row, old) = (Case(table), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var note = row.Note(GovernedCase.First);
        (note["overriddencreatedon"], note["importsequencenumber"]) = (old, 1);
        Administrator.Create(note);
        Assert.Equal(Support.Sample.Now, Assert.Single(row.Evidence)["c3_receivedon"]);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(40, "The end while its proof is deleted", Outcome.Closed, "Both lock the same row before they read: it stands on proof that was there, or is refused", Of = LeadsAndClients)]
    public void Finishing_while_the_proof_is_deleted(string table)
    {
        var interleaving = new Interleaving();
        Open(scheduler: interleaving);
        Assert.All(Enumerable.Range(0, Seeds), seed =>
        {
            var row = AllProved(table, out var note);
            var failures = interleaving.Run(seed, row.Finish, () => row.Seller.Delete("annotation", note));
            Assert.Equal(failures[0] is null, row.Receipts.Any(r => (string)r["c3_tostage"] == "won"));
            Proved(row);
        });
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [BypassPath(41, "Delete of the lead or client, or of its account, to lose the receipts", Outcome.Closed, "Receipts hang on the gate, which outlives the row; no deletion takes them along", EitherWay = true, Of = LeadsAndClients)]
    public void Deleting_what_the_receipts_are_of(string table, bool raises)
    {
        Open(new() { CascadeRaisesDelete = raises, RemoveLinkRaisesUpdate = raises });
        var (row, account) = (Case(table), NewAccount("Acme"));
        BelongsTo(row, account);
        row.AtEnd();
        var receipts = row.Receipts.Select(r => r.Id).ToList();
        Administrator.Delete("account", account.Id);
        Administrator.Delete(table, row.Row.Id);
        Assert.Equal(receipts, row.Receipts.Select(r => r.Id));
        StaysBehind(row, () => Administrator.Delete("c3_gate", row.Row.Id));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(42, "Retention or purge of the evidence after the move", Outcome.Closed, "The receipt itself says what it stood on, and the verification says that it is gone", Of = LeadsAndClients)]
    public void Taking_the_evidence_away(string table)
    {
        var row = Case(table).AtEnd();
        Administrator.Execute(Bypassing(new DeleteRequest { Target = row.Evidence[0].ToEntityReference() }));
        Assert.Equal(["evidence-gone"], Findings(row));
    }

    private static string LookupOf(GovernedCase row) => row.Row.LogicalName == Lead ? "c3_leadid" : "c3_clientid";
}
