namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Open requirements in English.</summary>
internal sealed class EnglishRefusals : RefusalWording
{
    public override string NotMovedTo(string stage) => $"Not moved to {stage}";

    public override string NotFinished(string table) => table switch
    {
        "opportunity" => "Not closed as won",
        "lead" => "Not qualified",
        _ => "Not let go",
    };

    public override string Headline(string refused, int open, int required) =>
        $"{refused}: {open} of {required} {(required == 1 ? "requirement" : "requirements")} {(open == 1 ? "is" : "are")} open.";

    public override string Item(string title, string missing, string ask, string fixer) => $"{title} - {missing} {ask} (Who: {fixer})";

    public override string OfStage(string stage, string item) => $"{stage}: {item}";

    public override string More(int count) => $"and {count} more.";

    public override string DealKiller => "Decide about this deal: disqualify it, move it to another process, or ask for a waiver.";

    public override string Reference(string code) => $"Ref {code}";

    public override string PassedUntil(string title, DateTime? until) => $"{title} until {EnglishForms.Day(until)}";

    public override string Unknown => "could not be checked: something that it looks at is gone or cannot be compared; your administrator finds it in the health check.";

    public override string WaiverEnded(DateTime until) => $"its waiver ended on {EnglishForms.Day(until)}.";

    public override string WaiverRequested => "A waiver has been asked for.";

    public override string NoLongerHolds => "no longer holds.";

    public override string DoesNotHold => "does not hold.";

    public override string CountsNoMore(int? days) => $"was there and does not count any more{(days is null ? "" : $": it may be {days} days old at most")}.";

    public override string WasWithdrawn => "was there and has been withdrawn.";

    public override string NoneYet => "none yet.";

    public override string TooWeak(Grade best, Grade least) => $"what is attached is of grade {best}, at least {least} is needed.";

    public override string TooOld(int days) => $"what is attached does not count: it may be {days} days old at most.";

    public override string OfSomethingElse => "what is attached does not count: it is of another customer, or older than what has to come first.";

    public override string NotAskedFor => "not asked for yet.";

    public override string AskedFor => "asked for, not given yet.";

    public override string Declined(string? reason) => $"was declined: {reason}";

    public override string SignedValuesChanged(bool isAskedAgain) => $"was given for values that have changed since{(isAskedAgain ? ", and has been asked for again" : "")}.";
}
