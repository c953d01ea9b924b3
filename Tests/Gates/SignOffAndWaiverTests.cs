using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class SignOffAndWaiverTests
{
    private static readonly Move Leave = new(0, 1);
    private static readonly Move LeaveNext = new(1, 2);
    private static readonly DateTime LastMove = Sample.Now.AddHours(-1);

    [Fact]
    public void A_sign_off_for_the_values_there_are_holds() => Assert.Equal(FindingState.Met, State(Leave, Given()));

    [Fact]
    public void A_sign_off_that_is_only_asked_for_does_not_hold() =>
        Assert.Equal(FindingState.Open, State(Leave, Given() with { State = SignOffState.Requested, SignedOn = null }));

    [Fact]
    public void A_changed_value_voids_the_sign_off_even_where_no_step_saw_the_change() =>
        Assert.NotEqual(FindingState.Met, State(Leave, Given() with { Values = new Dictionary<string, string?> { ["date"] = "2026-05-01", ["quantity"] = "10" } }));

    [Fact]
    public void A_sign_off_that_does_not_bind_every_column_of_the_rule_does_not_hold() =>
        Assert.NotEqual(FindingState.Met, State(Leave, Given() with { Values = new Dictionary<string, string?> { ["date"] = "2026-06-01" } }));

    [Fact]
    public void A_sign_off_whose_value_changed_behind_the_gate_has_decayed() =>
        Assert.Equal(FindingState.Decayed, State(LeaveNext, Given() with { State = SignOffState.Void, VoidedOn = Sample.Now }));

    [Fact]
    public void A_sign_off_that_was_never_given_is_not_asked_for_behind_the_gate() =>
        Assert.Empty(Judge(LeaveNext, [], []).Blocking);

    [Fact]
    public void A_declined_sign_off_gives_its_reason() =>
        Assert.Contains("was declined: Too early.", Text(Given() with { State = SignOffState.Declined, DeclineReason = "Too early." }), StringComparison.Ordinal);

    [Fact]
    public void A_waiver_lets_pass_until_its_end() => Assert.Equal(FindingState.Waived, State(Leave, null, Granted()));

    [Fact]
    public void A_waiver_that_is_only_asked_for_lets_nothing_pass_and_is_named()
    {
        var verdict = Judge(Leave, [], [Granted() with { State = WaiverState.Requested, DecidedOn = null }]);
        Assert.Contains("A waiver has been asked for.", Refusal.TextFor(verdict, Sample.Opportunity)(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_that_has_ended_locks_the_gate_again() =>
        Assert.Equal(FindingState.Open, State(Leave, null, Granted() with { DecidedOn = Sample.Now.AddDays(-9), ValidUntil = LastMove.AddDays(-2) }));

    [Fact]
    public void A_waiver_that_ended_behind_the_gate_stops_the_next_move_and_says_when_it_ended()
    {
        var verdict = Judge(LeaveNext, [], [Granted() with { ValidUntil = Sample.Now }]);
        Assert.Contains("Title of delivery - its waiver ended on 2026-03-02.", Refusal.TextFor(verdict, Sample.Opportunity)(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_by_itself_needs_no_waiver() => Assert.Equal(FindingState.Met, State(Leave, Given(), Granted()));

    [Theory]
    [InlineData(100_000, new[] { "Manager", "Director" })]
    [InlineData(250_000, new[] { "Manager", "Director" })]
    [InlineData(250_001, new[] { "Director" })]
    public void An_authority_reaches_up_to_its_amount(int worth, string[] roles) =>
        Assert.Equal(roles, Rule.For(new MoneyAmount(worth, "usd", worth)).Select(a => a.Role));

    [Fact]
    public void Of_an_opportunity_of_unknown_worth_only_the_unlimited_authority_decides() =>
        Assert.Equal(["Director"], Rule.For(null).Select(a => a.Role));

    private static WaiverRule Rule { get; } = new([new("Manager", new MoneyAmount(250_000, "usd", 250_000)), new("Director", null)], MostDays: 30, Extensions: 1);

    private static SignOff Given() => new(Guid.NewGuid(), "delivery", SignOffState.Given, null)
    {
        SignedOn = LastMove,
        Values = new Dictionary<string, string?> { ["date"] = "2026-06-01", ["quantity"] = "10" },
    };

    private static Waiver Granted() => new(Guid.NewGuid(), "delivery", WaiverState.Granted) { DecidedOn = LastMove, ValidUntil = Sample.Now.AddDays(1) };

    private static FindingState State(Move move, SignOff? signOff, Waiver? waiver = null) =>
        Judge(move, signOff is null ? [] : [signOff], waiver is null ? [] : [waiver]).Findings[0].State;

    private static string Text(SignOff signOff) => Refusal.TextFor(Judge(Leave, [signOff], []), Sample.Opportunity)(Wording.English);

    private static Verdict Judge(Move move, SignOff[] signOffs, Waiver[] waivers) => Gate.Judge(
        Sample.Of(
            Sample.Stage(1, "one", Sample.Checkpoint("delivery") with { Kind = RequirementKind.SignOff, SignOff = new SignOffRule("Plant manager", "Plant", ["date", "quantity"]), Waiver = Rule }),
            Sample.Stage(2, "two"),
            Sample.Stage(3, "three")),
        move,
        Sample.FactsOf() with
        {
            SignOffs = signOffs,
            Waivers = waivers,
            LastMovedOn = LastMove,
            Values = new Dictionary<string, ColumnValue?> { ["date"] = new("2026-06-01"), ["quantity"] = new("10") },
        });
}
