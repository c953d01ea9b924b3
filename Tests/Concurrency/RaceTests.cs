using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>What tests of two people at the same moment share: many orders of their requests, and what holds after each.</summary>
public abstract class RaceTests : DecisionTests
{
    private protected const string SomebodyElse = "Nothing was changed: somebody else was changing this at the same moment. Try again.";
    private const int Seeds = 200;
    private readonly Interleaving interleaving;

    protected RaceTests()
        : this(new Interleaving())
    {
    }

    private RaceTests(Interleaving interleaving)
        : base(new SandboxOrganization(interleaving)) => this.interleaving = interleaving;

    /// <summary>Plays two clients in many orders, each on what a preparation made; a failure names its seed.</summary>
    private protected void Race<T>(Func<T> prepare, Action<T> first, Action<T> second, Action<T, Exception?, Exception?> check) =>
        Assert.All(Enumerable.Range(0, Seeds), seed =>
        {
            var prepared = prepare();
            var failures = interleaving.Run(seed, () => first(prepared), () => second(prepared));
            check(prepared, failures[0], failures[1]);
        });

    /// <summary>Whatever the order was: the opportunity stands where its receipts say, and they on what stood when they were written.</summary>
    private protected void AssertConsistent(Deal deal)
    {
        Assert.Empty(Codes(deal));
        var receipts = deal.Receipts.OrderBy(Version).ToList();
        Assert.Equal(receipts.Skip(1).Select(r => r.GetAttributeValue<EntityReference>("c3_previousreceiptid")?.Id), receipts.SkipLast(1).Select(r => (Guid?)r.Id));
        var evidence = deal.Evidence.ToDictionary(e => e.Id);
        foreach (var receipt in receipts)
            Assert.All(EvidenceOf(receipt), id => Assert.True(!IsWithdrawn(evidence[id]) || Version(receipt) < Version(evidence[id])));
    }

    /// <summary>The moves that receipts tell of, in their order.</summary>
    private protected static string Moves(Deal deal) =>
        string.Join(" ", deal.Receipts.OrderBy(Version).Select(r => $"{r["c3_fromstage"]}>{r["c3_tostage"]}"));

    private protected static bool IsWithdrawn(Entity evidence) => evidence.GetAttributeValue<OptionSetValue>("statecode").Value == 1;

    private protected static int? HttpStatus(Exception? failure) =>
        failure is FaultException<OrganizationServiceFault> fault ? fault.Detail.ErrorDetails["HttpStatusCode"] as int? : null;

    private static IEnumerable<Guid> EvidenceOf(Entity receipt)
    {
        using var statement = JsonDocument.Parse((string)receipt["c3_verdict"]);
        return [.. statement.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.TryGetProperty("evidence", out _))
            .SelectMany(f => f.GetProperty("evidence").EnumerateArray())
            .Select(e => e.GetProperty("id").GetGuid())];
    }

    private List<string?> Codes(Deal deal)
    {
        var request = new OrganizationRequest("c3_VerifyReceipts") { ["OpportunityId"] = deal.Id.ToString("D") };
        using var report = JsonDocument.Parse((string)Administrator.Execute(request)["Report"]);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString())];
    }

    private static long Version(Entity row) => long.Parse(row.RowVersion);
}
