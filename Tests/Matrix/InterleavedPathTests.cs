using SalesProcessPlugins.Tests.Concurrency;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate by requests that go at the same moment.</summary>
public sealed class InterleavedPathTests : MatrixTest
{
    private const int Seeds = 15;
    private readonly Interleaving interleaving = new();

    public InterleavedPathTests() => Open(scheduler: interleaving);

    [Fact]
    [BypassPath(40, "A move on while its proof is deleted", Outcome.Closed, "Both lock the same row before they read: the move stands on proof that was there, or is refused")]
    public void Moving_while_the_proof_is_deleted() => Assert.All(Enumerable.Range(0, Seeds), seed =>
    {
        var deal = Ready(out var note);
        var failures = interleaving.Run(seed, () => deal.MoveTo(Last), () => deal.Seller.Delete("annotation", note));
        Assert.Equal(failures[0] is null ? Last : Diagnosis, deal.Position);
        Assert.Null(failures[1]);
        Proved(deal);
    });

    [Fact]
    [BypassPath(40, "The same move twice at the same moment", Outcome.Closed, "The second one sees where the first has got to; the receipts stand in one chain")]
    public void Moving_twice() => Assert.All(Enumerable.Range(0, Seeds), seed =>
    {
        var deal = Ready(out _);
        interleaving.Run(seed, () => deal.MoveTo(Last), () => deal.MoveTo(Last));
        Assert.Equal((Last, deal.Receipts.Count), (deal.Position, deal.Receipts.Select(r => r.GetAttributeValue<string>("c3_previoushash")).Distinct().Count()));
        Proved(deal);
    });

    [Fact]
    [BypassPath(40, "A win while the flow goes on, and while its proof is deleted", Outcome.Closed, "Both lock the same row before they read, so no win stands without its receipt")]
    public void Winning_while_the_proof_is_deleted() => Assert.All(Enumerable.Range(0, Seeds), seed =>
    {
        var deal = Deal.At(Organization, Last);
        var contract = deal.Complete(Last);
        var failures = interleaving.Run(seed, deal.Win, () => deal.Seller.Delete("annotation", contract));
        Assert.Equal(failures[0] is null, deal.Receipts.Any(r => (string)r["c3_tostage"] == "won"));
        Proved(deal);
    });
}
