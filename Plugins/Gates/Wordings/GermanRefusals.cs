namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Open requirements in German.</summary>
internal sealed class GermanRefusals : RefusalWording
{
    public override string NotMovedTo(string stage) => $"Nicht nach {stage} gewechselt";

    public override string NotFinished(string table) => table switch
    {
        "opportunity" => "Nicht als gewonnen abgeschlossen",
        "lead" => "Nicht qualifiziert",
        _ => "Kundenbeziehung nicht beendet",
    };

    public override string Headline(string refused, int open, int required) =>
        $"{refused}: {open} von {required} {(required == 1 ? "Anforderung" : "Anforderungen")} {(open == 1 ? "ist" : "sind")} offen.";

    public override string Item(string title, string missing, string ask, string fixer) => $"{title} - {missing} {ask} (Wer: {fixer})";

    public override string OfStage(string stage, string item) => $"Phase {stage}: {item}";

    public override string More(int count) => count == 1 ? "und 1 weitere." : $"und {count} weitere.";

    public override string DealKiller => "Entscheiden Sie über dieses Geschäft: Disqualifizieren Sie es, wechseln Sie den Prozess, oder beantragen Sie eine Ausnahme.";

    public override string Reference(string code) => $"Referenz {code}";

    public override string PassedUntil(string title, DateTime? until) => $"{title} bis zum {GermanForms.Day(until)}";

    public override string Unknown => "konnte nicht geprüft werden: Etwas, worauf dies schaut, fehlt oder lässt sich nicht vergleichen; Ihr Administrator findet es im Prüflauf.";

    public override string WaiverEnded(DateTime until) => $"die Ausnahme ist am {GermanForms.Day(until)} abgelaufen.";

    public override string WaiverRequested => "Eine Ausnahme ist beantragt.";

    public override string NoLongerHolds => "trifft nicht mehr zu.";

    public override string DoesNotHold => "trifft nicht zu.";

    public override string CountsNoMore(int? days) => $"war da und zählt nicht mehr{(days is { } most ? $": Der Nachweis darf höchstens {Days(most)} alt sein" : "")}.";

    public override string WasWithdrawn => "war da und wurde zurückgezogen.";

    public override string NoneYet => "noch kein Nachweis.";

    public override string TooWeak(Grade best, Grade least) => $"was angehängt ist, hat die Stufe {best}; nötig ist mindestens {least}.";

    public override string TooOld(int days) => $"was angehängt ist, zählt nicht: Es darf höchstens {Days(days)} alt sein.";

    public override string OfSomethingElse => "was angehängt ist, zählt nicht: Es ist von einem anderen Kunden oder älter als das, was zuerst kommen muss.";

    public override string NotAskedFor => "noch nicht angefragt.";

    public override string AskedFor => "angefragt, noch nicht erteilt.";

    public override string Declined(string? reason) => $"wurde abgelehnt: {reason}";

    public override string SignedValuesChanged(bool isAskedAgain) => $"wurde für Werte erteilt, die sich seither geändert haben{(isAskedAgain ? ", und ist erneut angefragt" : "")}.";

    private static string Days(int days) => days == 1 ? "1 Tag" : $"{days} Tage";
}
