namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Waivers in German.</summary>
internal sealed class GermanWaivers : WaiverWording
{
    public override string Authority(string role, decimal? upTo, string? currency) =>
        upTo is { } limit ? $"{role} (bis {GermanForms.Number(limit)} {currency})" : role;

    public override string NotWaivable(string title, string ask) => $"Von {GermanForms.Quoted(title)} gibt es keine Ausnahme. {ask}";

    public override string MayBeWaivedBy(string title, IEnumerable<string> authorities) =>
        $"Eine Ausnahme von {GermanForms.Quoted(title)} dürfen gewähren: {string.Join(", ", authorities)}.";

    public override string YouAsked => "Sie haben diese Ausnahme beantragt, deshalb entscheidet jemand anders darüber.";

    public override string WorthTooMuch(string word) => $"{Spelling.Capital(GermanForms.Noun(word).Nominative)} ist mehr wert, als Sie entscheiden dürfen, oder der Wert ist nicht bekannt.";

    public override string NotRunning => "Nur eine laufende Ausnahme lässt sich verlängern, und diese läuft nicht. Beantragen Sie eine neue.";

    public override string ExtendedEnough(string title, int most, DateTime? until) =>
        $"Eine Ausnahme von {GermanForms.Quoted(title)} lässt sich {Times(most)} verlängern. Diese endet am {GermanForms.Day(until)}.";

    public override string RunsAlready(DateTime? until) => $"Diese Ausnahme läuft schon bis zum {GermanForms.Day(until)}. Wählen Sie einen späteren Tag.";

    public override string EndsInFuture => "Eine Ausnahme endet in der Zukunft. Wählen Sie einen späteren Tag.";

    public override string RunsAtMost(string title, int days, DateTime until) =>
        $"Eine Ausnahme von {GermanForms.Quoted(title)} läuft höchstens {(days == 1 ? "1 Tag" : $"{days} Tage")}: bis zum {GermanForms.Day(until)}. Wählen Sie einen früheren Tag.";

    public override string Decided(bool isGranted, DateTime? on) => $"Diese Ausnahme wurde schon am {GermanForms.Day(on)} {(isGranted ? "gewährt" : "abgelehnt")}.";

    public override string NotWanted => "Diese Ausnahme wird nicht mehr gewünscht.";

    public override string AskedForAlready(string title) => $"Eine Ausnahme von {GermanForms.Quoted(title)} ist schon beantragt. Wer die Befugnis hat, entscheidet darüber.";

    public override string Gone => "Diese Ausnahme gibt es nicht mehr. Laden Sie die Seite neu.";

    public override string SayWhy(string title) => $"Nicht beantragt: Sagen Sie, warum {GermanForms.Quoted(title)} jetzt nicht erfüllt werden kann.";

    public override string SayWhatInstead => "Nicht beantragt: Sagen Sie, was stattdessen geschieht, damit das Risiko klein bleibt.";

    public override string SayWhyDeclined => "Nicht abgelehnt: Sagen Sie, warum, damit der Antragsteller weiß, was stattdessen zu tun ist.";

    private static string Times(int count) => count switch
    {
        0 => "gar nicht",
        1 => "nur einmal",
        _ => $"nur {count}-mal",
    };
}
