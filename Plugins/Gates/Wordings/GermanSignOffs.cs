namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Sign-offs in German.</summary>
internal sealed class GermanSignOffs : SignOffWording
{
    public override string DelegateUntil(string role, DateTime? until) =>
        $"Sie konnten dies für {GermanForms.Quoted(role)} bis zum {GermanForms.Minute(until)} UTC beantworten. Bitten Sie jemanden mit dieser Rolle, es zu beantworten oder Sie erneut zu benennen.";

    public override string AnsweredBy(string role) =>
        $"Dies beantwortet, wer die Rolle {GermanForms.Quoted(role)} hat. Bitten Sie jemanden mit dieser Rolle, es zu beantworten oder Sie als Vertretung zu benennen.";

    public override string DelegatedBy(string role) => $"Eine Vertretung benennt, wer die Rolle {GermanForms.Quoted(role)} hat. Bitten Sie jemanden mit dieser Rolle darum.";

    public override string YouOwn(string word, string role) => $"{Spelling.Capital(GermanForms.Noun(word).Nominative)} gehört Ihnen, deshalb entscheidet jemand anders mit der Rolle {GermanForms.Quoted(role)}.";

    public override string YouMoved(string word, string role) => $"Sie haben {GermanForms.Noun(word).Accusative} zuletzt weitergeführt, deshalb entscheidet jemand anders mit der Rolle {GermanForms.Quoted(role)}.";

    public override string YouAsked(string role) => $"Sie haben diese Freigabe angefragt, deshalb entscheidet jemand anders mit der Rolle {GermanForms.Quoted(role)}.";

    public override string DelegateIsYou => "Nicht delegiert: Sie dürfen dies selbst beantworten. Wählen Sie jemand anders.";

    public override string DelegateEndsInPast => "Nicht delegiert: Der letzte Tag ist vorbei. Wählen Sie einen späteren.";

    public override string DelegateIsGone => "Nicht delegiert: Diesen Benutzer gibt es nicht, oder er darf sich nicht mehr anmelden. Wählen Sie jemand anders.";

    public override string GivenAlready(DateTime? on) => $"Diese Freigabe wurde schon am {GermanForms.Day(on)} erteilt.";

    public override string DeclinedAlready(DateTime? on) => $"Diese Freigabe wurde schon am {GermanForms.Day(on)} abgelehnt. Fragen Sie eine neue an.";

    public override string IsVoid => "Diese Freigabe ist ungültig, weil sich die freigegebenen Werte geändert haben. Beantworten Sie die, die seither angefragt ist.";

    public override string NotWanted => "Diese Freigabe wird nicht mehr gewünscht.";

    public override string NotAskedForAnyMore(string word) => $"Der Prozess {GermanForms.Noun(word).Genitive} verlangt diese Freigabe nicht mehr.";

    public override string Gone => "Diese Freigabe gibt es nicht mehr. Laden Sie die Seite neu.";

    public override string NoSignOff(string title, string ask) => $"{GermanForms.Quoted(title)} ist keine Freigabe, also kann niemand darum gebeten werden. {ask}";

    public override string SayWhyDeclined => "Nicht abgelehnt: Sagen Sie, warum, damit der Anfragende weiß, was zu ändern ist.";
}
