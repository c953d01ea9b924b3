namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Decisions in German.</summary>
internal sealed class GermanDecisions : DecisionWording
{
    public override string SayWhyChanged => "Nicht gewechselt: Sagen Sie, warum dieses Geschäft zu einem anderen Prozess gehört.";

    public override string NotGovernedYet(string word) => $"Für {GermanForms.Noun(word).Accusative} gilt noch kein Prozess. Beginnen Sie einen in der Prozessleiste.";

    public override string GovernedAlready(string word, string process) => $"Für {GermanForms.Noun(word).Accusative} gilt {GermanForms.Quoted(process)} schon. Wählen Sie einen anderen Prozess.";

    public override string NoProcess(string word, string? code) =>
        $"Kein veröffentlichter Prozess für {GermanForms.Noun(word).Plural} hat den Code „{code}“. Fragen Sie Ihren Administrator, welche es gibt.";

    public override string SayWhyDisqualified => "Nicht disqualifiziert: Sagen Sie, warum dieses Geschäft nichts für uns ist.";

    public override string ClientsStay => "Ein Kunde wird nicht disqualifiziert. Beenden Sie die Kundenbeziehung am Ende des Prozesses, oder beantragen Sie eine Ausnahme.";

    public override string NoDealKiller(string title, string word) =>
        $"{GermanForms.Quoted(title)} ist kein Ausschlusskriterium und disqualifiziert deshalb nichts. "
        + (word == "opportunity" ? "Schließen Sie die Verkaufschance stattdessen als verloren ab." : $"Schließen Sie {GermanForms.Noun(word).Accusative} stattdessen auf dem üblichen Weg ab.");

    public override string Holds(string title, string word) => $"{GermanForms.Quoted(title)} trifft zu und disqualifiziert {GermanForms.Noun(word).Accusative} deshalb nicht.";

    public override string SayWhyTakenOver(string word) => $"Nicht übernommen: Sagen Sie, warum {GermanForms.Noun(word).Nominative} dort stehen darf.";

    public override string NothingGoverns(string word) => Nothing(word, "Es gilt kein Prozess");

    public override string NotBegun(string word, string process) => Nothing(word, $"Der Prozess {GermanForms.Quoted(process)} hat nicht begonnen");

    public override string IsCovered(string word) => Nothing(word, "Belege sagen, wie der jetzige Stand erreicht wurde");

    public override string YouOwn(string word) => $"{Spelling.Capital(GermanForms.Noun(word).Nominative)} gehört Ihnen, deshalb muss jemand anders den Stand übernehmen.";

    public override string YouMoved(string word) => $"Sie haben {GermanForms.Noun(word).Accusative} weitergeführt, deshalb muss jemand anders den Stand übernehmen.";

    private static string Nothing(string word, string why) => $"Bei {GermanForms.Noun(word).Dative} gibt es nichts zu übernehmen: {why}.";
}
