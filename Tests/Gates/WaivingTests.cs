using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class WaivingTests
{
    private static readonly Guid User = Guid.NewGuid();
    private static readonly WaiverRule Rule = new([new("Manager", new MoneyAmount(250_000, "usd", 250_000)), new("Director", null)], MostDays: 30, Extensions: 1) { Currency = "USD" };
    private static readonly Requirement Requirement = Sample.Checkpoint("notice") with { Waiver = Rule };
    private static readonly Waiver Requested = new(Guid.NewGuid(), "notice", WaiverState.Requested) { RequestedById = Guid.NewGuid() };
    private static readonly Waiver Running = Requested with { State = WaiverState.Granted, DecidedOn = Sample.Now.AddDays(-1), ValidUntil = Sample.Now.AddDays(1) };

    [Fact]
    public void The_authorities_are_named_with_how_far_they_reach() =>
        Assert.Equal(["Manager (up to 250,000 USD)", "Director"], Rule.NamesIn(Wording.English));

    [Theory]
    [InlineData("Manager", 250_000, null)]
    [InlineData("Director", 250_001, null)]
    [InlineData("Manager", 250_001, "This opportunity is worth more than you may decide about, or its worth is not known. Title of notice may be waived by: Manager (up to 250,000 USD), Director.")]
    [InlineData("Seller", 1, "Title of notice may be waived by: Manager (up to 250,000 USD), Director.")]
    public void Whoever_has_the_authority_decides(string role, int worth, string? objection) =>
        Assert.Equal(objection, Decide(Requested, Requirement, new MoneyAmount(worth, "usd", worth), By(role)));

    [Fact]
    public void A_limited_authority_does_not_reach_an_unknown_worth() =>
        Assert.NotNull(Decide(Requested, Requirement, worth: null, By("Manager")));

    [Fact]
    public void The_requester_does_not_decide() => Assert.StartsWith(
        "You asked for this waiver", Decide(Requested with { RequestedById = User }, Requirement, null, By("Director")), StringComparison.Ordinal);

    [Fact]
    public void No_program_decides() =>
        Assert.Equal(Wording.English.Requests.NoPerson, Decide(Requested, Requirement, null, By("Director") with { IsPerson = false }));

    [Fact]
    public void What_nobody_may_waive_nobody_decides() => Assert.StartsWith(
        "Title of notice cannot be waived.", Decide(Requested, Requirement with { Waiver = null }, null, By("Director")), StringComparison.Ordinal);

    [Fact]
    public void A_waiver_is_extended_while_it_runs() => Assert.Null(Waiving.ObjectionToExtend(Running, Requirement, Sample.Now));

    [Fact]
    public void A_waiver_that_has_ended_is_not_extended() =>
        Assert.StartsWith("Only a waiver that runs", Extend(Running, Requirement, Sample.Now.AddDays(1)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "not at all")]
    [InlineData(1, "once")]
    [InlineData(2, "2 times")]
    public void A_waiver_is_not_extended_more_often_than_allowed(int most, string times) => Assert.Equal(
        $"A waiver of Title of notice can be extended {times}. This one ends on 2026-03-03.",
        Extend(Running with { Extensions = most }, Requirement with { Waiver = Rule with { Extensions = most } }, Sample.Now));

    [Fact]
    public void The_last_day_counts_to_its_end()
    {
        Assert.Null(Waiving.ObjectionToEnd(Requirement, Sample.Now.Date.AddDays(31).AddSeconds(-1), Sample.Now));
        Assert.NotNull(Waiving.ObjectionToEnd(Requirement, Sample.Now.Date.AddDays(31), Sample.Now));
    }

    [Fact]
    public void A_waiver_does_not_end_in_the_past() => Assert.NotNull(Waiving.ObjectionToEnd(Requirement, Sample.Now, Sample.Now));

    [Theory]
    [InlineData(null, 30)]
    [InlineData(7, 7)]
    [InlineData(31, 30)]
    [InlineData(-1, 30)]
    public void A_waiver_ends_when_it_was_asked_for_until_or_as_late_as_may_be(int? wanted, int days) => Assert.Equal(
        Sample.Now.AddDays(days),
        Waiving.EndOf(Requested with { RequestedUntil = wanted is { } w ? Sample.Now.AddDays(w) : null }, Rule, Sample.Now));

    private static string? Decide(Waiver waiver, Requirement requirement, MoneyAmount? worth, Decider by) => Waiving.ObjectionTo(waiver, requirement, worth, by)?.Invoke(Wording.English);

    private static string? Extend(Waiver waiver, Requirement requirement, DateTime now) => Waiving.ObjectionToExtend(waiver, requirement, now)?.Invoke(Wording.English);

    private static Decider By(string role) => new(User, IsPerson: true, IsOwner: false, MovedLast: false, r => r == role);
}
