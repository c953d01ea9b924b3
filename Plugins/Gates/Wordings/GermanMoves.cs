namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Moves in German.</summary>
internal sealed class GermanMoves : MoveWording
{
    public override string Finished(string table) => table switch
    {
        "opportunity" => "gewonnen",
        "lead" => "qualifiziert",
        _ => "gegangen",
    };

    public override string NotAsPublished(string process) =>
        $"Nicht gewechselt: Der Prozess {GermanForms.Quoted(process)} lautet nicht mehr so, wie er veröffentlicht wurde. Bitten Sie Ihren Administrator, eine neue Version davon zu veröffentlichen.";

    public override string Uncovered(string word, string stands, string covered) =>
        $"Nicht gewechselt: {Spelling.Capital(GermanForms.Noun(word).Nominative)} steht bei {GermanForms.Quoted(stands)}, und kein Beleg sagt, wie es über {GermanForms.Quoted(covered)} hinausging. "
        + "Gehen Sie zurück, oder bitten Sie Ihre Vertriebsleitung, es anzusehen und zu übernehmen.";

    public override string NoHistory => "Nur wer die Rolle „Sales Process Migration“ hat, darf Historie eintragen.";

    public override string OfAnotherProcess(string word, string process) =>
        $"Nichts wurde geändert: Für {GermanForms.Noun(word).Accusative} gilt der Prozess {GermanForms.Quoted(process)}. Den Prozess zu wechseln ist eine Entscheidung: Wählen Sie im Gate-Bereich, zu einem anderen Prozess zu wechseln, und sagen Sie, warum.";

    public override string SomethingGone => "Nicht gewechselt: Der Prozess schaut auf etwas, das es nicht mehr gibt. Bitten Sie Ihren Administrator um einen Prüflauf.";

    public override string NothingPublished =>
        "Nichts wurde geändert: Dieser Geschäftsprozessfluss hat Gates, aber kein veröffentlichter Prozess nennt ihn. Bitten Sie Ihren Administrator, den Prozess zu laden und zu veröffentlichen.";

    public override string Unreadable(string word) =>
        $"Nicht gewechselt: Der Prozess, der für {GermanForms.Noun(word).Accusative} gilt, lässt sich nicht mehr lesen. Bitten Sie Ihren Administrator, die Definition wieder zu laden.";

    public override string NotGoverned(string word) => $"Für {GermanForms.Noun(word).Accusative} gilt kein Prozess, also ist auch nichts gefordert.";

    public override string NoRequirement(string process, string? code, IEnumerable<string> codes) =>
        $"Der Prozess {GermanForms.Quoted(process)} hat keine Anforderung „{code}“. Er hat: {string.Join(", ", codes)}.";

    public override string NoStage(string process, string? code, IEnumerable<string> codes) =>
        $"Der Prozess {GermanForms.Quoted(process)} hat keine Phase „{code}“. Er hat: {string.Join(", ", codes)}.";

    public override string UnknownStage => "Nicht gewechselt: Die gewünschte Phase gehört nicht zu diesem Prozess. Wählen Sie eine seiner Phasen; die Prozessleiste zeigt sie.";

    public override string NotCreated(string word) => "Nicht angelegt: " + word switch
    {
        "opportunity" => "Eine Verkaufschance beginnt offen. Legen Sie sie offen an, und schließen Sie sie als gewonnen ab, wenn der Kunde unterschrieben hat.",
        "lead" => "Ein Lead beginnt offen. Legen Sie ihn offen an, und qualifizieren Sie ihn, wenn er eine Verkaufschance wert ist.",
        _ => "Ein Kunde beginnt aktiv. Legen Sie ihn aktiv an, und beenden Sie die Kundenbeziehung, wenn das Abschlussgespräch geführt ist.",
    };
}
