namespace SalesProcessPlugins.ProcessFiles;

/// <summary>One version of a codified way of selling, as its file says it (docs/process-file.md).</summary>
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
    /// <summary>The conditions that choose it for a row, as a canonical JSON list; null when no rule chooses it.</summary>
    public string? ChosenWhen { get; init; }

    /// <summary>The flow that is there already and is only governed; null for one that the build makes.</summary>
    public ExistingFlow? ExistingFlow { get; init; }

    /// <summary>Its texts in other languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>The id of the business process flow that the build makes, the same for all versions.</summary>
    public Guid FlowId => StableId.For($"process/{Code}");

    /// <summary>The id of the flow that it governs; null for an existing one whose file does not say it.</summary>
    public Guid? GovernedFlowId => ExistingFlow is null ? FlowId : ExistingFlow.Id;

    /// <summary>The column of the flow's table that points to the row going through.</summary>
    public string FlowLookup => ExistingFlow?.Lookup ?? OwnLookup;

    /// <summary>The lookup of a flow that the build makes.</summary>
    public string OwnLookup => $"bpf_{Table}id";

    /// <summary>The languages that its texts are in beside English.</summary>
    public IEnumerable<string> Languages => Translations.Select(translation => translation.Language);

    /// <summary>The id of a stage of the flow that the build makes.</summary>
    public Guid FlowStageId(Stage stage) => StableId.For($"process/{Code}/stage/{stage.Code}");

    /// <summary>The id of a stage of the flow that it governs; null where the file of an existing one does not say it.</summary>
    public Guid? GovernedStageId(Stage stage) => ExistingFlow is null ? FlowStageId(stage) : stage.FlowStage;
}

/// <summary>A business process flow that is there already.</summary>
/// <param name="Id">Its id; null where nobody said it.</param>
/// <param name="Lookup">The column of its table that points to the row going through.</param>
public sealed record ExistingFlow(Guid? Id, string Lookup);

/// <summary>A step of a process, aligned with a step of the buyer's own.</summary>
/// <param name="Code">The stable name within the process.</param>
/// <param name="Name">The name people read.</param>
/// <param name="MacroStage">The seller's macro stage, 0 to 10.</param>
/// <param name="BuyerStep">What the buyer does meanwhile.</param>
/// <param name="Purpose">What the stage is for.</param>
/// <param name="DoneCorrectly">How it looks when it went well.</param>
/// <param name="DoneIncorrectly">How it looks when it was only ticked off.</param>
/// <param name="ExpectedDays">How long it usually takes, in days.</param>
/// <param name="Columns">The columns that the process bar shows in this stage.</param>
/// <param name="Activities">What the seller does in it.</param>
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
    IReadOnlyList<Activity> Activities,
    IReadOnlyList<Requirement> Requirements)
{
    /// <summary>For a flow that is there already: the id of its stage.</summary>
    public Guid? FlowStage { get; init; }

    /// <summary>Its texts in other languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];
}

/// <summary>What a seller does inside a stage, with the how.</summary>
/// <param name="Code">The stable name within the process.</param>
/// <param name="Title">The activity in a few words.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Message">What to say or send.</param>
/// <param name="Questions">What to ask.</param>
/// <param name="Material">What helps.</param>
public sealed record Activity(
    string Code, string Title, string Who, string Message, IReadOnlyList<string> Questions, IReadOnlyList<Material> Material)
{
    /// <summary>Its texts in other languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];
}

/// <summary>Something that helps with an activity: a deck, a template, a page.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Url">Where it lies; null where people know.</param>
public sealed record Material(string Name, string? Url);
