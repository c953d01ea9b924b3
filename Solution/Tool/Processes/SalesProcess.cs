using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>One version of a codified way of selling, as its file says it.</summary>
/// <param name="Code">The stable name that all versions share.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Version">Counts up with every published change.</param>
/// <param name="Table">The table whose rows go through the process.</param>
/// <param name="FlowTable">The table of the business process flow's instances.</param>
/// <param name="Order">Its place among the flows of the table: the platform offers the first to new rows.</param>
/// <param name="Situation">When this process is the right one.</param>
/// <param name="Stages">Its stages in order.</param>
public sealed record SalesProcess(
    string Code, string Name, int Version, string Table, string FlowTable, int Order, string Situation, IReadOnlyList<Stage> Stages)
{
    /// <summary>The column of the flow's table that points to the row going through.</summary>
    public string FlowLookup => $"bpf_{Table}id";

    /// <summary>The id of the business process flow, the same for all versions.</summary>
    public Guid FlowId => StableId.For($"process/{Code}");

    /// <summary>The id of a stage of the business process flow.</summary>
    public Guid FlowStageId(Stage stage) => StableId.For($"process/{Code}/stage/{stage.Code}");
}

/// <summary>A step of a process, aligned with a step of the buyer's own.</summary>
/// <param name="Code">The stable name within the process.</param>
/// <param name="Name">The name people read.</param>
/// <param name="MacroStage">The seller's macro stage, 0 to 10.</param>
/// <param name="BuyerStep">What the buyer does meanwhile.</param>
/// <param name="Purpose">What the stage is for.</param>
/// <param name="DoneCorrectly">How it looks when it went well.</param>
/// <param name="DoneIncorrectly">How it looks when it was only ticked off.</param>
/// <param name="ExpectedDays">How long it usually takes.</param>
/// <param name="Columns">The columns that the process bar shows in this stage.</param>
/// <param name="Requirements">What must hold to leave it.</param>
public sealed record Stage(
    string Code,
    string Name,
    int MacroStage,
    string BuyerStep,
    string Purpose,
    string DoneCorrectly,
    string DoneIncorrectly,
    int ExpectedDays,
    IReadOnlyList<string> Columns,
    IReadOnlyList<Requirement> Requirements);

/// <summary>One thing that must hold to leave a stage.</summary>
/// <param name="Code">The stable name within the process.</param>
/// <param name="Title">The requirement in a few words.</param>
/// <param name="Kind">What has to hold.</param>
/// <param name="Effect">What happens while it does not.</param>
/// <param name="Ask">What to do, said to the person who can do it.</param>
/// <param name="Fixer">Who can make it hold.</param>
/// <param name="LeastGrade">For a checkpoint: the weakest evidence that counts.</param>
/// <param name="Definition">For a criterion or sign-off: what is checked, as canonical JSON.</param>
public sealed record Requirement(
    string Code, string Title, RequirementKind Kind, Effect Effect, string Ask, string Fixer, Grade? LeastGrade, string? Definition)
{
    /// <summary>How many days the evidence of a checkpoint counts, or after how many days a criterion is looked at again; null for ever.</summary>
    public int? FreshDays { get; init; }

    /// <summary>For a checkpoint: the code of the checkpoint whose evidence has to come first.</summary>
    public string? NotBefore { get; init; }

    /// <summary>The name that the members of a group have in common; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>How many members of the group are enough.</summary>
    public int? GroupNeeds { get; init; }

    /// <summary>Who may waive it, as canonical JSON; null when nobody may.</summary>
    public string? WaiverRule { get; init; }

    /// <summary>The currency that its definition and its waiver rule count in.</summary>
    public string? Currency { get; init; }
}
