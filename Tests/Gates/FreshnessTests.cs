using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class FreshnessTests
{
    private static readonly Guid Acme = new("acc00000-0000-4000-8000-000000000001");

    [Theory]
    [InlineData(29, FindingState.Met)]
    [InlineData(30, FindingState.Open)]
    public void Evidence_counts_as_long_as_it_is_fresh(int days, FindingState state) =>
        Assert.Equal(state, Find(Fresh, Sample.Proof("proof") with { ReceivedOn = Sample.Now.AddDays(-days) }));

    [Fact]
    public void Evidence_that_got_too_old_behind_the_gate_has_decayed_and_says_so()
    {
        var old = Sample.FactsOf(Sample.Proof("proof") with { ReceivedOn = Sample.Now.AddDays(-40) }) with { LastMovedOn = Sample.Now.AddDays(-20) };
        var verdict = Gate.Judge(Of(Fresh), new Move(1, 2), old);
        Assert.Contains("One: Title of proof - was there and does not count any more: it may be 30 days old at most.", Refusal.TextFor(verdict, Sample.Opportunity)(Wording.English).Replace("1) Title", "One: Title", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, FindingState.Open)]
    [InlineData(0, FindingState.Met)]
    [InlineData(1, FindingState.Met)]
    public void Evidence_from_before_what_has_to_come_first_does_not_count(int hours, FindingState state)
    {
        var after = Sample.Checkpoint("proof") with { NotBefore = "first" };
        Assert.Equal(state, Find(after, Sample.Proof("first"), Sample.Proof("proof") with { ReceivedOn = Sample.Now.AddHours(hours) }));
    }

    [Fact]
    public void Where_what_has_to_come_first_left_no_evidence_the_order_asks_nothing() =>
        Assert.Equal(FindingState.Met, Find(Sample.Checkpoint("proof") with { NotBefore = "first" }, Sample.Proof("proof")));

    [Fact]
    public void What_another_customer_confirmed_does_not_count() =>
        Assert.Equal(FindingState.Open, Find(Sample.Checkpoint("proof"), Sample.Proof("proof") with { CustomerId = Acme }));

    [Theory]
    [InlineData(new[] { "a", "b" }, true)]
    [InlineData(new[] { "a" }, false)]
    public void Of_a_group_only_some_must_hold(string[] proven, bool allowed)
    {
        Requirement[] group = [.. "abc".Select(c => Sample.Checkpoint($"{c}") with { Group = new RequirementGroup("references", 2) })];
        Assert.Equal(allowed, Gate.Judge(Of(group), new Move(0, 1), Sample.FactsOf([.. proven.Select(p => Sample.Proof(p))])).IsAllowed);
    }

    [Fact]
    public void What_a_group_does_not_need_is_said_to_be_covered()
    {
        Requirement[] group = [.. "ab".Select(c => Sample.Checkpoint($"{c}") with { Group = new RequirementGroup("references", 1) })];
        Assert.Equal([FindingState.Met, FindingState.Covered], Gate.Judge(Of(group), new Move(0, 1), Sample.FactsOf(Sample.Proof("a"))).Findings.Select(f => f.State));
    }

    private static Requirement Fresh { get; } = Sample.Checkpoint("proof") with { FreshDays = 30 };

    private static Process Of(params Requirement[] requirements) => Sample.Of(Sample.Stage(1, "one", requirements), Sample.Stage(2, "two"), Sample.Stage(3, "three"));

    private static FindingState Find(Requirement requirement, params Evidence[] evidence) =>
        Assert.Single(Gate.Judge(Of(requirement), new Move(0, 1), Sample.FactsOf(evidence)).Findings).State;
}
