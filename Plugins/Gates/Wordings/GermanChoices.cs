namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>The choice of a process in German.</summary>
internal sealed class GermanChoices : ChoiceWording
{
    private const string WayOut = "Ist trotzdem ein anderer Prozess der richtige, wechseln Sie danach im Gate-Bereich zu ihm und sagen Sie, warum.";

    public override string One(string process) => $"Nach den Regeln gehört dies zum Prozess {GermanForms.Quoted(process)}.";

    public override string Several(IEnumerable<string> processes) => $"Nach den Regeln gehört dies zu einem dieser Prozesse: {string.Join(", ", processes)}. Wählen Sie den passenden.";

    public override string NoRules => "Kein veröffentlichter Prozess sagt, wann er der richtige ist. Wählen Sie den passenden.";

    public override string None => "Nach den Regeln gehört dies zu keinem Prozess. Wählen Sie den passenden oder keinen.";

    public override string BeginOne(string process) => $"Nicht begonnen: {One(process)} Beginnen Sie ihn in der Prozessleiste. {WayOut}";

    public override string BeginOneOf(IEnumerable<string> processes) => $"Nicht begonnen: {Several(processes)} Beginnen Sie einen davon in der Prozessleiste. {WayOut}";

    public override string Hold(string process, int conditions) => $"{process}: {(conditions == 1 ? "Die Bedingung trifft" : $"Die {conditions} Bedingungen treffen")} zu.";

    public override string Fail(string process, int failing, int conditions) => conditions == 1
        ? $"{process}: Die Bedingung trifft nicht zu."
        : $"{process}: {failing} von {conditions} Bedingungen {(failing == 1 ? "trifft" : "treffen")} nicht zu.";

    public override string Unknown(string process) =>
        $"{process}: Etwas, worauf die Regel schaut, fehlt oder lässt sich nicht vergleichen; Ihr Administrator findet es im Prüflauf.";
}
