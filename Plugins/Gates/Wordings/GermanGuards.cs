namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Ways around a gate in German.</summary>
internal sealed class GermanGuards : GuardWording
{
    public override string Evidence => "Nachweise lassen sich so nicht schreiben. Sie werden aus dem erfasst, was eintrifft: Hängen Sie eine Datei an die Verkaufschance an, oder lassen Sie den Kunden antworten.";

    public override string Receipts => "Belege lassen sich so nicht schreiben. Der Vertriebsprozess schreibt sie, wenn ein Wechsel erlaubt ist, und danach ändert oder löscht sie niemand.";

    public override string Gates => "Das Gate einer Verkaufschance lässt sich so nicht schreiben. Der Vertriebsprozess führt es; niemand schreibt es von Hand.";

    public override string SignOffs => "Freigaben lassen sich so nicht schreiben. Fragen Sie sie im Gate-Bereich an; wer gefragt ist, antwortet dort.";

    public override string Waivers => "Ausnahmen lassen sich so nicht schreiben. Beantragen Sie sie im Gate-Bereich; wer die Befugnis hat, entscheidet dort.";

    public override string HealthRuns => "Prüfläufe lassen sich so nicht schreiben. Die Prüfung schreibt sie, und danach ändert sie niemand.";

    public override string Associations => "Nichts wurde geändert: Diese Zeilen lassen sich so nicht verbinden oder trennen, weil ein Gate davon abhängt. Setzen Sie stattdessen das Feld in der Zeile selbst.";

    public override string WonOpportunity => "Nichts wurde geändert: Der Kunde einer gewonnenen Verkaufschance wird durch den Gewinn selbst angelegt, mit dem, was unterschrieben wurde, und bleibt bei diesem Gewinn. Lassen Sie die gewonnene Verkaufschance, wie sie ist.";

    public override string EmptyFile(string name) =>
        $"Die Datei {GermanForms.Quoted(name)} ist leer (0 Byte) und beweist deshalb nichts. Hängen Sie sie noch einmal an; haben Sie sie aus einer E-Mail geöffnet, speichern Sie sie zuerst.";

    public override string BrokenFile(string name) => $"Die Datei {GermanForms.Quoted(name)} ist nicht vollständig angekommen: Der Inhalt ist kein Base64. Hängen Sie sie noch einmal an.";
}
