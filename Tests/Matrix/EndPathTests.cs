using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways to get rid of what a passage stands on.</summary>
public sealed class EndPathTests : MatrixTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(41, "Delete of the opportunity, or of its customer, to lose the receipts", Outcome.Closed, "Receipts hang on the gate, which outlives the opportunity; no deletion takes them along", EitherWay = true)]
    public void Deleting_what_the_receipts_are_of(bool raises)
    {
        Open(new() { CascadeRaisesDelete = raises, RemoveLinkRaisesUpdate = raises });
        var (deal, account) = (AtDiagnosis(), Account("Acme"));
        var receipts = deal.Receipts.Select(r => r.Id).ToList();
        deal.SellTo("customerid", account);
        Administrator.Delete("account", account.Id);
        if (Rows("opportunity", "opportunityid", deal.Id).Count > 0)
            Administrator.Delete("opportunity", deal.Id);
        Assert.Equal(receipts, deal.Receipts.Select(r => r.Id));
        StaysBehind(deal, () => Administrator.Delete("c3_gate", deal.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(41, "Accounts merged, so that another customer's proof counts", Outcome.Closed, "Evidence follows its own customer and stays with its own opportunity", EitherWay = true)]
    public void Merging_customers(bool raises)
    {
        Open(new() { MergeRaisesUpdate = raises });
        var (deal, proved) = (AtDiagnosis(), Ready(out _));
        var (stays, goes) = (Account("Acme"), Account("Zenith"));
        deal.SellTo("customerid", stays);
        proved.SellTo("customerid", goes);
        Merge(Administrator, stays, goes);
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(42, "Retention or purge of the evidence after the move", Outcome.Closed, "The receipt itself says id, hash and grade of what it stood on, and its chain holds; the sandbox has no such message, so the row is taken away past the suite, and the verification says that too")]
    public void Taking_the_evidence_away()
    {
        var deal = Ready(out _);
        deal.MoveTo(Last);
        var evidence = deal.Evidence.Single(e => (string)e["c3_requirementcode"] == Notice);
        Administrator.Execute(Bypassing(new DeleteRequest { Target = evidence.ToEntityReference() }));
        var stated = (string)deal.Receipts[^1]["c3_verdict"];
        Assert.All(new[] { evidence.Id.ToString("D"), (string)evidence["c3_sha256"], "\"grade\":\"C\"" }, part => Assert.Contains(part, stated, StringComparison.Ordinal));
        Assert.Equal(["evidence-gone"], Findings(deal));
        Assert.Equal(Last, deal.Position);
    }
}
