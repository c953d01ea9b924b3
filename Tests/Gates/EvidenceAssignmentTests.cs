using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Gates;

public class EvidenceAssignmentTests
{
    private static readonly Process TwoOpen = Sample.Of(
        Sample.Stage(1, "one", Sample.Checkpoint("first"), Sample.Checkpoint("second")),
        Sample.Stage(2, "two", Sample.Checkpoint("third")));

    [Theory]
    [InlineData("third")]
    [InlineData("Title of third")]
    [InlineData("FW: title of THIRD, signed")]
    [InlineData("[third] scan")]
    public void A_subject_that_names_a_checkpoint_by_code_or_title_decides(string subject) =>
        Assert.Equal("third", Choose(TwoOpen, subject));

    [Fact]
    public void A_longer_word_that_only_contains_a_code_does_not_name_it() =>
        Assert.Null(Choose(TwoOpen, "thirdly, and first-rate"));

    [Fact]
    public void A_subject_that_names_two_checkpoints_is_asked_about() =>
        Assert.Null(Choose(TwoOpen, "first and second"));

    [Fact]
    public void The_one_checkpoint_of_the_stage_that_lacks_evidence_takes_a_file_that_names_none() =>
        Assert.Equal("second", Choose(TwoOpen, "scan", Sample.Proof("first")));

    [Fact]
    public void Evidence_that_does_not_suffice_leaves_its_checkpoint_open() =>
        Assert.Equal("second", Choose(TwoOpen, "scan", Sample.Proof("first"), Sample.Proof("second", Grade.D)));

    [Fact]
    public void With_two_open_checkpoints_a_file_that_names_none_is_asked_about() =>
        Assert.Null(Choose(TwoOpen, "scan"));

    [Fact]
    public void With_no_open_checkpoint_a_file_that_names_none_is_asked_about() =>
        Assert.Null(Choose(TwoOpen, "scan", Sample.Proof("first"), Sample.Proof("second")));

    [Fact]
    public void A_criterion_is_proved_by_no_file()
    {
        var process = Sample.Of(Sample.Stage(1, "one", Sample.Checkpoint("sum") with { Kind = RequirementKind.Criterion }));
        Assert.Null(Choose(process, "sum"));
    }

    [Fact]
    public void A_won_opportunity_has_no_current_stage_to_guess_by() =>
        Assert.Null(EvidenceAssignment.Choose(TwoOpen, TwoOpen.Won, [], "scan"));

    private static string? Choose(Process process, string? subject, params Evidence[] others) =>
        EvidenceAssignment.Choose(process, 0, others, subject);
}
