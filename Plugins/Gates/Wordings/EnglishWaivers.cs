namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Waivers in English.</summary>
internal sealed class EnglishWaivers : WaiverWording
{
    public override string Authority(string role, decimal? upTo, string? currency) =>
        upTo is { } limit ? $"{role} (up to {EnglishForms.Number(limit)} {currency})" : role;

    public override string NotWaivable(string title, string ask) => $"{title} cannot be waived. {ask}";

    public override string MayBeWaivedBy(string title, IEnumerable<string> authorities) => $"{title} may be waived by: {string.Join(", ", authorities)}.";

    public override string YouAsked => "You asked for this waiver, so somebody else decides it.";

    public override string WorthTooMuch(string word) => $"This {word} is worth more than you may decide about, or its worth is not known.";

    public override string NotRunning => "Only a waiver that runs can be extended, and this one does not. Ask for a new one.";

    public override string ExtendedEnough(string title, int most, DateTime? until) =>
        $"A waiver of {title} can be extended {Times(most)}. This one ends on {EnglishForms.Day(until)}.";

    public override string RunsAlready(DateTime? until) => $"This waiver runs until {EnglishForms.Day(until)} already. Choose a later day.";

    public override string EndsInFuture => "A waiver ends in the future. Choose a later day.";

    public override string RunsAtMost(string title, int days, DateTime until) =>
        $"A waiver of {title} runs for {days} days at most: until {EnglishForms.Day(until)}. Choose an earlier day.";

    public override string Decided(bool isGranted, DateTime? on) => $"This waiver was {(isGranted ? "granted" : "declined")} on {EnglishForms.Day(on)} already.";

    public override string NotWanted => "This waiver is not wanted any more.";

    public override string AskedForAlready(string title) => $"A waiver of {title} has been asked for already. Whoever has the authority decides it.";

    public override string Gone => "This waiver is not there any more. Load the page again.";

    public override string SayWhy(string title) => $"Not asked for: say why {title} cannot be met now.";

    public override string SayWhatInstead => "Not asked for: say what is done instead, so that the risk stays small.";

    public override string SayWhyDeclined => "Not declined: say why, so that whoever asked knows what to do instead.";

    private static string Times(int count) => count switch
    {
        0 => "not at all",
        1 => "once",
        _ => $"{count} times",
    };
}
