using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class SigningTests
{
    private static readonly Guid User = Guid.NewGuid();
    private static readonly SignOffRule Rule = new("Plant manager", "Plant", ["date", "quantity"]);
    private static readonly SignOff Requested = new(Guid.NewGuid(), "delivery", SignOffState.Requested, Guid.NewGuid());
    private static readonly SignOff Given = Requested with { State = SignOffState.Given, Values = new Dictionary<string, string?> { ["date"] = "2026-06-01", ["quantity"] = null } };
    private static readonly Decider Holder = new(User, IsPerson: true, IsOwner: false, MovedLast: false, role => role == "Plant manager");
    private static readonly Decider Stranger = Holder with { Holds = _ => false };

    [Fact]
    public void A_holder_of_the_role_answers_and_names_a_delegate()
    {
        Assert.Null(Answer(Holder));
        Assert.Null(Delegate(Holder));
    }

    [Fact]
    public void Who_does_not_hold_the_role_neither_answers_nor_names_a_delegate()
    {
        Assert.StartsWith("This is answered by whoever holds the role Plant manager.", Answer(Stranger), StringComparison.Ordinal);
        Assert.StartsWith("A delegate is named by whoever holds the role Plant manager.", Delegate(Stranger), StringComparison.Ordinal);
    }

    [Fact]
    public void No_program_and_nobody_in_another_s_name_decides() => Assert.Equal(Wording.English.Requests.NoPerson, Answer(Holder with { IsPerson = false }));

    [Fact]
    public void The_owner_decides_nothing() => Assert.StartsWith("You own this opportunity", Answer(Holder with { IsOwner = true }), StringComparison.Ordinal);

    [Fact]
    public void The_last_mover_decides_nothing() => Assert.StartsWith("You moved this opportunity last", Answer(Holder with { MovedLast = true }), StringComparison.Ordinal);

    [Fact]
    public void The_requester_decides_nothing()
    {
        var own = Requested with { RequestedById = User };
        Assert.StartsWith("You asked for this sign-off", Answer(Holder, own), StringComparison.Ordinal);
        Assert.StartsWith("You asked for this sign-off", Delegate(Holder, own), StringComparison.Ordinal);
    }

    [Fact]
    public void A_delegate_answers_before_the_end_and_names_no_other()
    {
        var delegated = Requested with { DelegateId = User, DelegatedUntil = Sample.Now.AddMinutes(1) };
        Assert.Null(Answer(Stranger, delegated));
        Assert.NotNull(Delegate(Stranger, delegated));
    }

    [Fact]
    public void A_delegate_does_not_answer_from_the_end_on() => Assert.StartsWith(
        "You could answer this for Plant manager until 2026-03-02 09:30 UTC.",
        Answer(Stranger, Requested with { DelegateId = User, DelegatedUntil = Sample.Now }),
        StringComparison.Ordinal);

    [Fact]
    public void A_delegate_who_owns_the_opportunity_does_not_answer() => Assert.StartsWith(
        "You own this opportunity",
        Answer(Stranger with { IsOwner = true }, Requested with { DelegateId = User, DelegatedUntil = Sample.Now.AddDays(1) }),
        StringComparison.Ordinal);

    [Fact]
    public void A_change_of_a_signed_value_voids_it() =>
        Assert.Equal([new ValueChange("quantity", null, "5")], Given.VoidedIn(new Dictionary<string, string?> { ["quantity"] = "5" }));

    [Fact]
    public void Emptying_a_signed_value_voids_it() =>
        Assert.Equal([new ValueChange("date", "2026-06-01", null)], Given.VoidedIn(new Dictionary<string, string?> { ["date"] = null }));

    [Fact]
    public void Values_that_were_not_signed_and_values_that_stay_void_nothing() =>
        Assert.Empty(Given.VoidedIn(new Dictionary<string, string?> { ["price"] = "1", ["date"] = "2026-06-01" }));

    [Fact]
    public void What_has_not_been_given_cannot_become_void() =>
        Assert.Empty((Given with { State = SignOffState.Void }).VoidedIn(new Dictionary<string, string?> { ["quantity"] = "5" }));

    private static string? Answer(Decider by, SignOff? signOff = null) => Signing.ObjectionToAnswer(signOff ?? Requested, Rule, by, Sample.Now)?.Invoke(Wording.English);

    private static string? Delegate(Decider by, SignOff? signOff = null) => Signing.ObjectionToDelegate(signOff ?? Requested, Rule, by)?.Invoke(Wording.English);
}
