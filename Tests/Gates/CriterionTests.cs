using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class CriterionTests
{
    private const string Quotes = "opportunity_quotes";

    [Fact]
    public void A_criterion_that_holds_lets_pass() => Assert.Equal(FindingState.Met, Find(Revenue, ("customerid.account.revenue", Number(60))));

    [Fact]
    public void A_criterion_that_fails_blocks() => Assert.Equal(FindingState.Open, Find(Revenue, ("customerid.account.revenue", Number(40))));

    [Fact]
    public void A_value_that_nobody_entered_leaves_it_open() => Assert.Equal(FindingState.Open, Find(Revenue, ("customerid.account.revenue", null)));

    [Fact]
    public void A_value_that_could_not_be_read_is_unknown_and_blocks() => Assert.Equal(FindingState.Unknown, Find(Revenue));

    [Fact]
    public void One_condition_that_fails_decides_whatever_the_others_would_say() =>
        Assert.False(new Criterion([.. Revenue.Conditions, AtLeast("gone", 1)], null, false).Holds(Facts(("customerid.account.revenue", Number(1)))));

    [Theory]
    [InlineData(Quantity.Any, 0, new[] { 1, 5 }, true)]
    [InlineData(Quantity.Any, 0, new[] { 1, 2 }, false)]
    [InlineData(Quantity.Any, 0, new int[0], false)]
    [InlineData(Quantity.All, 0, new[] { 5, 6 }, true)]
    [InlineData(Quantity.All, 0, new[] { 5, 1 }, false)]
    [InlineData(Quantity.All, 0, new int[0], false)]
    [InlineData(Quantity.AtLeast, 2, new[] { 5, 1, 6 }, true)]
    [InlineData(Quantity.AtLeast, 2, new[] { 5, 1 }, false)]
    public void Related_rows_are_counted(Quantity quantity, int count, int[] amounts, bool holds) =>
        Assert.Equal(holds, WithQuotes(quantity, count).Holds(FactsWith([.. amounts.Select(a => Number(a))])));

    [Fact]
    public void A_related_row_that_cannot_be_compared_is_unknown_only_where_it_matters()
    {
        Assert.True(WithQuotes(Quantity.Any, 0).Holds(FactsWith([Number(5), new ColumnValue("text")])));
        Assert.Null(WithQuotes(Quantity.Any, 0).Holds(FactsWith([Number(1), new ColumnValue("text")])));
    }

    [Fact]
    public void Related_rows_that_could_not_be_read_are_unknown() => Assert.Null(WithQuotes(Quantity.Any, 0).Holds(Facts()));

    [Fact]
    public void A_criterion_without_a_freshness_is_not_checked_behind_its_gate() =>
        Assert.Empty(Later(freshDays: null).Blocking);

    [Fact]
    public void A_criterion_with_a_freshness_is_checked_again_by_every_later_move() =>
        Assert.Equal(["Revenue"], Later(freshDays: 0).Blocking.Select(f => f.Requirement.Title));

    [Fact]
    public void A_deal_killer_that_fails_asks_for_a_decision()
    {
        var verdict = Gate.Judge(Process(Revenue with { IsDealKiller = true }, null), new Move(0, 1), Facts(("customerid.account.revenue", Number(1))));
        Assert.Contains("Decide about this deal: disqualify it, move it to another process, or ask for a waiver.", Refusal.TextFor(verdict, Sample.Opportunity)(Wording.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_does_not_tell_the_value()
    {
        var verdict = Gate.Judge(Process(Revenue, null), new Move(0, 1), Facts(("customerid.account.revenue", Number(41))));
        Assert.DoesNotContain("41", Refusal.TextFor(verdict, Guid.Empty)(Wording.English).Split("Ref")[0], StringComparison.Ordinal);
    }

    private static Criterion Revenue { get; } = new([AtLeast("customerid.account.revenue", 50)], null, IsDealKiller: false);

    private static Condition AtLeast(string path, int number) => new(path, Comparison.AtLeast, new Operand { Number = number });

    private static Criterion WithQuotes(Quantity quantity, int count) => new([AtLeast("totalamount", 5)], new RelatedRows("quote", Quotes, quantity, count), IsDealKiller: false);

    private static ColumnValue Number(int number) => new($"{number}") { Number = number };

    private static FindingState Find(Criterion criterion, params (string Path, ColumnValue? Value)[] values) =>
        Assert.Single(Gate.Judge(Process(criterion, null), new Move(0, 1), Facts(values)).Findings).State;

    private static Verdict Later(int? freshDays) =>
        Gate.Judge(Process(Revenue, freshDays), new Move(1, 2), Facts(("customerid.account.revenue", Number(1))));

    private static Process Process(Criterion criterion, int? freshDays) => Sample.Of(
        Sample.Stage(1, "one", Sample.Checkpoint("revenue") with { Title = "Revenue", Kind = RequirementKind.Criterion, Criterion = criterion, FreshDays = freshDays }),
        Sample.Stage(2, "two"),
        Sample.Stage(3, "three"));

    private static Facts Facts(params (string Path, ColumnValue? Value)[] values) =>
        Sample.FactsOf() with { Values = values.ToDictionary(v => v.Path, v => v.Value) };

    private static Facts FactsWith(ColumnValue[] amounts) => Sample.FactsOf() with
    {
        Related = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, ColumnValue?>>>
        {
            [Quotes] = [.. amounts.Select(a => new Dictionary<string, ColumnValue?> { ["totalamount"] = a })],
        },
    };
}
