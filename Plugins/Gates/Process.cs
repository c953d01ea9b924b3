namespace SalesProcessPlugins.Gates;

/// <summary>One version of a process: one codified way of selling for one selling situation.</summary>
/// <param name="Id">The row id of this version.</param>
/// <param name="Code">The process's stable code, the same in every version.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="FlowTable">The table that holds the instances of the business process flow.</param>
/// <param name="FlowLookup">The column of that table which points to the row that goes through.</param>
/// <param name="Stages">The stages in order.</param>
public sealed record Process(
    Guid Id, string Code, string Name, int Version, string FlowTable, string FlowLookup, IReadOnlyList<Stage> Stages)
{
    /// <summary>The logical name of the table whose rows go through it.</summary>
    public string Table { get; init; } = "opportunity";

    /// <summary>The stages of its flow that belong to rows of other tables; null where the flow spans none but its own.</summary>
    public OtherPart? Other { get; init; }

    /// <summary>When it is the right one for a row: all of these hold. None where nobody has said when.</summary>
    public IReadOnlyList<Criterion> ChosenWhen { get; init; } = [];

    /// <summary>What its name is in other languages.</summary>
    public Translations Translations { get; init; } = Translations.None;

    /// <summary>The id of the business process flow; null where nobody has said it.</summary>
    public Guid? FlowId { get; init; }

    /// <summary>
    /// The schema name of the relationship from the governed row to the flow's instances. The platform names it by the
    /// lookup: flows that people made have <c>bpf_opportunityid</c>, those it brings itself have <c>opportunityid</c>
    /// (platform docs, lk_opportunitysalesprocess_opportunityid).
    /// </summary>
    public string FlowRelationship => FlowLookup.StartsWith("bpf_", StringComparison.Ordinal) ? $"bpf_{Table}_{FlowTable}" : $"lk_{FlowTable}_{FlowLookup}";

    /// <summary>The position behind the last stage: the opportunity is won, the lead qualified, the client has left.</summary>
    public int Won => Stages.Count;

    /// <summary>
    /// The position of the platform's stage, or null if it is none of this process. In a flow that spans tables, a row
    /// has not begun while the flow stands in stages before its own, and has left the last of its own in those beyond.
    /// </summary>
    public int? PositionOf(Guid stageId)
    {
        for (var position = 0; position < Stages.Count; position++)
            if (Stages[position].Id == stageId)
                return position;
        return Other?.Stages.Contains(stageId) != true ? null : Other.IsBefore ? 0 : Won;
    }

    /// <summary>The stage that stands for the same as one of another version: of its code and its place in the flow; null where there is none.</summary>
    public Stage? Counterpart(Stage other) => Stages.FirstOrDefault(s => s.Code == other.Code && s.Id == other.Id);

    /// <summary>The position that stands for one of another version: of the furthest stage up to it that this version has too.</summary>
    public int PositionFrom(Process other, int position) => position >= other.Won
        ? Won
        : other.Stages.Take(position + 1).Select(Counterpart).OfType<Stage>().Select(s => PositionOf(s.Id) ?? 0).LastOrDefault();

    /// <summary>The position of a stage by its code, <c>won</c> included, or null if there is none.</summary>
    public int? PositionOf(string code)
    {
        for (var position = 0; position <= Won; position++)
            if (CodeAt(position) == code)
                return position;
        return null;
    }

    /// <summary>The name of the stage at a position, as people read it.</summary>
    public string NameAt(int position) => position < Won ? $"{Stages[position].MacroStage} {Stages[position].Name}" : Ending.Of(Table).Name;

    /// <summary>The code of the stage at a position; <c>won</c> behind the last, whatever the table.</summary>
    public string CodeAt(int position) => position < Won ? Stages[position].Code : "won";
}

/// <summary>The stages of a flow that spans tables which are not those of one process.</summary>
/// <param name="IsBefore">Whether they come before the stages of the process; otherwise they come after them.</param>
/// <param name="Stages">The ids of the platform's stages.</param>
public sealed record OtherPart(bool IsBefore, IReadOnlyList<Guid> Stages);

/// <summary>A step of the process, aligned with a step of the buyer's own.</summary>
/// <param name="Id">The id of the platform's process stage.</param>
/// <param name="Code">Its stable code.</param>
/// <param name="Name">The name people read.</param>
/// <param name="MacroStage">Where it lies between 0 (suspects) and 10 (off-boarding).</param>
/// <param name="BuyerStep">What the buyer does meanwhile.</param>
/// <param name="Purpose">What the stage is for.</param>
/// <param name="Requirements">What must hold to leave it.</param>
public sealed record Stage(
    Guid Id, string Code, string Name, int MacroStage, string BuyerStep, string Purpose, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>Its texts in other languages.</summary>
    public Translations Translations { get; init; } = Translations.None;
}
