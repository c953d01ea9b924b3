namespace SalesProcessPlugins.Gates;

/// <summary>One version of a process: one codified way of selling for one selling situation.</summary>
/// <param name="Id">The row id of this version.</param>
/// <param name="Code">The process's stable code, the same in every version.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="FlowTable">The table that holds the instances of the business process flow.</param>
/// <param name="FlowLookup">The column of that table which points to the opportunity.</param>
/// <param name="Stages">The stages in order.</param>
public sealed record Process(
    Guid Id, string Code, string Name, int Version, string FlowTable, string FlowLookup, IReadOnlyList<Stage> Stages)
{
    /// <summary>The position behind the last stage: the opportunity is won.</summary>
    public int Won => Stages.Count;

    /// <summary>The position of the platform's stage, or null if it is none of this process.</summary>
    public int? PositionOf(Guid stageId)
    {
        for (var position = 0; position < Stages.Count; position++)
            if (Stages[position].Id == stageId)
                return position;
        return null;
    }

    /// <summary>The position of a stage by its code, <c>won</c> included, or null if there is none.</summary>
    public int? PositionOf(string code)
    {
        for (var position = 0; position <= Won; position++)
            if (CodeAt(position) == code)
                return position;
        return null;
    }

    /// <summary>The code of the stage at a position; <c>won</c> behind the last.</summary>
    public string CodeAt(int position) => position < Won ? Stages[position].Code : "won";
}

/// <summary>A step of the process, aligned with a step of the buyer's own.</summary>
/// <param name="Id">The id of the platform's process stage.</param>
/// <param name="Code">Its stable code.</param>
/// <param name="Name">The name people read.</param>
/// <param name="MacroStage">Where it lies between 0 (suspects) and 10 (off-boarding).</param>
/// <param name="BuyerStep">What the buyer does meanwhile.</param>
/// <param name="Purpose">What the stage is for.</param>
/// <param name="Requirements">What must hold to leave it.</param>
public sealed record Stage(
    Guid Id, string Code, string Name, int MacroStage, string BuyerStep, string Purpose, IReadOnlyList<Requirement> Requirements);

/// <summary>One thing that must hold to leave a stage.</summary>
/// <param name="Code">Its stable code, unique in the process.</param>
/// <param name="Title">The name people read.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Effect">What happens while it does not hold.</param>
/// <param name="Ask">What the seller has to do, in the imperative.</param>
/// <param name="Fixer">Who can fix it.</param>
/// <param name="LeastGrade">For a checkpoint: the weakest evidence it takes.</param>
public sealed record Requirement(
    string Code, string Title, RequirementKind Kind, Effect Effect, string Ask, string Fixer, Grade LeastGrade);

/// <summary>What a requirement asks for.</summary>
public enum RequirementKind
{
    /// <summary>That the customer has done something, shown by evidence.</summary>
    Checkpoint,

    /// <summary>That facts hold.</summary>
    Criterion,

    /// <summary>That a department accepts given values.</summary>
    SignOff,
}

/// <summary>What an unmet requirement does.</summary>
public enum Effect
{
    /// <summary>It is said.</summary>
    Advise,

    /// <summary>It is said loudly.</summary>
    Warn,

    /// <summary>It stops the move.</summary>
    Block,
}

/// <summary>How strongly evidence proves that the customer acted; computed from its source, never typed. Lower is stronger.</summary>
public enum Grade
{
    /// <summary>The customer's own act.</summary>
    A,

    /// <summary>A third party or a system.</summary>
    B,

    /// <summary>A file the seller uploaded.</summary>
    C,

    /// <summary>The seller's word.</summary>
    D,
}
