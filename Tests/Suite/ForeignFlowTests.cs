using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>The Opportunity Sales Process that comes with Sales, governed by rows that an administrator writes, and freed again.</summary>
public abstract class ForeignFlowTests : SuiteTests
{
    protected ForeignFlowTests(ITestOrganization organization)
        : base(organization) => AppProcess.LetNothingElseBeChosen(Organization);

    private IOrganizationService Administrator => Organization.As(Organization.Administrator);

    [Fact]
    public void Nothing_hinders_it_before()
    {
        var deal = HouseDeal.Begin(Organization);
        deal.MoveTo(3);
        deal.Win();
        Assert.Empty(deal.Receipts);
    }

    [Fact]
    public void Its_moves_and_its_win_are_gated_once_three_requirements_are_published()
    {
        Govern();
        var deal = HouseDeal.Begin(Organization);
        Assert.StartsWith("Not moved to 3 Develop: 1 of 1 requirement is open.\n1) Title of need - none yet. Get it. (Who: You)", Refused(() => deal.MoveTo(1)), StringComparison.Ordinal);
        deal.Attach("need");
        deal.MoveTo(1);
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.MoveTo(3)), StringComparison.Ordinal);
        deal.Attach("plan");
        deal.MoveTo(3);
        Assert.StartsWith("Not closed as won", Refused(deal.Win), StringComparison.Ordinal);
        deal.Attach("contract");
        deal.Win();
        Assert.Equal(["qualify>develop", "develop>close", "close>won"], deal.Receipts.Select(r => $"{r["c3_fromstage"]}>{r["c3_tostage"]}"));
        Assert.Empty(Findings("c3_VerifyReceipts"));
    }

    [Fact]
    public void Its_moves_cost_what_the_shipped_ones_cost()
    {
        Govern();
        var deal = HouseDeal.Begin(Organization);
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity"], CallsOf(() => Refused(() => deal.MoveTo(1))));
        deal.Attach("need");
        Assert.Equal(["Upsert c3_gate", "Retrieve opportunity", "Create c3_receipt"], CallsOf(() => deal.MoveTo(1)));
        Assert.Empty(CallsOf(() => deal.MoveTo(1)));
    }

    [Fact]
    public void Its_steps_are_registered_enabled_and_looked_after()
    {
        var report = Govern().Row();
        Assert.NotNull(report["c3_definitionhash"]);
        string[] changes = ["SetState", "SetStateDynamicEntity", "Update"];
        var steps = Steps();
        Assert.Equal(
            ["opportunitysalesprocess Create: gate", "opportunitysalesprocess Restore: gate", .. changes.SelectMany(c => new[] { $"opportunitysalesprocess {c}: as judged", $"opportunitysalesprocess {c}: gate" })],
            steps.Select(s => s["name"]));
        Assert.All(steps.TakeLast(2), s => Assert.Equal("activestageid,traversedpath,statecode,statuscode,opportunityid", s["filteringattributes"]));
        Assert.DoesNotContain("\"Opportunity Sales Process\"", string.Join(" ", Findings("c3_HealthCheck")), StringComparison.Ordinal);
        Administrator.Delete("sdkmessageprocessingstep", steps[0].Id);
        Assert.Contains("\"opportunitysalesprocess Create: gate\" is not registered", string.Join(" ", Findings("c3_HealthCheck")), StringComparison.Ordinal);
        Administrator.Execute(new OrganizationRequest("c3_ProvisionSteps"));
        Assert.Equal(8, Steps().Count);
    }

    [Fact]
    public void A_way_past_the_publishing_is_judged_when_it_is_won()
    {
        var deal = HouseDeal.Begin(Organization);
        deal.MoveTo(2);
        Govern();
        Assert.Contains("no receipt says how it got beyond 2 Qualify", Refused(deal.Win), StringComparison.Ordinal);
    }

    [Fact]
    public void To_retire_a_process_takes_two_people()
    {
        var process = Govern();
        Assert.False(process.Retire().GetProperty("retired").GetBoolean());
        Assert.False(process.Retire().GetProperty("retired").GetBoolean());
        Assert.Equal(Choice(1), process.Row()["c3_publishstate"]);
        var report = process.Retire(process.Another());
        Assert.Equal("House sale version 1 is retired: it governs what is under way, and nothing new.", report.GetProperty("message").GetString());
        Assert.Equal(Choice(2), process.Row()["c3_publishstate"]);
    }

    [Fact]
    public void Nobody_is_two_people_by_acting_for_another()
    {
        var process = Govern();
        process.Retire(process.Another());
        var request = new OrganizationRequest("c3_RetireProcess") { ["Target"] = process.Reference };
        Assert.Contains("two people who are signed in as themselves", Refused(() => Organization.Impersonating(process.Another(), Organization.Administrator).Execute(request)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_published_is_retired() => Assert.Equal(
        "Not retired: House sale version 1 is not published. Choose the version that is.", Refused(() => AppProcess.Write(Organization).Retire()));

    [Fact]
    public void Who_asked_to_publish_has_not_asked_to_retire()
    {
        var first = Govern();
        var second = first.NextVersion();
        second.DeleteRequirement("plan");
        second.PublishedByAll();
        Assert.False(second.Retire(second.Another()).GetProperty("retired").GetBoolean());
    }

    [Fact]
    public void A_retired_process_frees_what_begins_and_keeps_what_is_under_way()
    {
        var process = Govern();
        var running = HouseDeal.Begin(Organization);
        process.RetireByAll();
        var fresh = HouseDeal.Begin(Organization);
        fresh.MoveTo(3);
        fresh.Win();
        Assert.Null(fresh.Governing);
        Assert.StartsWith("Not moved to 3 Develop", Refused(() => running.MoveTo(1)), StringComparison.Ordinal);
        Assert.StartsWith("Not closed as won", Refused(running.Win), StringComparison.Ordinal);
        running.Attach("need");
        running.MoveTo(1);
        Assert.Equal(process.Id, running.Governing);
    }

    [Fact]
    public void What_comes_back_from_the_recycle_bin_is_judged_by_a_retired_process_too()
    {
        var process = Govern();
        var deal = HouseDeal.Begin(Organization);
        Administrator.Delete(AppProcess.FlowTable, deal.Flow);
        process.RetireByAll();
        Assert.StartsWith("Not moved to 5 Close", Refused(() => Administrator.Execute(new OrganizationRequest("Restore")
        {
            ["Target"] = new Entity(AppProcess.FlowTable, deal.Flow) { ["activestageid"] = new EntityReference("processstage", new Guid("bb7e830a-61bd-441b-b1fd-6bb104ffa027")) },
        })), StringComparison.Ordinal);
    }

    private AppProcess Govern()
    {
        var process = AppProcess.Write(Organization);
        process.Require("Qualify", "need");
        process.Require("Develop", "plan");
        process.Require("Close", "contract");
        return process.PublishedByAll();
    }

    private List<Entity> Steps()
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name", "filteringattributes") };
        query.Criteria.AddCondition("name", ConditionOperator.BeginsWith, AppProcess.FlowTable);
        return [.. Administrator.RetrieveMultiple(query).Entities.OrderBy(s => (string)s["name"], StringComparer.Ordinal)];
    }

    private List<string?> Findings(string message)
    {
        var report = System.Text.Json.JsonDocument.Parse((string)Administrator.Execute(new OrganizationRequest(message))["Report"]).RootElement;
        return [.. report.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("text").GetString())];
    }
}
