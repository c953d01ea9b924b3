using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Definitions;

/// <summary>Finds requirements that nobody could ever meet, or whose waiver nobody could grant, whoever works here.</summary>
internal static class MeetingChecks
{
    /// <summary>All of them, in words.</summary>
    public static IEnumerable<string> Find(Process process)
    {
        var requirements = process.Stages.SelectMany(s => s.Requirements).ToList();
        return Ordered(requirements)
            .Concat(process.Stages.SelectMany(Grouped))
            .Concat(requirements.SelectMany(Waivable))
            .Concat(requirements.Where(CountsInNothing).Select(r => $"{r.Title} counts in a currency that this organisation does not have, so it could never be compared. Add the currency, or count in another."))
            .Concat(process.ChosenWhen.SelectMany(c => c.Conditions).Where(c => c.Operand.Money is not null)
                .Select(c => $"the rule that chooses it compares {c.Path} with an amount of money, and a rule has no currency. Choose by something else."));
    }

    private static IEnumerable<string> Ordered(List<Requirement> requirements)
    {
        var byCode = requirements.GroupBy(r => r.Code).ToDictionary(g => g.Key, g => g.First());
        foreach (var lost in requirements.Where(r => r.NotBefore is { } first && !byCode.ContainsKey(first)))
            yield return $"{lost.Title} has to come after {lost.NotBefore}, and there is no such requirement. Correct the code.";
        var told = new HashSet<string>();
        foreach (var requirement in requirements)
            if (RoundFrom(requirement, byCode) is { Count: > 0 } round && round.All(r => told.Add(r.Code)))
                yield return $"{string.Join(" waits for ", round.Concat([requirement]).Select(r => r.Title))}: none of them could ever come first. Let one wait for nothing.";
    }

    // Every requirement waits for one at most, so whoever follows comes to an end or back to where they began.
    private static List<Requirement> RoundFrom(Requirement start, Dictionary<string, Requirement> byCode)
    {
        var round = new List<Requirement>();
        for (var at = start; !round.Contains(at); at = byCode[at.NotBefore!])
        {
            round.Add(at);
            if (at.NotBefore is not { } first || !byCode.ContainsKey(first))
                return [];
        }

        return byCode[round[round.Count - 1].NotBefore!] == start ? round : [];
    }

    private static IEnumerable<string> Grouped(Stage stage)
    {
        foreach (var group in stage.Requirements.Where(r => r.Group is not null).GroupBy(r => r.Group!.Code))
        {
            var needs = group.Select(r => r.Group!.Needs).Distinct().ToList();
            if (needs.Count > 1)
                yield return $"the requirements of the group {group.Key} in {stage.Name} do not agree on how many of them are enough: {string.Join(", ", needs)}. Say the same in each.";
            else if (needs[0] > group.Count())
                yield return $"the group {group.Key} in {stage.Name} needs {needs[0]} of its requirements and has {group.Count()}. Lower the number, or add requirements to it.";
            else if (needs[0] < 1)
                yield return $"the group {group.Key} in {stage.Name} does not say how many of its requirements are enough. Say at least 1.";
        }
    }

    private static IEnumerable<string> Waivable(Requirement requirement)
    {
        if (requirement.Waiver is { } rule && (rule.Authorities.Count == 0 || rule.MostDays < 1))
            yield return $"{requirement.Title} can be waived by {(rule.Authorities.Count == 0 ? "nobody" : "nobody for a single day")}. Say by whom and for how many days, or that it cannot be waived.";
    }

    private static bool CountsInNothing(Requirement requirement) =>
        (requirement.Criterion?.Conditions ?? []).Select(c => c.Operand.Money)
            .Concat((requirement.Waiver?.Authorities ?? []).Select(a => a.UpTo))
            .Any(money => money is { InBase: null });
}
