using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class RefusalTests
{
    [Fact]
    public void A_refusal_gives_the_verdict_the_target_what_to_do_who_and_a_reference() =>
        Assert.Matches(
            """
            ^Not moved to 4 Diagnosis: 1 of 1 requirement is open\.
            1\) Title of problem-confirmed - none yet\. Get problem-confirmed from the customer\. \(Who: You\)
            Ref C3-2-[0-9A-F]{6}$
            """,
            Text(Sample.Process, new Move(0, 1)));

    [Fact]
    public void A_refusal_to_win_says_so() =>
        Assert.StartsWith("Not closed as won: 1 of 1 requirement is open.", Text(Sample.Process, new Move(2, 3)), StringComparison.Ordinal);

    [Fact]
    public void Items_of_several_stages_name_their_stage() =>
        Assert.Contains("2) Diagnosis: Title of vendor-selection-notice", Text(Sample.Process, new Move(0, 2)), StringComparison.Ordinal);

    [Fact]
    public void At_most_five_items_are_listed_and_the_others_counted()
    {
        var many = Enumerable.Range(1, 7).Select(n => Sample.Checkpoint($"item-{n}")).ToArray();
        var lines = Text(Sample.Of(Sample.Stage(1, "one", many), Sample.Stage(2, "two")), new Move(0, 1)).Split('\n');
        Assert.Equal(["5) Title of item-5 - none yet. Get item-5 from the customer. (Who: You)", "and 2 more."], lines[5..7]);
    }

    [Fact]
    public void Evidence_that_is_too_weak_is_said_to_be_there()
    {
        var process = Sample.Of(Sample.Stage(1, "one", Sample.Checkpoint("strict", leastGrade: Grade.A)), Sample.Stage(2, "two"));
        var text = Text(process, new Move(0, 1), Sample.Proof("strict", Grade.C));
        Assert.Contains("what is attached is of grade C, at least A is needed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_withdrawn_behind_the_gate_is_named_as_such()
    {
        var text = Text(Sample.Process, new Move(1, 2), Sample.Proof("vendor-selection-notice"), Sample.Proof("problem-confirmed") with { WithdrawnOn = Sample.Now });
        Assert.Contains("1) Discovery: Title of problem-confirmed - was there and has been withdrawn.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_is_the_same_every_time_the_same_thing_is_refused() =>
        Assert.Equal(Text(Sample.Process, new Move(0, 1)), Text(Sample.Process, new Move(0, 1)));

    [Fact]
    public void The_reference_differs_between_moves() =>
        Assert.NotEqual(Reference(Sample.Opportunity, 1), Reference(Sample.Opportunity, 2));

    [Fact]
    public void The_reference_differs_between_opportunities() =>
        Assert.NotEqual(Reference(Sample.Opportunity, 1), Reference(Guid.Empty, 1));

    private static string Reference(Guid opportunity, int to) =>
        Refusal.ReferenceFor(Gate.Judge(Sample.Process, new Move(0, to), Sample.FactsOf()), opportunity)[^6..];

    private static string Text(Process process, Move move, params Evidence[] evidence) =>
        Refusal.TextFor(Gate.Judge(process, move, new Facts(evidence, Sample.Now.AddHours(1)) { LastMovedOn = Sample.Now }), Sample.Opportunity)(Wording.English);
}
