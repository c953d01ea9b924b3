using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class GateTests
{
    private static readonly Move ToDiagnosis = new(0, 1);

    [Fact]
    public void A_move_with_its_proof_is_allowed() =>
        Assert.True(Gate.Judge(Sample.Process, ToDiagnosis, Sample.Ready).IsAllowed);

    [Fact]
    public void A_move_without_its_proof_is_refused() =>
        Assert.Equal(["problem-confirmed"], Blocking(Sample.Process, ToDiagnosis, []));

    [Fact]
    public void A_skipped_stage_is_still_checked_and_every_reason_is_given() =>
        Assert.Equal(
            ["problem-confirmed", "vendor-selection-notice"],
            Blocking(Sample.Process, new Move(0, 2), []));

    [Fact]
    public void Winning_checks_the_last_stage_too() =>
        Assert.Equal(["signed-contract"], Blocking(Sample.Process, new Move(2, 3), []));

    [Fact]
    public void Moving_back_finds_nothing() =>
        Assert.Empty(Gate.Judge(Sample.Process, new Move(2, 0), Sample.FactsOf()).Findings);

    [Fact]
    public void The_stage_entered_is_not_asked_for() =>
        Assert.DoesNotContain("vendor-selection-notice", Gate.Judge(Sample.Process, ToDiagnosis, Sample.FactsOf()).Findings.Select(f => f.Requirement.Code));

    [Fact]
    public void What_is_met_is_found_as_well_as_what_is_open() =>
        Assert.Equal(
            [FindingState.Met, FindingState.Open],
            Gate.Judge(Sample.Process, new Move(0, 2), Sample.FactsOf(Sample.Proof("problem-confirmed"))).Findings.Select(f => f.State));

    [Fact]
    public void Evidence_of_a_weaker_grade_than_asked_leaves_the_checkpoint_open() =>
        Assert.Equal(["strict"], Blocking(Strict(Grade.B), ToDiagnosis, [Sample.Proof("strict", Grade.C)]));

    [Fact]
    public void Evidence_of_a_stronger_grade_than_asked_meets_the_checkpoint() =>
        Assert.Empty(Blocking(Strict(Grade.B), ToDiagnosis, [Sample.Proof("strict", Grade.A)]));

    [Fact]
    public void Withdrawn_evidence_proves_nothing() =>
        Assert.Equal(["problem-confirmed"], Blocking(Sample.Process, ToDiagnosis, [Withdrawn("problem-confirmed")]));

    [Fact]
    public void Proof_that_was_withdrawn_behind_a_gate_blocks_the_next_move() =>
        Assert.Equal(["problem-confirmed"], Blocking(Sample.Process, new Move(1, 2), [Withdrawn("problem-confirmed"), Sample.Proof("vendor-selection-notice")]));

    [Fact]
    public void Proof_that_was_replaced_behind_a_gate_blocks_nothing() =>
        Assert.Empty(Blocking(Sample.Process, new Move(1, 2), [Withdrawn("problem-confirmed"), Sample.Proof("problem-confirmed"), Sample.Proof("vendor-selection-notice")]));

    [Fact]
    public void Proof_that_came_and_went_after_the_last_move_is_not_missed() =>
        Assert.Empty(Blocking(Sample.Process, new Move(1, 2), [Withdrawn("problem-confirmed") with { ReceivedOn = Sample.Now.AddMinutes(90) }, Sample.Proof("vendor-selection-notice")]));

    [Fact]
    public void Proof_that_was_gone_before_the_last_move_is_not_missed() =>
        Assert.Empty(Blocking(Sample.Process, new Move(1, 2), [Withdrawn("problem-confirmed") with { WithdrawnOn = Sample.Now.AddMinutes(30) }, Sample.Proof("vendor-selection-notice")]));

    [Fact]
    public void Withdrawn_proof_that_was_too_weak_is_not_missed() =>
        Assert.Empty(Blocking(Sample.Process, new Move(1, 2), [Withdrawn("problem-confirmed") with { Grade = Grade.D }, Sample.Proof("vendor-selection-notice")]));

    [Fact]
    public void A_gate_that_was_passed_without_evidence_is_not_asked_again() =>
        Assert.Empty(Blocking(Sample.Process, new Move(1, 2), [Sample.Proof("vendor-selection-notice")]));

    [Fact]
    public void Evidence_that_is_assigned_to_nothing_proves_nothing() =>
        Assert.Equal(["problem-confirmed"], Blocking(Sample.Process, ToDiagnosis, [Sample.Proof(null)]));

    [Theory]
    [InlineData(Effect.Advise)]
    [InlineData(Effect.Warn)]
    public void Advice_and_warnings_do_not_block(Effect effect) =>
        Assert.Empty(Blocking(Sample.Of(Sample.Stage(1, "one", Sample.Checkpoint("soft", effect)), Sample.Stage(2, "two")), ToDiagnosis, []));

    [Theory]
    [InlineData(RequirementKind.Criterion)]
    [InlineData(RequirementKind.SignOff)]
    public void What_cannot_be_judged_is_unknown_and_unknown_blocks(RequirementKind kind)
    {
        var requirement = Sample.Checkpoint("later") with { Kind = kind };
        var verdict = Gate.Judge(Sample.Of(Sample.Stage(1, "one", requirement)), ToDiagnosis, Sample.Ready);
        Assert.Equal(FindingState.Unknown, Assert.Single(verdict.Blocking).State);
    }

    private static Evidence Withdrawn(string code) => Sample.Proof(code) with { WithdrawnOn = Sample.Now.AddHours(2) };

    private static Process Strict(Grade leastGrade) =>
        Sample.Of(Sample.Stage(1, "one", Sample.Checkpoint("strict", leastGrade: leastGrade)), Sample.Stage(2, "two"));

    private static IEnumerable<string> Blocking(Process process, Move move, Evidence[] evidence) =>
        Gate.Judge(process, move, new Facts(evidence, Sample.Now.AddHours(2)) { LastMovedOn = Sample.Now.AddHours(1) }).Blocking.Select(f => f.Requirement.Code);
}
