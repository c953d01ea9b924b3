using System.Text;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>A move and a change of what proves it at the same moment, and two changes of one note.</summary>
public sealed class EvidenceRaceTests : RaceTests
{
    private const string Notice = "vendor-selection-notice";

    [Fact]
    public void A_move_and_the_deletion_of_its_proof_end_as_one_after_the_other() => Race(
        Ready,
        ready => ready.Deal.MoveTo(Close),
        ready => ready.Deal.Seller.Delete("annotation", ready.Note),
        (ready, move, deletion) =>
        {
            Assert.Null(deletion);
            Assert.True(IsWithdrawn(EvidenceOf(ready.Deal).Single()));
            AssertMoved(ready.Deal, move);
        });

    [Fact]
    public void A_win_and_the_deletion_of_the_contract_end_as_one_after_the_other() => Race(
        () =>
        {
            var deal = Deal.At(Organization, Close);
            return (Deal: deal, Note: deal.Complete(Close));
        },
        ready => ready.Deal.Win(),
        ready => ready.Deal.Seller.Delete("annotation", ready.Note),
        (ready, win, deletion) =>
        {
            Assert.Null(deletion);
            Assert.Equal(win is null, ready.Deal.Receipts.Any(r => (string)r["c3_tostage"] == "won"));
            AssertConsistent(ready.Deal);
        });

    [Fact]
    public void A_move_stands_on_the_file_before_or_after_it_is_replaced() => Race(
        Ready,
        ready => ready.Deal.MoveTo(Close),
        ready => ready.Deal.UpdateNote(ready.Note, "documentbody", Base64("other")),
        (ready, move, replacement) =>
        {
            Assert.Null(move ?? replacement);
            Assert.Equal([false, true], EvidenceOf(ready.Deal).Select(IsWithdrawn).Order());
            AssertMoved(ready.Deal, move);
        });

    [Fact]
    public void A_move_and_the_loss_of_its_proof_to_another_opportunity_end_as_one_after_the_other()
    {
        var other = Deal.Begin(Organization);
        Race(
            Ready,
            ready => ready.Deal.MoveTo(Close),
            ready => ready.Deal.UpdateNote(ready.Note, "objectid", Reference(other)),
            (ready, move, removal) =>
            {
                Assert.Null(removal);
                Assert.True(IsWithdrawn(EvidenceOf(ready.Deal).Single()));
                Assert.Contains(other.Evidence, e => (string)e["c3_sourceid"] == ready.Note.ToString());
                AssertMoved(ready.Deal, move);
            });
    }

    [Fact]
    public void A_file_that_comes_to_a_note_while_it_is_deleted_proves_nothing() => Race(
        () => EmptyNote(Deal.Begin(Organization)),
        ready => ready.Deal.Seller.Update(new Entity("annotation", ready.Note) { ["subject"] = "meeting-accepted", ["filename"] = "a.pdf", ["documentbody"] = Base64("yes") }),
        ready => ready.Deal.Seller.Delete("annotation", ready.Note),
        (ready, _, deletion) =>
        {
            Assert.Null(deletion);
            Assert.DoesNotContain(ready.Deal.Evidence, e => !IsWithdrawn(e));
            AssertConsistent(ready.Deal);
        });

    [Fact]
    public void A_note_that_is_hung_on_an_opportunity_and_on_its_account_again_proves_nothing()
    {
        var account = new EntityReference("account", Administrator.Create(new Entity("account") { ["name"] = "Acme" }));
        Race(
            () =>
            {
                var deal = Deal.Begin(Organization);
                var note = deal.Note("meeting-accepted", "a.pdf", "yes");
                note["objectid"] = account;
                return (Deal: deal, Note: deal.Seller.Create(note));
            },
            ready => ready.Deal.UpdateNote(ready.Note, "objectid", Reference(ready.Deal)),
            ready => ready.Deal.UpdateNote(ready.Note, "objectid", account),
            (ready, there, back) =>
            {
                Assert.Null(there ?? back);
                var hangsOnDeal = Administrator.Retrieve("annotation", ready.Note, new("objectid")).GetAttributeValue<EntityReference>("objectid").Id == ready.Deal.Id;
                Assert.Equal(hangsOnDeal, ready.Deal.Evidence.Any(e => !IsWithdrawn(e)));
            });
    }

    private (Deal Deal, Guid Note) Ready()
    {
        var deal = Deal.At(Organization, Diagnosis);
        return (deal, deal.Complete(Diagnosis));
    }

    private static (Deal Deal, Guid Note) EmptyNote(Deal deal) =>
        (deal, deal.Seller.Create(new Entity("annotation") { ["objectid"] = Reference(deal) }));

    private static IEnumerable<Entity> EvidenceOf(Deal deal) => deal.Evidence.Where(e => (string)e["c3_requirementcode"] == Notice);

    private void AssertMoved(Deal deal, Exception? failure)
    {
        Assert.Equal(failure is null, deal.Position == Close);
        Assert.Equal(failure is null, deal.Receipts.Any(r => (string)r["c3_tostage"] == "close"));
        AssertConsistent(deal);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
