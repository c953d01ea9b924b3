namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Decisions in English.</summary>
internal sealed class EnglishDecisions : DecisionWording
{
    public override string SayWhyChanged => "Not changed: say why this deal belongs under another process.";

    public override string NotGovernedYet(string word) => $"No process governs this {word} yet. Begin one in the process bar.";

    public override string GovernedAlready(string word, string process) => $"This {word} is governed by {process} already. Choose another process.";

    public override string NoProcess(string word, string? code) =>
        $"No published process {(word == "opportunity" ? "" : $"of {EnglishForms.Plural(word)} ")}has the code \"{code}\". Ask your administrator which there are.";

    public override string SayWhyDisqualified => "Not disqualified: say why this deal is not for us.";

    public override string ClientsStay => "A client is not disqualified. Let the client go at the end of the process, or ask for a waiver.";

    public override string NoDealKiller(string title, string word) =>
        $"{title} is no deal killer, so it disqualifies nothing. {(word == "opportunity" ? "Close the opportunity as lost instead." : $"Close the {word} in its own way instead.")}";

    public override string Holds(string title, string word) => $"{title} holds, so it does not disqualify this {word}.";

    public override string SayWhyTakenOver(string word) => $"Not taken over: say why this {word} may stand where it stands.";

    public override string NothingGoverns(string word) => Nothing(word, "no process governs it");

    public override string NotBegun(string word, string process) => Nothing(word, $"its {process} has not begun");

    public override string IsCovered(string word) => Nothing(word, "receipts say how it got where it stands");

    public override string YouOwn(string word) => $"You own this {word}, so somebody else has to take over where it stands.";

    public override string YouMoved(string word) => $"You moved this {word}, so somebody else has to take over where it stands.";

    private static string Nothing(string word, string why) => $"There is nothing to take over of this {word}: {why}.";
}
