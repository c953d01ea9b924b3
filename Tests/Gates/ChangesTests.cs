using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class ChangesTests
{
    private static readonly Requirement Proof = Sample.Checkpoint("proof");

    [Fact]
    public void The_same_changes_nothing() => Assert.Empty(Changes.Between(Of(Proof), Of(Proof with { Ask = Proof.Ask })));

    [Fact]
    public void A_first_version_says_how_much_there_is() =>
        Assert.Equal([new Change("This is its first version: 2 stages, 1 requirement.", false)], Changes.Between(null, Of(Proof)));

    [Fact]
    public void Stages_that_come_and_go_are_named()
    {
        var (before, after) = (Sample.Of(Sample.Stage(1, "one"), Sample.Stage(2, "two")), Sample.Of(Sample.Stage(2, "two"), Sample.Stage(3, "three")));
        Assert.Equal(["The stage Three is new.", "The stage One is gone."], Texts(before, after));
    }

    [Fact]
    public void Stages_in_another_order_are_named()
    {
        var (one, two) = (Sample.Stage(1, "one"), Sample.Stage(2, "two"));
        Assert.Equal(["The stages come in another order: Two, One."], Texts(Sample.Of(one, two), Sample.Of(two, one)));
    }

    [Fact]
    public void What_a_stage_says_is_named_with_what_it_said()
    {
        var stage = Sample.Stage(1, "one");
        Assert.Equal(["The stage First: name First, was One; macro stage 2, was 1."], Texts(Sample.Of(stage), Sample.Of(stage with { Name = "First", MacroStage = 2 })));
    }

    [Fact]
    public void Another_rule_of_choosing_is_named()
    {
        var rule = new Criterion([new("customerid.account.customertypecode", Comparison.AnyOf, new Operand { Choices = [5, 9] }) { OrEmpty = true }], null, false);
        Assert.Equal(
            ["The process: the rule that chooses it \"customerid.account.customertypecode any of 5, 9 or empty\", was none."], Texts(Of(Proof), Of(Proof) with { ChosenWhen = [rule] }));
    }

    [Fact]
    public void A_new_requirement_and_one_that_is_gone_are_named() => Assert.Equal(
        [new("Title of more is new in One: a checkpoint with the effect block.", false), new Change("Title of proof is no longer required in One.", true)],
        Changes.Between(Of(Proof), Of(Sample.Checkpoint("more"))));

    public static TheoryData<Func<Requirement, Requirement>, string, bool> Changed => new()
    {
        { r => r with { Title = "Proof" }, "Proof: title Proof, was \"Title of proof\".", false },
        { r => r with { Effect = Effect.Warn }, "Title of proof: effect warn, was block.", true },
        { r => r with { LeastGrade = Grade.A }, "Title of proof: least grade A, was C.", false },
        { r => r with { FreshDays = 30 }, "Title of proof: fresh for \"30 days\", was ever.", false },
        { r => r with { NotBefore = "first" }, "Title of proof: not before first, was nothing.", false },
        { r => r with { Group = new RequirementGroup("any", 1) }, "Title of proof: enough of its group \"1 of any\", was \"no group\".", true },
        { r => r with { Ask = "" }, "Title of proof: ask empty, was \"Get proof from the customer.\".", false },
        { r => r with { Waiver = new WaiverRule([new("Manager", null)], 1, 0) }, "Title of proof: waived by \"Manager for 1 day with 0 extensions\", was nobody.", true },
        { r => r with { SignOff = new SignOffRule("Legal", "", ["name", "budget"]) }, "Title of proof: signed by \"Legal (name, budget)\", was nobody.", true },
        { r => r with { Criterion = Large(50_000_000) }, "Title of proof: condition \"revenue at least 50,000,000, a deal killer\", was none.", true },
        { r => r with { Criterion = Quoted }, "Title of proof: condition \"at least 2 quote with totalamount is set\", was none.", true },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void What_a_requirement_says_is_named_with_what_it_said_and_whether_it_loosens(Func<Requirement, Requirement> change, string text, bool loosens) =>
        Assert.Equal([new Change(text, loosens)], Changes.Between(Of(Proof), Of(change(Proof))));

    [Fact]
    public void A_requirement_that_moves_is_named_with_where_it_was() => Assert.Equal(
        [new Change("Title of proof: asked for in Two, was One.", true)],
        Changes.Between(Of(Proof), Sample.Of(Sample.Stage(1, "one"), Sample.Stage(2, "two", Proof))));

    [Fact]
    public void What_no_word_tells_apart_is_a_change_all_the_same()
    {
        var other = Large(5).Conditions[0] with { Operand = new Operand { Money = new MoneyAmount(5, "EUR", null) } };
        Assert.Equal(
            ["Title of proof: its definition is another."],
            Texts(Of(Proof with { Criterion = Large(5) }), Of(Proof with { Criterion = Large(5) with { Conditions = [other] } })));
    }

    private static Criterion Quoted => new([new("totalamount", Comparison.IsSet, Operand.None)], new RelatedRows("quote", "quotes", Quantity.AtLeast, 2), false);

    private static Criterion Large(decimal amount) => new([new("revenue", Comparison.AtLeast, new Operand { Money = new MoneyAmount(amount, "USD", amount) })], null, true);

    private static List<string> Texts(Process before, Process after) => [.. Changes.Between(before, after).Select(c => c.Text)];

    private static Process Of(params Requirement[] requirements) => Sample.Of(Sample.Stage(1, "one", requirements), Sample.Stage(2, "two"));
}
