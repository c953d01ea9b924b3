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
    public string Text(Wording wording) => Outcome switch
    {
        ChoiceOutcome.One => wording.Choices.One(Names(wording)[0]),
        ChoiceOutcome.Several => wording.Choices.Several(Names(wording)),
        _ => Findings.Count == 0 ? wording.Choices.NoRules : wording.Choices.None,
    };

    /// <summary>Why the process of a flow does not begin, in words; null where it may.</summary>
    /// <param name="flowTable">The flow's table.</param>
    public Saying? ObjectionTo(string flowTable) => Outcome == ChoiceOutcome.None || Candidates.Any(c => c.Process.FlowTable == flowTable)
        ? null
        : wording => Outcome == ChoiceOutcome.One ? wording.Choices.BeginOne(Names(wording)[0]) : wording.Choices.BeginOneOf(Names(wording));

    /// <summary>The wording in which somebody reads what is chosen.</summary>
    public Wording WordingFor(Reader reader) => reader.WordingOf([.. Candidates.Select(c => c.Process)]);

    private List<string> Names(Wording wording) => Candidates.Select(c => c.Process.In(wording.Language).Name).ToList();
}

/// <summary>What was found of the rule of one process.</summary>
/// <param name="Process">The process.</param>
/// <param name="Conditions">Whether each of its conditions holds; null where that cannot be checked.</param>
public sealed record RuleFinding(Process Process, IReadOnlyList<bool?> Conditions)
{
    /// <summary>Whether all hold; null where none fails and one cannot be checked.</summary>
    public bool? Holds => Conditions.Contains(false) ? false : Conditions.Contains(null) ? null : true;

    /// <summary>Why it is chosen or not, in words.</summary>
    public string Text(Wording wording) => Holds switch
    {
        true => wording.Choices.Hold(NameIn(wording), Conditions.Count),
        false => wording.Choices.Fail(NameIn(wording), Conditions.Count(c => c == false), Conditions.Count),
        _ => wording.Choices.Unknown(NameIn(wording)),
    };

    private string NameIn(Wording wording) => Process.In(wording.Language).Name;
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
