using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What becomes of opportunities that are under way when a new version is published.</summary>
public abstract class HandoverTests : SuiteTests
{
    private const int ProcessChange = 4;

    protected HandoverTests(ITestOrganization organization)
        : base(organization) => AppProcess.LetNothingElseBeChosen(Organization);

    private IOrganizationService Administrator => Organization.As(Organization.Administrator);

    [Fact]
    public void They_stay_unless_somebody_says_otherwise()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        Second(first);
        deal.Attach("need");
        deal.MoveTo(1);
        Assert.Equal((first.Id, 1), (deal.Governing, deal.Position));
    }

    [Fact]
    public void They_move_with_the_next_move_and_a_receipt_names_both_versions()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        var second = Second(first, ("UnderWay", "move"));
        Assert.Equal(first.Id, deal.Governing);
        deal.Attach("need");
        deal.Attach("budget");
        Assert.Equal(second.Id, deal.Governing);
        deal.MoveTo(1);
        Assert.Equal(["House sale: version 1 to 2", "House sale: qualify to develop"], deal.Receipts.Select(r => r["c3_name"]));
        using var statement = JsonDocument.Parse((string)deal.Receipts[0]["c3_verdict"]);
        Assert.Equal((Choice(ProcessChange), 1, 2), (deal.Receipts[0]["c3_kind"], statement.RootElement.GetProperty("version").GetInt32(), statement.RootElement.GetProperty("entered").GetProperty("version").GetInt32()));
        Assert.Equal(2, deal.Receipts[1]["c3_processversion"]);
        AssertVerified();
    }

    [Fact]
    public void What_the_new_version_demands_is_demanded_and_a_refusal_writes_nothing()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        deal.Attach("need");
        Second(first, ("UnderWay", "move"));
        Assert.Contains("Title of budget", Refused(() => deal.MoveTo(1)), StringComparison.Ordinal);
        Assert.Equal(first.Id, deal.Governing);
        Assert.Empty(deal.Receipts);
        Assert.Contains("\"handover\":{\"fromVersion\":1,\"toVersion\":2,\"on\":null}", deal.Evaluate(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_handover_costs_two_writes_once_and_a_refusal_nothing_more()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        deal.Attach("need");
        Second(first, ("UnderWay", "move"));
        deal.Evaluate();
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity"], CallsOf(() => Refused(() => deal.MoveTo(1))));
        Bypass(deal, "budget");
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity", "Upsert c3_gate", "Create c3_receipt", "Create c3_receipt"], CallsOf(() => deal.MoveTo(1)));
        deal.Attach("plan");
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity", "Create c3_receipt"], CallsOf(() => deal.MoveTo(2)));
    }

    [Fact]
    public void A_grace_lets_them_stay_until_it_ends()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        var second = Second(first, ("UnderWay", "grace"), ("GraceUntil", Sample.Now.AddDays(7)));
        deal.Attach("need");
        Assert.Contains("\"handover\":{\"fromVersion\":1,\"toVersion\":2,\"on\":\"2026-03-09T09:30:00Z\"}", deal.Evaluate(), StringComparison.Ordinal);
        deal.MoveTo(1);
        Assert.Equal(first.Id, deal.Governing);
        Organization.Advance(TimeSpan.FromDays(8));
        deal.Attach("plan");
        Assert.Equal(second.Id, deal.Governing);
        deal.MoveTo(2);
        AssertVerified();
    }

    [Theory]
    [InlineData(null, "2026-04-01T23:59:59Z")]
    [InlineData("10", "2026-03-12T23:59:59Z")]
    public void A_grace_without_an_end_lasts_as_long_as_the_environment_says(string? days, string until)
    {
        if (days is not null)
            Organization.Set("c3_GraceDays", days);
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        Second(first, ("UnderWay", "grace"));
        Assert.Contains($"\"toVersion\":2,\"on\":\"{until}\"", deal.Evaluate(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_passed_stays_passed_and_what_was_signed_stays_signed()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        deal.Attach("need");
        deal.MoveTo(1);
        Second(first, ("UnderWay", "move"));
        deal.Attach("plan");
        deal.MoveTo(2);
        Assert.Equal(2, deal.Position);
    }

    [Fact]
    public void Proof_that_was_withdrawn_before_is_missed_after_as_well()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        var note = deal.Attach("need");
        deal.MoveTo(1);
        Organization.Advance(TimeSpan.FromHours(1));
        deal.Seller.Delete("annotation", note);
        Second(first, ("UnderWay", "move"));
        Organization.Advance(TimeSpan.FromHours(1));
        deal.Attach("plan");
        Assert.Contains("Title of need - was there and has been withdrawn", Refused(() => deal.MoveTo(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_receipt_covered_is_not_covered_by_the_handover()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        Administrator.Execute(new UpdateRequest
        {
            Target = new Entity(AppProcess.FlowTable, deal.Flow) { ["activestageid"] = new EntityReference("processstage", new Guid("d3ca8878-8d7b-47b9-852d-fcd838790cfd")) },
            ["BypassCustomPluginExecution"] = true,
        });
        Second(first, ("UnderWay", "move"));
        deal.Attach("need");
        Assert.Contains("no receipt says how it got beyond 2 Qualify", Refused(() => deal.MoveTo(3)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_later_they_move_to_the_newest()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        var second = Second(first, ("UnderWay", "move"));
        var third = second.NextVersion();
        third.Require("Close", "contract");
        third.PublishedByAll(("UnderWay", "move"));
        deal.Attach("need");
        Assert.Equal(third.Id, deal.Governing);
        AssertVerified();
    }

    [Fact]
    public void Another_version_that_lets_them_stay_leaves_them_where_they_are()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        var second = Second(first, ("UnderWay", "move"));
        var third = second.NextVersion();
        third.Require("Close", "contract");
        third.PublishedByAll();
        deal.Attach("need");
        Assert.Equal(first.Id, deal.Governing);
    }

    [Fact]
    public void A_new_version_is_not_published_for_those_who_stand_where_it_has_no_stage()
    {
        var first = First();
        foreach (var _ in Enumerable.Range(0, 2))
            HouseDeal.Begin(Organization);
        var second = first.NextVersion();
        second.ChangeStage("Qualify", "c3_code", "other");
        Assert.Equal(
            "Not published: 2 opportunities stand at Qualify, which this version does not have. Let them stay, or give them a grace to move on.",
            Refused(() => second.Publish(null, ("UnderWay", "move"))));
        second.PublishedByAll(("UnderWay", "grace"), ("GraceUntil", Sample.Now.AddDays(1)));
    }

    [Fact]
    public void Who_stands_where_the_new_version_has_no_stage_stays_until_it_has_moved_on()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        var second = first.NextVersion();
        second.ChangeStage("Qualify", "c3_code", "other");
        second.PublishedByAll(("UnderWay", "grace"), ("GraceUntil", Sample.Now.AddDays(1)));
        Organization.Advance(TimeSpan.FromDays(2));
        deal.Attach("need");
        Assert.Equal(first.Id, deal.Governing);
        deal.MoveTo(1);
        Assert.Equal(first.Id, deal.Governing);
        deal.Attach("plan");
        Assert.Equal(second.Id, deal.Governing);
        AssertVerified();
    }

    [Fact]
    public void What_is_under_way_does_not_go_over_to_another_flow()
    {
        var second = First().NextVersion();
        second.Change("c3_flowtable", "c3_channelsale");
        Assert.Contains(
            "it goes by the flow of c3_channelsale, and version 1 by that of opportunitysalesprocess: what is under way cannot go over to another flow. Let it stay.",
            string.Join(" ", second.Preview(("UnderWay", "move")).GetProperty("problems").EnumerateArray().Select(p => p.GetString())),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_about_it_is_made_under_the_version_that_applies()
    {
        var (first, deal) = (First(), HouseDeal.Begin(Organization));
        Second(first, ("UnderWay", "move"));
        deal.ChangeTo("new-name-sale");
        Assert.Equal(["House sale: version 1 to 2", "House sale to New-name sale"], deal.Receipts.Select(r => r["c3_name"]));
        Assert.Equal("new-name-sale", deal.GoverningCode);
        AssertVerified();
    }

    private AppProcess First()
    {
        var process = AppProcess.Write(Organization);
        process.Require("Qualify", "need");
        process.Require("Develop", "plan");
        return process.PublishedByAll();
    }

    private static AppProcess Second(AppProcess first, params (string, object?)[] parameters)
    {
        var second = first.NextVersion();
        second.Require("Qualify", "budget");
        return second.PublishedByAll(parameters);
    }

    // Without the lock that capturing it takes, at which the row would go over.
    private void Bypass(HouseDeal deal, string code)
    {
        var captured = new Entity("c3_evidence")
        {
            ["c3_name"] = "proof.pdf",
            ["c3_opportunityid"] = deal.Reference,
            ["c3_requirementcode"] = code,
            ["c3_grade"] = Choice(0),
            ["c3_sha256"] = new string('a', 64),
            ["c3_receivedon"] = Sample.Now,
        };
        Administrator.Execute(new CreateRequest { Target = captured, ["BypassCustomPluginExecution"] = true });
    }

    private void AssertVerified()
    {
        using var report = JsonDocument.Parse((string)Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts"))["Report"]);
        Assert.Empty(report.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("text").GetString()));
    }
}
