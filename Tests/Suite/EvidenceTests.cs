using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>How a note's file becomes evidence, and stops being it; for every engine.</summary>
public abstract class EvidenceTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const int Diagnosis = 3, Close = 4;

    [Fact]
    public void A_file_is_captured_with_what_it_is_where_from_and_by_whom()
    {
        var deal = Deal.Begin(Organization);
        var note = deal.Attach("meeting-accepted", "invite.pdf", "abc");
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal("meeting-accepted", evidence["c3_requirementcode"]);
        Assert.Equal("invite.pdf", evidence["c3_filename"]);
        Assert.Equal(3, evidence["c3_filesize"]);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", evidence["c3_sha256"]);
        Assert.Equal(Choice(2), evidence["c3_grade"]);
        Assert.Equal(Organization.Seller, evidence.GetAttributeValue<EntityReference>("c3_receivedbyid").Id);
        Assert.Equal(note.ToString(), evidence["c3_sourceid"]);
    }

    [Fact]
    public void A_note_without_a_file_that_names_no_checkpoint_is_no_evidence()
    {
        var deal = Deal.Begin(Organization);
        deal.Say("Talked to him", "He said yes.");
        Assert.Empty(deal.Evidence);
    }

    [Fact]
    public void A_note_without_a_file_that_names_a_checkpoint_is_the_sellers_word()
    {
        var deal = Deal.Begin(Organization);
        deal.Say("meeting-accepted", "He said yes.");
        var word = Assert.Single(deal.Evidence);
        Assert.Equal(("meeting-accepted", Choice(3), Choice(4)), (word["c3_requirementcode"], word["c3_grade"], word["c3_kind"]));
        Assert.StartsWith("Not moved", Refused(() => deal.MoveTo(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_changed_is_another_word()
    {
        var deal = Deal.Begin(Organization);
        deal.UpdateNote(deal.Say("meeting-accepted", "He said yes."), "notetext", "He said no.");
        Assert.Equal([0, 1], deal.Evidence.Select(e => e.GetAttributeValue<OptionSetValue>("statecode").Value).Order());
    }

    [Fact]
    public void Changing_the_text_of_a_note_that_proves_nothing_asks_nothing_of_the_platform()
    {
        var deal = Deal.Begin(Organization);
        var (plain, file) = (deal.Say("Talked to him", "He said yes."), deal.Attach("meeting-accepted"));
        Assert.Empty(CallsOf(() => deal.UpdateNote(plain, "notetext", "He said maybe.")));
        Assert.Empty(CallsOf(() => deal.UpdateNote(file, "notetext", "See the file.")));
    }

    [Fact]
    public void A_file_that_names_no_checkpoint_proves_the_only_open_one_of_the_stage()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.LetSign(Diagnosis);
        deal.Attach("scan 17");
        deal.MoveTo(Close);
        Assert.Equal(Close, deal.Position);
    }

    [Fact]
    public void A_file_on_an_opportunity_without_a_process_is_kept_unassigned()
    {
        var deal = new Deal(Organization).WithoutProcess();
        deal.Attach("meeting-accepted");
        Assert.Null(Assert.Single(deal.Evidence).GetAttributeValue<string>("c3_requirementcode"));
    }

    [Fact]
    public void An_empty_file_is_refused_by_its_name()
    {
        var deal = Deal.Begin(Organization);
        Assert.StartsWith("The file \"empty.pdf\" is empty (0 bytes)", Refused(() => deal.Attach("meeting-accepted", "empty.pdf", "")), StringComparison.Ordinal);
    }

    [Fact]
    public void Deleting_the_note_withdraws_its_evidence_and_the_gate_knows()
    {
        var deal = Deal.At(Organization, Diagnosis);
        var note = deal.Complete(Diagnosis);
        deal.Seller.Delete("annotation", note);
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
    }

    [Fact]
    public void Deleting_the_note_behind_the_gate_stops_a_later_win()
    {
        var deal = Deal.At(Organization, Diagnosis);
        var note = deal.Complete(Diagnosis);
        deal.MoveTo(Close);
        deal.Complete(Close);
        deal.Seller.Delete("annotation", note);
        Assert.Contains("1) Diagnosis: Notice of vendor selection - was there and has been withdrawn.", Refused(deal.Win), StringComparison.Ordinal);
    }

    [Fact]
    public void Withdrawn_evidence_says_who_when_and_why()
    {
        var deal = Deal.Begin(Organization);
        deal.Seller.Delete("annotation", deal.Attach("meeting-accepted"));
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal(2, evidence.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal("The note was deleted.", evidence["c3_withdrawnreason"]);
        Assert.Equal(Organization.Seller, evidence.GetAttributeValue<EntityReference>("c3_withdrawnbyid").Id);
    }

    [Fact]
    public void Replacing_the_file_withdraws_the_old_evidence_and_captures_the_new()
    {
        var deal = Deal.Begin(Organization);
        deal.UpdateNote(deal.Attach("meeting-accepted", content: "abc"), "documentbody", Convert.ToBase64String("abcd"u8));
        Assert.Equal([(0, 4), (1, 3)], States(deal).Order());
    }

    [Fact]
    public void Sending_the_same_file_again_withdraws_nothing()
    {
        var deal = Deal.Begin(Organization);
        deal.UpdateNote(deal.Attach("meeting-accepted", content: "abc"), "documentbody", Convert.ToBase64String("abc"u8));
        Assert.Equal([(0, 3)], States(deal));
    }

    [Fact]
    public void Removing_the_file_withdraws_its_evidence()
    {
        var deal = Deal.Begin(Organization);
        deal.UpdateNote(deal.Attach("meeting-accepted", content: "abc"), "documentbody", null);
        Assert.Equal([(1, 3)], States(deal));
    }

    [Fact]
    public void Renaming_the_subject_says_what_the_file_proves()
    {
        var deal = Deal.Begin(Organization);
        deal.Attach("meeting-accepted");
        var note = deal.Attach("scan");
        deal.UpdateNote(note, "subject", "agenda-confirmed");
        Assert.Equal(["agenda-confirmed", "meeting-accepted"], deal.Evidence.Select(e => e["c3_requirementcode"]).Order());
    }

    [Fact]
    public void One_file_does_not_prove_one_checkpoint_after_the_other()
    {
        var deal = Deal.Begin(Organization);
        var note = deal.Attach("meeting-accepted");
        deal.MoveTo(1);
        deal.UpdateNote(note, "subject", "agenda-confirmed");
        Assert.Contains("Outreach: Meeting accepted - was there and has been withdrawn.", Refused(() => deal.MoveTo(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_on_a_stage_that_history_passed_blocks_nothing()
    {
        var deal = new Deal(Organization).WithoutProcess();
        deal.Start(2, flow => flow["importsequencenumber"] = 1, Organization.As(Organization.Migrator));
        Organization.Advance(TimeSpan.FromMinutes(1));
        deal.Seller.Delete("annotation", deal.Attach("meeting-accepted"));
        deal.Attach("problem-confirmed");
        deal.MoveTo(Diagnosis);
        Assert.Equal(Diagnosis, deal.Position);
    }

    [Fact]
    public void A_file_from_before_the_process_is_assigned_by_sending_its_subject_again()
    {
        var deal = new Deal(Organization).WithoutProcess();
        var note = deal.Attach("meeting-accepted");
        deal.Start(0);
        deal.UpdateNote(note, "subject", "meeting-accepted");
        deal.MoveTo(1);
        Assert.Equal(1, deal.Position);
    }

    [Fact]
    public void A_note_that_moves_to_another_opportunity_takes_its_evidence_along()
    {
        var (from, to) = (Deal.Begin(Organization), Deal.Begin(Organization));
        from.UpdateNote(from.Attach("meeting-accepted", content: "abc"), "objectid", new EntityReference("opportunity", to.Id));
        Assert.Equal([[(1, 3)], [(0, 3)]], new[] { States(from), States(to) });
    }

    private static (int State, int Size)[] States(Deal deal) =>
        [.. deal.Evidence.Select(e => (e.GetAttributeValue<OptionSetValue>("statecode").Value, (int)e["c3_filesize"]))];
}
