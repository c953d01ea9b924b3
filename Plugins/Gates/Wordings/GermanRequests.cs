namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Requests in German.</summary>
internal sealed class GermanRequests : RequestWording
{
    public override string NotReadable(string word) => $"Es gibt {GermanForms.Noun(word).Accusative} nicht, oder Sie haben keinen Lesezugriff.";

    public override string NoPerson => "Dies muss eine Person tun, die unter eigenem Namen angemeldet ist: kein Programm, kein Portal und niemand in fremdem Namen.";

    public override string TooLong(int length, int most) =>
        $"Nichts wurde geändert: Ein Text von {GermanForms.Number(length)} Zeichen ist zu lang. Sagen Sie es in {GermanForms.Number(most)}.";

    public override string Conflict(string reference) => $"Nichts wurde geändert: Jemand anders hat dies im selben Augenblick geändert. Versuchen Sie es noch einmal.\nReferenz {reference}";

    public override string Failure(string reference) =>
        $"Nichts wurde geändert: Der Vertriebsprozess konnte dies nicht prüfen. Versuchen Sie es noch einmal; bleibt es dabei, nennen Sie Ihrem Administrator diese Referenz.\nReferenz {reference}";
}
