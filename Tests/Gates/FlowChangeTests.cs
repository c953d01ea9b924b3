using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class FlowChangeTests
{
    private static readonly Guid[] Stages = Sample.Process.Stages.Select(s => s.Id).ToArray();
    private static readonly FlowState AtDiagnosis = new(Sample.Opportunity, Stages[1], [Stages[0], Stages[1]], IsFinished: false);

    [Fact]
    public void Writing_what_is_there_already_is_no_move() =>
        Assert.False(new FlowChange(AtDiagnosis, AtDiagnosis with { Path = [.. AtDiagnosis.Path] }).IsMove);

    [Fact]
    public void The_active_stage_alone_moves() =>
        Assert.Equal(new Move(1, 2), MoveTo(AtDiagnosis with { ActiveStage = Stages[2] }));

    [Fact]
    public void The_path_alone_moves() =>
        Assert.Equal(new Move(1, 2), MoveTo(AtDiagnosis with { Path = Stages }));

    [Fact]
    public void Going_back_with_an_untouched_path_is_no_forward_move() =>
        Assert.False(MoveTo(AtDiagnosis with { ActiveStage = Stages[0] })!.IsForward);

    [Fact]
    public void Going_back_with_a_path_that_reaches_further_is_a_forward_move() =>
        Assert.Equal(new Move(1, 2), MoveTo(AtDiagnosis with { ActiveStage = Stages[0], Path = Stages }));

    [Fact]
    public void Finishing_asks_for_every_gate_to_the_end() =>
        Assert.Equal(new Move(1, 3), MoveTo(AtDiagnosis with { IsFinished = true }));

    [Fact]
    public void An_instance_created_at_a_later_stage_starts_from_the_first() =>
        Assert.Equal(new Move(0, 1), new FlowChange(FlowState.None, AtDiagnosis).In(Sample.Process));

    [Fact]
    public void An_instance_that_comes_to_another_opportunity_starts_there_from_nothing() =>
        Assert.Equal(new Move(0, 1), MoveTo(AtDiagnosis with { RowId = Guid.NewGuid() }));

    [Fact]
    public void A_finished_instance_that_comes_to_another_opportunity_asks_for_everything()
    {
        var finished = AtDiagnosis with { IsFinished = true };
        Assert.Equal(new Move(0, 3), new FlowChange(finished, finished with { RowId = Guid.NewGuid() }).In(Sample.Process));
    }

    [Fact]
    public void A_stage_of_another_process_is_no_move_here() =>
        Assert.Null(MoveTo(AtDiagnosis with { ActiveStage = Guid.NewGuid() }));

    [Fact]
    public void A_path_through_another_process_is_no_move_here() =>
        Assert.Null(MoveTo(AtDiagnosis with { Path = [Guid.NewGuid()] }));

    private static Move? MoveTo(FlowState after) => new FlowChange(AtDiagnosis, after).In(Sample.Process);
}
