namespace SalesProcessPlugins.Gates;

/// <summary>Says who may waive a requirement, until when, and how often that may be put off.</summary>
public static class Waiving
{
    /// <summary>Why somebody may not decide it, in words for them; null where they may.</summary>
    /// <param name="waiver">What is asked for.</param>
    /// <param name="requirement">What it would let pass.</param>
    /// <param name="worth">What the row is worth; null where that is not known.</param>
    /// <param name="by">Who wants to decide.</param>
    public static Saying? ObjectionTo(Waiver waiver, Requirement requirement, MoneyAmount? worth, Decider by) =>
        requirement.Waiver is not { } rule ? NotWaivable(requirement)
        : !by.IsPerson ? wording => wording.Requests.NoPerson
        : waiver.RequestedById == by.UserId ? wording => $"{wording.Waivers.YouAsked} {MayBeWaivedBy(requirement, wording)}"
        : rule.For(worth).Any(a => by.Holds(a.Role)) ? null
        : rule.Authorities.Any(a => by.Holds(a.Role)) ? wording => $"{wording.Waivers.WorthTooMuch(by.Word)} {MayBeWaivedBy(requirement, wording)}"
        : wording => MayBeWaivedBy(requirement, wording);

    /// <summary>Why a waiver cannot be extended, in words; null where it can.</summary>
    public static Saying? ObjectionToExtend(Waiver waiver, Requirement requirement, DateTime now) =>
        requirement.Waiver is not { } rule ? NotWaivable(requirement)
        : !waiver.StandsAt(now) ? wording => wording.Waivers.NotRunning
        : waiver.Extensions >= rule.Extensions ? wording => wording.Waivers.ExtendedEnough(requirement.In(wording.Language).Title, rule.Extensions, waiver.ValidUntil)
        : null;

    /// <summary>Why a waiver cannot run until a time, in words; null where it can. The last day counts to its end.</summary>
    public static Saying? ObjectionToEnd(Requirement requirement, DateTime end, DateTime now)
    {
        var days = requirement.Waiver?.MostDays ?? 0;
        return end <= now ? wording => wording.Waivers.EndsInFuture
            : end.Date > now.Date.AddDays(days) ? wording => wording.Waivers.RunsAtMost(requirement.In(wording.Language).Title, days, now.AddDays(days))
            : null;
    }

    /// <summary>When a waiver ends for which nobody has chosen a day: when it was asked for until, if that can be, else as late as may be.</summary>
    public static DateTime EndOf(Waiver waiver, WaiverRule rule, DateTime now) =>
        waiver.RequestedUntil is { } wanted && wanted > now && wanted < now.AddDays(rule.MostDays) ? wanted : now.AddDays(rule.MostDays);

    /// <summary>What is said of a requirement that nobody may waive.</summary>
    public static Saying NotWaivable(Requirement requirement) => wording =>
    {
        var shown = requirement.In(wording.Language);
        return wording.Waivers.NotWaivable(shown.Title, shown.Ask);
    };

    private static string MayBeWaivedBy(Requirement requirement, Wording wording) =>
        wording.Waivers.MayBeWaivedBy(requirement.In(wording.Language).Title, requirement.Waiver!.NamesIn(wording));
}
