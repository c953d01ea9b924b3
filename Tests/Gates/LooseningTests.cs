using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class LooseningTests
{
    private static readonly Requirement Strict = Sample.Checkpoint("proof", leastGrade: Grade.B) with { FreshDays = 30, NotBefore = "first" };
    private static readonly WaiverRule Waivable = new([new("Manager", null)], 30, 1);

    [Fact]
    public void The_same_rules_loosen_nothing() => Assert.Empty(Between(Strict, Strict with { Ask = "Said in other words." }));

    [Fact]
    public void Tighter_rules_loosen_nothing() => Assert.Empty(Between(Strict, Strict with { LeastGrade = Grade.A, FreshDays = 10 }));

    [Fact]
    public void A_new_requirement_loosens_nothing() =>
        Assert.Empty(Loosening.Between(Of(Strict), Of(Strict, Sample.Checkpoint("more"))));

    public static TheoryData<string, Func<Requirement, Requirement>> Loosened => new()
    {
        { "Title of proof only warns.", r => r with { Effect = Effect.Warn } },
        { "Title of proof takes evidence of grade C.", r => r with { LeastGrade = Grade.C } },
        { "Evidence for Title of proof may be older.", r => r with { FreshDays = 31 } },
        { "Evidence for Title of proof may be older.", r => r with { FreshDays = null } },
        { "Title of proof need not come after what it came after.", r => r with { NotBefore = null } },
        { "Title of proof may be left out when others hold.", r => r with { Group = new RequirementGroup("any", 1) } },
        { "Title of proof can be waived more easily.", r => r with { Waiver = Waivable } },
        { "What Title of proof demands has changed.", r => r with { Criterion = new Criterion([], null, false) } },
    };

    [Theory]
    [MemberData(nameof(Loosened))]
    public void Each_way_to_demand_less_is_named(string words, Func<Requirement, Requirement> change) =>
        Assert.Equal([words], Between(Strict, change(Strict)));

    [Fact]
    public void A_requirement_that_is_gone_is_named() =>
        Assert.Equal(["Title of proof is no longer required."], Loosening.Between(Of(Strict), Of()));

    [Fact]
    public void A_requirement_that_moves_to_a_later_stage_is_named() => Assert.Equal(
        ["Title of proof is asked for later."],
        Loosening.Between(
            Sample.Of(Sample.Stage(1, "one", Strict), Sample.Stage(2, "two")),
            Sample.Of(Sample.Stage(1, "one"), Sample.Stage(2, "two", Strict))));

    private static IReadOnlyList<string> Between(Requirement before, Requirement after) => Loosening.Between(Of(before), Of(after));

    private static Process Of(params Requirement[] requirements) => Sample.Of(Sample.Stage(1, "one", requirements), Sample.Stage(2, "two"));
}
