namespace SalesProcessPlugins.Gates;

/// <summary>Finds where a new version of a process demands less than the one before it.</summary>
public static class Loosening
{
    /// <summary>Every loosened rule, in words. What is neither clearly tighter nor the same counts as loosened.</summary>
    public static IReadOnlyList<string> Between(Process before, Process after) => Find(before, after).Select(found => found.Text).ToList();

    /// <summary>The codes of the requirements that demand less.</summary>
    public static HashSet<string> CodesOf(Process before, Process after) => [.. Find(before, after).Select(found => found.Code)];

    private static IEnumerable<Loosened> Find(Process before, Process after)
    {
        var now = after.Stages.SelectMany(s => s.Requirements).ToDictionary(r => r.Code);
        return before.Stages.SelectMany(s => s.Requirements)
            .SelectMany(was => (now.TryGetValue(was.Code, out var now1) ? Of(was, now1, IsLater(before, after, was.Code)) : [$"{was.Title} is no longer required."])
                .Select(text => new Loosened(was.Code, text)));
    }

    private static IEnumerable<string> Of(Requirement was, Requirement now, bool isLater)
    {
        if (isLater)
            yield return $"{now.Title} is asked for later.";
        if (now.Effect < was.Effect)
            yield return $"{now.Title} only {(now.Effect == Effect.Advise ? "advises" : "warns")}.";
        if (now.Kind != was.Kind)
            yield return $"{now.Title} is another kind of requirement.";
        if (now.LeastGrade > was.LeastGrade)
            yield return $"{now.Title} takes evidence of grade {now.LeastGrade}.";
        if (was.FreshDays is { } days && (now.FreshDays is not { } other || other > days))
            yield return $"Evidence for {now.Title} may be older.";
        if (was.NotBefore is not null && now.NotBefore != was.NotBefore)
            yield return $"{now.Title} need not come after what it came after.";
        if (now.Group is { } group && (was.Group is null || group.Needs < was.Group.Needs || group.Code != was.Group.Code))
            yield return $"{now.Title} may be left out when others hold.";
        if (!SameDemand(was, now))
            yield return $"What {now.Title} demands has changed.";
        if (!SameWaiver(was, now))
            yield return $"{now.Title} can be waived more easily.";
    }

    private static bool IsLater(Process before, Process after, string code) => StageOf(after, code) > StageOf(before, code);

    private static int StageOf(Process process, string code) =>
        process.Stages.TakeWhile(s => s.Requirements.All(r => r.Code != code)).Count();

    private static bool SameDemand(Requirement was, Requirement now) =>
        DefinitionHash.TextOf(now with { Effect = was.Effect, LeastGrade = was.LeastGrade, FreshDays = was.FreshDays, NotBefore = was.NotBefore, Group = was.Group, Waiver = was.Waiver })
        == DefinitionHash.TextOf(was);

    private static bool SameWaiver(Requirement was, Requirement now) =>
        now.Waiver is null || DefinitionHash.TextOf(was with { Waiver = now.Waiver }) == DefinitionHash.TextOf(was);

    private sealed record Loosened(string Code, string Text);
}
