using SalesProcessPlugins.ProcessFiles;
using SalesProcessPlugins.Solution.Reading;
using static SalesProcessPlugins.Tests.SolutionTool.ProcessFile;

namespace SalesProcessPlugins.Tests.SolutionTool;

/// <summary>What a process file may say of evidence, groups and waivers, and how the person who writes it is told of what it may not.</summary>
public class RequirementFileTests
{
    private const string InGroup = "\"group\": \"proof\", \"groupNeeds\": 1";
    private const string Waivable = """
        "waiver": { "authorities": [{ "role": "Manager", "upTo": { "amount": 250000, "currency": "USD" } }, { "role": "Director" }], "mostDays": 30, "extensions": 1 }
        """;

    [Fact]
    public void Evidence_can_have_to_be_fresh_and_to_come_after_other_evidence()
    {
        var second = Valid([Checkpoint()], [Checkpoint("\"freshDays\": 180, \"notBefore\": \"need-00\"")]).Stages[1].Requirements[0];
        Assert.Equal((180, "need-00"), (second.FreshDays, second.NotBefore));
    }

    [Fact]
    public void Some_of_a_group_can_be_enough()
    {
        var stage = Valid([Checkpoint(InGroup), Checkpoint(InGroup)]).Stages[0];
        Assert.All(stage.Requirements, one => Assert.Equal(("proof", 1), (one.Group, one.GroupNeeds)));
    }

    [Fact]
    public void A_waiver_rule_is_kept_in_one_spelling()
    {
        var requirement = Valid([Checkpoint(Waivable)]).Stages[0].Requirements[0];
        Assert.Equal(
            """{"authorities":[{"role":"Manager","upTo":{"amount":250000,"currency":"USD"}},{"role":"Director"}],"mostDays":30,"extensions":1}""",
            requirement.WaiverRule);
        Assert.Equal("USD", requirement.Currency);
    }

    [Fact]
    public void Without_a_waiver_rule_nobody_may_waive() => Assert.Null(Valid([Checkpoint()]).Stages[0].Requirements[0].WaiverRule);

    [Theory]
    [InlineData("\"freshDays\": 0", "freshDays", "from 1 to 3650")]
    [InlineData("\"notBefore\": \"nothing\"", "notBefore", "no requirement of this process")]
    [InlineData("\"notBefore\": \"ned-01\"", "notBefore", "Did you mean \"need-01\"?")]
    [InlineData("\"notBefore\": \"need-00\"", "notBefore", "in a circle: need-00 after need-00.")]
    [InlineData("\"notBefore\": \"need-01\"", "notBefore", "further down")]
    [InlineData("\"group\": \"proof\"", "", "\"groupNeeds\" is missing")]
    [InlineData("\"groupNeeds\": 1", "groupNeeds", "not known here")]
    [InlineData("\"group\": \"proof\", \"groupNeeds\": 0", "groupNeeds", "from 1")]
    [InlineData("\"group\": \"proof\", \"groupNeeds\": 1", "groupNeeds", "The group has 1 members and needs 1")]
    [InlineData("\"group\": \"Proof\", \"groupNeeds\": 1", "group", "wrong shape")]
    [InlineData("\"waiver\": { \"authorities\": [], \"mostDays\": 30, \"extensions\": 1 }", "waiver.authorities", "list is empty")]
    [InlineData("\"waiver\": { \"authorities\": [{ \"role\": \"A\" }], \"extensions\": 1 }", "waiver", "\"mostDays\" is missing")]
    [InlineData("\"waiver\": { \"authorities\": [{ \"role\": \"A\" }], \"mostDays\": 0, \"extensions\": 1 }", "waiver.mostDays", "from 1")]
    [InlineData("\"waiver\": { \"authorities\": [{ \"role\": \"A\" }], \"mostDays\": 1, \"extensions\": -1 }", "waiver.extensions", "from 0")]
    [InlineData("\"waiver\": { \"authorities\": [{ \"role\": \"A\" }, { \"role\": \"A\" }], \"mostDays\": 1, \"extensions\": 1 }", "waiver.authorities[1].role", "there already")]
    [InlineData("\"waiver\": { \"authorities\": [{ \"role\": \"A\", \"upTo\": { \"amount\": 1, \"currency\": \"dollars\" } }], \"mostDays\": 1, \"extensions\": 1 }", "waiver.authorities[0].upTo.currency", "three letters")]
    public void A_fault_of_a_requirement_is_named_where_it_stands(string members, string path, string says) =>
        AssertProblem(WithStages([Checkpoint(members), Checkpoint()]), $"stages[0].requirements[0]{(path.Length > 0 ? "." + path : "")}", says);

    [Fact]
    public void Evidence_that_waits_for_itself_is_named_with_the_way_round() => AssertProblem(
        WithStages([Checkpoint("\"notBefore\": \"need-10\"")], [Checkpoint("\"notBefore\": \"need-00\"")]),
        "stages[0].requirements[0].notBefore", "in a circle: need-00 after need-10 after need-00.");

    [Fact]
    public void Only_a_checkpoint_can_come_first() => AssertProblem(
        WithStages([Criterion("\"column\": \"name\", \"operator\": \"is-set\""), Checkpoint("\"notBefore\": \"need-00\"")]),
        "stages[0].requirements[1].notBefore", "no checkpoint");

    [Fact]
    public void The_members_of_a_group_need_the_same_number() => AssertProblem(
        WithStages([Checkpoint(InGroup), Checkpoint(InGroup), Checkpoint("\"group\": \"proof\", \"groupNeeds\": 2")]),
        "stages[0].requirements[2].groupNeeds", "the same number");

    [Fact]
    public void A_group_lies_in_one_stage() => AssertProblem(
        WithStages([Checkpoint(InGroup), Checkpoint(InGroup)], [Checkpoint(InGroup), Checkpoint(InGroup)]),
        "stages[1].requirements[0].group", "another stage already");

    [Fact]
    public void A_requirement_counts_in_one_currency() => AssertProblem(
        WithStages([Criterion("""
            "column": "estimatedvalue", "operator": "at-least", "value": { "type": "money", "amount": 1, "currency": "EUR" }
            """, Waivable)]),
        "stages[0].requirements[0].waiver.authorities[0].upTo.currency", "counts in EUR already");

    [Theory]
    [InlineData("\"freshDays\": 1, \"kind\": \"sign-off\", \"definition\": { \"role\": \"Legal\", \"department\": \"Legal\", \"columns\": [\"name\"] }", "freshDays")]
    [InlineData("\"notBefore\": \"need-00\", \"kind\": \"sign-off\", \"definition\": { \"role\": \"Legal\", \"department\": \"Legal\", \"columns\": [\"name\"] }", "notBefore")]
    public void What_only_evidence_has_is_refused_elsewhere(string members, string name) =>
        AssertProblem(WithStages([Checkpoint(), members]), $"stages[0].requirements[1].{name}", "not known here");

    private static SalesProcess Valid(params string[][] stages)
    {
        var (process, problems) = WithStages(stages);
        Assert.Empty(problems);
        return process!;
    }

    private static void AssertProblem((SalesProcess? Process, IReadOnlyList<Problem> Problems) read, string path, string says) =>
        Assert.Contains(read.Problems, problem =>
            problem is { File: Name, Line: > 0, Remedy.Length: > 0 } && problem.Path == path && $"{problem.Message} {problem.Remedy}".Contains(says, StringComparison.Ordinal));
}
