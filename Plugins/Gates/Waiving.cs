namespace SalesProcessPlugins.Gates;

/// <summary>Says who may waive a requirement, until when, and how often that may be put off.</summary>
public static class Waiving
{
    /// <summary>Why somebody may not decide it, in words for them; null where they may.</summary>
    /// <param name="waiver">What is asked for.</param>
    /// <param name="requirement">What it would let pass.</param>
    /// <param name="worth">What the row is worth; null where that is not known.</param>
    /// <param name="by">Who wants to decide.</param>
    public static string? ObjectionTo(Waiver waiver, Requirement requirement, MoneyAmount? worth, Decider by) =>
        requirement.Waiver is not { } rule ? NotWaivable(requirement)
        : !by.IsPerson ? Decider.NoPerson
        : waiver.RequestedById == by.UserId ? $"You asked for this waiver, so somebody else decides it. {MayBeWaivedBy(requirement)}"
        : rule.For(worth).Any(a => by.Holds(a.Role)) ? null
        : rule.Authorities.Any(a => by.Holds(a.Role)) ? $"This {by.Word} is worth more than you may decide about, or its worth is not known. {MayBeWaivedBy(requirement)}"
        : MayBeWaivedBy(requirement);

    /// <summary>Why a waiver cannot be extended, in words; null where it can.</summary>
    public static string? ObjectionToExtend(Waiver waiver, Requirement requirement, DateTime now) =>
        requirement.Waiver is not { } rule ? NotWaivable(requirement)
        : !waiver.StandsAt(now) ? "Only a waiver that runs can be extended, and this one does not. Ask for a new one."
        : waiver.Extensions >= rule.Extensions ? $"A waiver of {requirement.Title} can be extended {Times(rule.Extensions)}. This one ends on {waiver.ValidUntil:yyyy-MM-dd}."
        : null;

    /// <summary>Why a waiver cannot run until a time, in words; null where it can. The last day counts to its end.</summary>
    public static string? ObjectionToEnd(Requirement requirement, DateTime end, DateTime now) =>
        end <= now ? "A waiver ends in the future. Choose a later day."
        : end.Date > now.Date.AddDays(requirement.Waiver?.MostDays ?? 0)
            ? $"A waiver of {requirement.Title} runs for {requirement.Waiver?.MostDays} days at most: until {now.AddDays(requirement.Waiver?.MostDays ?? 0):yyyy-MM-dd}. Choose an earlier day."
            : null;

    /// <summary>When a waiver ends for which nobody has chosen a day: when it was asked for until, if that can be, else as late as may be.</summary>
    public static DateTime EndOf(Waiver waiver, WaiverRule rule, DateTime now) =>
        waiver.RequestedUntil is { } wanted && wanted > now && wanted < now.AddDays(rule.MostDays) ? wanted : now.AddDays(rule.MostDays);

    /// <summary>What is said of a requirement that nobody may waive.</summary>
    public static string NotWaivable(Requirement requirement) => $"{requirement.Title} cannot be waived. {requirement.Ask}";

    private static string MayBeWaivedBy(Requirement requirement) =>
        $"{requirement.Title} may be waived by: {string.Join(", ", requirement.Waiver!.Names)}.";

    private static string Times(int count) => count switch
    {
        0 => "not at all",
        1 => "once",
        _ => $"{count} times",
    };
}
