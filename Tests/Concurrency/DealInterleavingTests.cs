using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>That people who work on one opportunity at the same moment cannot get past its gates, in whatever order their requests go.</summary>
public sealed class DealInterleavingTests : IDisposable
{
    private const int Diagnosis = 3, Close = 4;
    private const int Seeds = 60;
    private readonly Interleaving interleaving = new();
    private readonly SandboxOrganization organization;

    public DealInterleavingTests() => organization = new(interleaving);

    [Fact]
    public void Receipts_of_moves_at_the_same_moment_stand_in_one_chain() => Assert.All(Enumerable.Range(0, Seeds), seed =>
    {
        var deal = Ready(out _);
        Assert.All(interleaving.Run(seed, () => deal.MoveTo(Close), () => deal.MoveTo(Close)), Assert.Null);
        Assert.Equal(Close, deal.Position);
        var before = deal.Receipts.Select(r => r.GetAttributeValue<string>("c3_previoushash")).ToList();
        Assert.Equal(before.Count, before.Distinct().Count());
    });

    [Fact]
    public void A_move_stands_on_proof_that_was_there_when_it_was_judged() => Assert.All(Enumerable.Range(0, Seeds), seed =>
    {
        var deal = Ready(out var note);
        var failures = interleaving.Run(seed, () => deal.MoveTo(Close), () => deal.Seller.Delete("annotation", note));
        var withdrawn = deal.Evidence.Single(e => (string)e["c3_requirementcode"] == "vendor-selection-notice");
        Assert.Null(failures[1]);
        Assert.Equal(2, withdrawn.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(failures[0] is null, deal.Position == Close);
        if (failures[0] is null)
            Assert.True(Version(deal.Receipts.Single(r => (string)r["c3_tostage"] == "close")) < Version(withdrawn));
    });

    [Fact]
    public void Nothing_hangs_on_an_opportunity_that_is_deleted_while_a_file_comes() => Assert.All(Enumerable.Range(0, Seeds), seed =>
    {
        var deal = Deal.Begin(organization);
        var failures = interleaving.Run(seed, () => deal.Attach("meeting-accepted"), () => deal.Seller.Delete("opportunity", deal.Id));
        Assert.Equal(failures[1] is null ? 0 : 1, deal.Evidence.Count);
    });

    public void Dispose() => organization.Dispose();

    // At Diagnosis, with the proof that leads to Close.
    private Deal Ready(out Guid note)
    {
        var deal = Deal.At(organization, Diagnosis);
        note = deal.Complete(Diagnosis);
        return deal;
    }

    private static long Version(Entity row) => long.Parse(row.RowVersion);
}
