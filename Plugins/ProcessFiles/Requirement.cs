using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>One thing that must hold to leave a stage, as a process file says it.</summary>
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

    /// <summary>Its texts in other languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];
}
