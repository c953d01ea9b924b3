using System.Globalization;

namespace SalesProcessPlugins.Gates;

/// <summary>Says in words what a version of a process changes.</summary>
public static class Changes
{
    private static readonly Facet<Process>[] OfProcess =
    [
        new("its name", p => p.Name),
        new("the flow's table", p => p.FlowTable),
        new("the rule that chooses it", p => p.ChosenWhen.Count == 0 ? "none" : string.Join(" and ", p.ChosenWhen.Select(CriterionWords.Of))),
    ];

    private static readonly Facet<Stage>[] OfStage =
    [
        new("name", s => s.Name),
        new("macro stage", s => s.MacroStage.ToString(CultureInfo.InvariantCulture)),
        new("the buyer's step", s => s.BuyerStep),
        new("purpose", s => s.Purpose),
    ];

    private static readonly Facet<Placed>[] OfRequirement =
    [
        new("title", r => r.Requirement.Title),
        new("asked for in", r => r.Stage.Name),
        new("kind", r => Words.Of(r.Requirement.Kind)),
        new("effect", r => Words.Of(r.Requirement.Effect)),
        new("least grade", r => r.Requirement.LeastGrade.ToString()),
        new("fresh for", r => r.Requirement.FreshDays is { } days ? $"{days} days" : "ever"),
        new("not before", r => r.Requirement.NotBefore ?? "nothing"),
        new("enough of its group", r => r.Requirement.Group is { } group ? $"{group.Needs} of {group.Code}" : "no group"),
        new("condition", r => r.Requirement.Criterion is { } criterion ? CriterionWords.Of(criterion) : "none"),
        new("signed by", r => r.Requirement.SignOff is { } rule ? $"{rule.Role} ({string.Join(", ", rule.Columns)})" : "nobody"),
        new("waived by", r => r.Requirement.Waiver is { } rule ? WaiverOf(rule) : "nobody"),
        new("ask", r => r.Requirement.Ask),
        new("who can fix it", r => r.Requirement.Fixer),
    ];

    /// <summary>Everything that is other than in the version before; what demands less is marked.</summary>
    /// <param name="before">The version before; null for the first.</param>
    /// <param name="after">The new one.</param>
    public static IReadOnlyList<Change> Between(Process? before, Process after) => before is null
        ? [new Change($"This is its first version: {Count(after.Stages.Count, "stage")}, {Count(after.Stages.Sum(s => s.Requirements.Count), "requirement")}.", Loosens: false)]
        : [.. Differing("The process", OfProcess, before, after), .. BetweenStages(before, after), .. BetweenRequirements(before, after)];

    private static IEnumerable<Change> BetweenStages(Process before, Process after)
    {
        var (was, now) = new Pair<Dictionary<string, Stage>>(before.Stages.ToDictionary(s => s.Code), after.Stages.ToDictionary(s => s.Code));
        foreach (var stage in after.Stages.Where(s => !was.ContainsKey(s.Code)))
            yield return new Change($"The stage {stage.Name} is new.", Loosens: false);
        foreach (var stage in before.Stages.Where(s => !now.ContainsKey(s.Code)))
            yield return new Change($"The stage {stage.Name} is gone.", Loosens: false);
        if (!before.Stages.Where(s => now.ContainsKey(s.Code)).Select(s => s.Code).SequenceEqual(after.Stages.Where(s => was.ContainsKey(s.Code)).Select(s => s.Code)))
            yield return new Change($"The stages come in another order: {string.Join(", ", after.Stages.Select(s => s.Name))}.", Loosens: false);
        foreach (var change in after.Stages.Where(s => was.ContainsKey(s.Code)).SelectMany(s => Differing($"The stage {s.Name}", OfStage, was[s.Code], s)))
            yield return change;
    }

    private static IEnumerable<Change> BetweenRequirements(Process before, Process after)
    {
        var (was, now) = new Pair<Dictionary<string, Placed>>(Placed.In(before), Placed.In(after));
        var loosened = Loosening.CodesOf(before, after);
        foreach (var added in now.Values.Where(r => !was.ContainsKey(r.Requirement.Code)))
            yield return new Change($"{added.Requirement.Title} is new in {added.Stage.Name}: a {Words.Of(added.Requirement.Kind)} with the effect {Words.Of(added.Requirement.Effect)}.", Loosens: false);
        foreach (var removed in was.Values.Where(r => !now.ContainsKey(r.Requirement.Code)))
            yield return new Change($"{removed.Requirement.Title} is no longer required in {removed.Stage.Name}.", Loosens: true);
        foreach (var kept in now.Values.Where(r => was.ContainsKey(r.Requirement.Code)))
            foreach (var change in BetweenRequirement(was[kept.Requirement.Code], kept))
                yield return change with { Loosens = loosened.Contains(kept.Requirement.Code) };
    }

    // What the words do not tell apart, such as the currency of an amount, is a change all the same.
    private static List<Change> BetweenRequirement(Placed was, Placed now)
    {
        var told = Differing(now.Requirement.Title, OfRequirement, was, now).ToList();
        if (told.Count == 0 && DefinitionHash.TextOf(was.Requirement) != DefinitionHash.TextOf(now.Requirement))
            told.Add(new Change($"{now.Requirement.Title}: its definition is another.", Loosens: false));
        return told;
    }

    private static IEnumerable<Change> Differing<T>(string what, Facet<T>[] facets, T was, T now)
    {
        var differing = facets.Where(f => f.Of(was) != f.Of(now)).Select(f => $"{f.Name} {Shown(f.Of(now))}, was {Shown(f.Of(was))}").ToList();
        return differing.Count == 0 ? [] : [new Change($"{what}: {string.Join("; ", differing)}.", Loosens: false)];
    }

    private static string Shown(string value) => value.Length == 0 ? "empty" : value.Contains(' ') ? $"\"{value}\"" : value;

    private static string WaiverOf(WaiverRule rule) =>
        $"{string.Join(", ", rule.NamesIn(Wording.English))} for {Count(rule.MostDays, "day")} with {Count(rule.Extensions, "extension")}";

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    private sealed record Facet<T>(string Name, Func<T, string> Of);

    private sealed record Pair<T>(T Was, T Now);

    private sealed record Placed(Stage Stage, Requirement Requirement)
    {
        public static Dictionary<string, Placed> In(Process process) =>
            process.Stages.SelectMany(s => s.Requirements.Select(r => new Placed(s, r))).ToDictionary(p => p.Requirement.Code);
    }
}

/// <summary>One thing that a version changes.</summary>
/// <param name="Text">The change in words, with what was.</param>
/// <param name="Loosens">Whether it demands less than before.</param>
public sealed record Change(string Text, bool Loosens);
