using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What publishing refuses, and what it says of a version; needs a flow of the platform's own.</summary>
public abstract class PublishingTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const string SignedByNobody = """{"role":"Head of nothing","department":"","columns":["estimatedvalue"]}""";

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once()
    {
        var draft = AppProcess.Write(Organization, stageNames: ["Qualify", "Develop", "Haggle"]);
        draft.Require("Qualify", "fit", r => Criterion(r, "c3_nowhere"));
        draft.Require("Qualify", "second", r => r["c3_notbefore"] = "third");
        draft.Require("Develop", "third", r => r["c3_notbefore"] = "second");
        draft.Require("Develop", "some", r => (r["c3_group"], r["c3_groupneeds"]) = ("any", 2));
        draft.Require("Develop", "promise", r => SignOff(r, """{"role":"Legal","columns":["c3_nothing"]}"""));
        draft.Change("c3_chosenwhen", """[{"column":"c3_elsewhere","operator":"is-set"}]""");
        Assert.Equal(
            [
                "the stage Haggle stands for no stage of the flow Opportunity Sales Process. Its stages are: Qualify, Develop, Propose, Close.",
                "no stage stands for Propose of the flow Opportunity Sales Process, so nothing would be asked there. Add one.",
                "no stage stands for Close of the flow Opportunity Sales Process, so nothing would be asked there. Add one.",
                "it looks at c3_nowhere, and there is no such column. Correct the definition, or add the column.",
                "it looks at c3_nothing, and there is no such column. Correct the definition, or add the column.",
                "the rule that chooses it looks at c3_elsewhere, and there is no such column. Correct the rule, or add the column.",
                "Title of second waits for Title of third waits for Title of second: none of them could ever come first. Let one wait for nothing.",
                "the group any in Develop needs 2 of its requirements and has 1. Lower the number, or add requirements to it.",
            ],
            Texts(draft.Preview().GetProperty("problems")));
        var refusal = Refused(() => draft.Publish());
        Assert.StartsWith("Not published, because 8 things are wrong:\n1) the stage Haggle", refusal, StringComparison.Ordinal);
        Assert.Contains("\n8) the group any in Develop", refusal, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "no code", "it has no code. Give it one that all its versions share." },
        { "no flow", "it does not say which business process flow it goes by. Name the table of the flow's instances." },
        { "no such flow", "there is no business process flow whose instances are in account. Correct the name of the table, or make the flow first." },
        { "flow off", "the business process flow Opportunity Sales Process is not activated. Activate it." },
        { "no such lookup", "the table opportunitysalesprocess has no column bpf_opportunityid. Name the lookup by which the flow points to the opportunity." },
        { "stage without a code", "the stage Close has no code. Give it one." },
        { "stage called won", "the stage Close has the code won, which stands for the end of every process. Give it another." },
        { "two stages of a code", "the stages Propose and Close have the same code, propose. Give each its own." },
        { "requirement without a code", "Title of proof has no code. Give it one." },
        { "two requirements of a code", "two requirements have the code proof. Give each its own." },
        { "no kind", "Title of proof cannot be read: it has no kind." },
        { "empty definition", "Title of proof does not say what it demands. Complete its definition." },
        { "broken definition", "Title of proof cannot be read: 'about' is no Comparison." },
        { "after nothing", "Title of proof has to come after nothing, and there is no such requirement. Correct the code." },
        { "waived by nobody", "Title of proof can be waived by nobody. Say by whom and for how many days, or that it cannot be waived." },
        { "strange currency", "Title of proof counts in a currency that this organisation does not have, so it could never be compared. Add the currency, or count in another." },
        { "group at odds", "the requirements of the group any in Qualify do not agree on how many of them are enough: 1, 2. Say the same in each." },
        { "rule with money", "the rule that chooses it compares estimatedvalue with an amount of money, and a rule has no currency. Choose by something else." },
        { "grace without end", "a grace ends some day: say until when, or set the environment variable \"Days of Grace\" to a number of days from 1 to 730." },
        { "grace that ended", "the grace until 2026-03-01 09:30 UTC has ended already. Choose a later time, or let what is under way move at once." },
        { "end without grace", "a time is given until which there is a grace, and there is to be none. Leave the time out, or choose grace." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_named_and_nothing_is_published(string what, string problem)
    {
        var draft = AppProcess.Write(Organization);
        draft.Require("Qualify", "proof");
        var parameters = Break(draft, what);
        Assert.Contains(problem, Texts(draft.Preview(parameters).GetProperty("problems")));
        Assert.Contains(problem, Refused(() => draft.Publish(null, parameters)), StringComparison.Ordinal);
        Assert.Equal(Choice(0), draft.Row()["c3_publishstate"]);
    }

    [Fact]
    public void A_process_without_stages_is_not_published() => Assert.Contains(
        "it has no stages. Add one for every stage of its flow.", Refused(() => WithoutStages().Publish()), StringComparison.Ordinal);

    [Fact]
    public void What_becomes_of_what_is_under_way_is_one_of_three() => Assert.Equal(
        "Not published: \"leave\" is nothing that can become of what is under way. Choose stay, move or grace.",
        Refused(() => AppProcess.Write(Organization).Publish(null, ("UnderWay", "leave"))));

    [Fact]
    public void A_preview_tells_the_same_and_writes_nothing()
    {
        var draft = AppProcess.Write(Organization);
        draft.Require("Qualify", "proof");
        var before = draft.Row();
        Assert.DoesNotContain(CallsOf(() => draft.Preview()), call => !call.StartsWith("Retrieve", StringComparison.Ordinal));
        var preview = draft.Preview();
        Assert.Equal(before.RowVersion, draft.Row().RowVersion);
        Assert.True(preview.GetProperty("preview").GetBoolean());
        Assert.False(preview.GetProperty("published").GetBoolean());
        Assert.Equal("House sale version 1: It can be published. What is under way stays under the version it began with.", preview.GetProperty("message").GetString());
        Assert.Equal(Changes(preview), Changes(draft.Publish()));
    }

    [Fact]
    public void A_first_version_says_how_much_there_is() =>
        Assert.Equal(["This is its first version: 4 stages, 0 requirements."], Changes(AppProcess.Write(Organization).Publish()).Select(c => c.Text));

    [Fact]
    public void A_new_version_says_what_changes_and_what_loosens()
    {
        var first = AppProcess.Write(Organization);
        first.Require("Qualify", "proof");
        first.Require("Develop", "plan");
        first.PublishedByAll();
        var second = first.NextVersion();
        second.ChangeRequirement("proof", "c3_effect", Choice(1));
        second.DeleteRequirement("plan");
        second.Require("Close", "contract");
        var report = second.Publish();
        Assert.Equal(
            [
                ("Title of contract is new in Close: a checkpoint with the effect block.", false),
                ("Title of plan is no longer required in Develop.", true),
                ("Title of proof: effect warn, was block.", true),
            ],
            Changes(report));
        Assert.Equal(["Title of proof only warns.", "Title of plan is no longer required."], Texts(report.GetProperty("loosened")));
        Assert.Equal((1, false), (report.GetProperty("comparedWith").GetProperty("version").GetInt32(), report.GetProperty("published").GetBoolean()));
    }

    [Fact]
    public void Who_publishes_after_another_agrees_to_what_becomes_of_what_is_under_way_too()
    {
        var first = AppProcess.Write(Organization);
        first.Require("Qualify", "proof");
        first.PublishedByAll();
        var second = first.NextVersion();
        second.DeleteRequirement("proof");
        Assert.False(Published(second.Publish(null, ("UnderWay", "move"))));
        var other = second.Another();
        Assert.False(Published(second.Publish(other, ("UnderWay", "stay"))));
        Assert.True(Published(second.Publish(Organization.Administrator)));
        Assert.Equal(Choice(0), second.Row()["c3_underway"]);
    }

    [Fact]
    public void A_role_that_nobody_holds_is_said_with_the_version_that_asks_for_it()
    {
        var draft = AppProcess.Write(Organization);
        draft.Require("Qualify", "promise", r => SignOff(r, SignedByNobody));
        var report = draft.Publish();
        Assert.True(Published(report));
        Assert.Equal(
            "Head of nothing has to sign Title of promise of House sale, and nobody is: it cannot be met.",
            Assert.Single(report.GetProperty("unheld").EnumerateArray()).GetProperty("text").GetString());
        Assert.EndsWith("Nobody is yet: Head of nothing.", report.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_stands_for_the_flows_stage_of_its_name()
    {
        var draft = AppProcess.Write(Organization);
        draft.PublishedByAll();
        Assert.Equal("3e8ebee6-a2bc-4451-9c5f-b146b085413a", draft.Row()["c3_flowid"]);
        Assert.Equal("opportunityid", draft.Row()["c3_flowlookup"]);
        Assert.Empty(Texts(draft.NextVersion().Preview().GetProperty("problems")));
    }

    private static void SignOff(Entity requirement, string definition) => (requirement["c3_kind"], requirement["c3_definition"]) = (Choice(2), definition);

    private static void Criterion(Entity requirement, string column, string comparison = "is-set") =>
        (requirement["c3_kind"], requirement["c3_definition"]) = (Choice(1), $$"""{"column":"{{column}}","operator":"{{comparison}}"}""");

    private static bool Published(JsonElement report) => report.GetProperty("published").GetBoolean();

    private static List<string?> Texts(JsonElement list) => [.. list.EnumerateArray().Select(t => t.GetString())];

    private static List<(string? Text, bool Loosens)> Changes(JsonElement report) =>
        [.. report.GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("text").GetString(), c.GetProperty("loosens").GetBoolean()))];

    private AppProcess WithoutStages()
    {
        var draft = AppProcess.Write(Organization);
        foreach (var stage in AppProcess.StageNames)
            draft.DeleteStage(stage);
        return draft;
    }

    private (string, object?)[] Break(AppProcess draft, string what)
    {
        switch (what)
        {
            case "no code": draft.Change("c3_code", null); break;
            case "no flow": draft.Change("c3_flowtable", null); break;
            case "no such flow": draft.Change("c3_flowtable", "account"); break;
            case "flow off": TurnOff(draft); break;
            case "no such lookup": draft.Change("c3_flowlookup", "bpf_opportunityid"); break;
            case "stage without a code": draft.ChangeStage("Close", "c3_code", null); break;
            case "stage called won": draft.ChangeStage("Close", "c3_code", "won"); break;
            case "two stages of a code": draft.ChangeStage("Close", "c3_code", "propose"); break;
            case "requirement without a code": draft.ChangeRequirement("proof", "c3_code", null); break;
            case "two requirements of a code": draft.Require("Close", "proof"); break;
            case "no kind": draft.ChangeRequirement("proof", "c3_kind", null); break;
            case "empty definition": draft.ChangeRequirement("proof", "c3_kind", Choice(1)); break;
            case "broken definition": Define(draft, """{"column":"name","operator":"about"}"""); break;
            case "after nothing": draft.ChangeRequirement("proof", "c3_notbefore", "nothing"); break;
            case "waived by nobody": draft.ChangeRequirement("proof", "c3_waiverrule", """{"authorities":[],"mostDays":3,"extensions":0}"""); break;
            case "strange currency": Define(draft, """{"column":"estimatedvalue","operator":"at-least","value":{"type":"money","amount":5}}"""); break;
            case "group at odds": Group(draft); break;
            case "rule with money": draft.Change("c3_chosenwhen", """[{"column":"estimatedvalue","operator":"at-least","value":{"type":"money","amount":5}}]"""); break;
            case "grace without end":
                Organization.Set("c3_GraceDays", "soon");
                return [("UnderWay", "grace")];
            case "grace that ended": return [("UnderWay", "grace"), ("GraceUntil", Support.Sample.Now.AddDays(-1))];
            default: return [("GraceUntil", Support.Sample.Now.AddDays(1))];
        }

        return [];
    }

    private static void Define(AppProcess draft, string definition)
    {
        draft.ChangeRequirement("proof", "c3_kind", Choice(1));
        draft.ChangeRequirement("proof", "c3_definition", definition);
    }

    private static void Group(AppProcess draft)
    {
        draft.Require("Qualify", "one", r => (r["c3_group"], r["c3_groupneeds"]) = ("any", 1));
        draft.Require("Qualify", "other", r => (r["c3_group"], r["c3_groupneeds"]) = ("any", 2));
    }

    private void TurnOff(AppProcess draft) => Organization.As(draft.Another()).Update(
        new Entity("workflow", new Guid("3e8ebee6-a2bc-4451-9c5f-b146b085413a")) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
}
