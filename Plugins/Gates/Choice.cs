namespace SalesProcessPlugins.Gates;

/// <summary>Which processes the rules choose for a row: the same for every user, and never a guess.</summary>
/// <param name="Findings">What was found of every process that has a rule, by code.</param>
public sealed record Choice(IReadOnlyList<RuleFinding> Findings)
{
    /// <summary>What the rules of some processes choose.</summary>
    /// <param name="processes">The processes; those without a rule are never chosen.</param>
    /// <param name="facts">What is known of the row.</param>
    public static Choice Of(IEnumerable<Process> processes, Facts facts) => new(processes
        .Where(p => p.ChosenWhen.Count > 0)
        .OrderBy(p => p.Code, StringComparer.Ordinal)
        .Select(p => new RuleFinding(p, p.ChosenWhen.Select(c => c.Holds(facts)).ToList()))
        .ToList());

    /// <summary>What the rules come to.</summary>
    public ChoiceOutcome Outcome => Candidates.Count switch
    {
        0 => ChoiceOutcome.None,
        1 when Candidates[0].Holds == true => ChoiceOutcome.One,
        _ => Candidates.Any(c => c.Holds == true) ? ChoiceOutcome.Several : ChoiceOutcome.None,
    };

    /// <summary>The process that is chosen; null where it is none or more than one.</summary>
    public Process? Chosen => Outcome == ChoiceOutcome.One ? Candidates[0].Process : null;

    /// <summary>The processes that are right, or could be where something cannot be checked.</summary>
    public IReadOnlyList<RuleFinding> Candidates => Findings.Where(f => f.Holds != false).ToList();

    /// <summary>What the rules come to, in words.</summary>
    public string Text => Outcome switch
    {
        ChoiceOutcome.One => $"By the rules this belongs under {Candidates[0].Process.Name}.",
        ChoiceOutcome.Several => $"By the rules this belongs under one of these: {Names}. Choose the one that fits.",
        _ when Findings.Count == 0 => "No published process says when it is the right one. Choose the one that fits.",
        _ => "By the rules this belongs under no process. Choose the one that fits, or none.",
    };

    /// <summary>Why the process of a flow does not begin, in words; null where it may.</summary>
    /// <param name="flowTable">The flow's table.</param>
    public string? ObjectionTo(string flowTable) => Outcome == ChoiceOutcome.None || Candidates.Any(c => c.Process.FlowTable == flowTable)
        ? null
        : $"Not begun: {char.ToLowerInvariant(Text[0])}{Text.Substring(1)} Begin {(Outcome == ChoiceOutcome.One ? Names : "one of these")} in the process bar. "
            + "Where another process is the right one all the same, choose \"Move to another process\" in the gate panel afterwards and say why.";

    private string Names => string.Join(", ", Candidates.Select(c => c.Process.Name));
}

/// <summary>What was found of the rule of one process.</summary>
/// <param name="Process">The process.</param>
/// <param name="Conditions">Whether each of its conditions holds; null where that cannot be checked.</param>
public sealed record RuleFinding(Process Process, IReadOnlyList<bool?> Conditions)
{
    /// <summary>Whether all hold; null where none fails and one cannot be checked.</summary>
    public bool? Holds => Conditions.Contains(false) ? false : Conditions.Contains(null) ? null : true;

    /// <summary>Why it is chosen or not, in words.</summary>
    public string Text => Holds switch
    {
        true => $"{Process.Name}: {(Conditions.Count == 1 ? "its condition holds" : $"its {Conditions.Count} conditions hold")}.",
        false when Conditions.Count == 1 => $"{Process.Name}: its condition does not hold.",
        false => $"{Process.Name}: {Conditions.Count(c => c == false)} of its {Conditions.Count} conditions {(Conditions.Count(c => c == false) == 1 ? "does" : "do")} not hold.",
        _ => $"{Process.Name}: something that its rule looks at is gone or cannot be compared; your administrator finds it in the health check.",
    };
}

/// <summary>What the rules come to.</summary>
public enum ChoiceOutcome
{
    /// <summary>No process is chosen.</summary>
    None,

    /// <summary>One process is chosen.</summary>
    One,

    /// <summary>More than one would be right, or one more could be.</summary>
    Several,
}
