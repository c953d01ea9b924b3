namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Waivers in French.</summary>
internal sealed class FrenchWaivers : WaiverWording
{
    public override string Authority(string role, decimal? upTo, string? currency) =>
        upTo is { } limit ? $"{role} (jusqu'à {FrenchForms.Number(limit)} {currency})" : role;

    public override string NotWaivable(string title, string ask) => $"{FrenchForms.Quoted(title)} n'admet aucune dérogation. {ask}";

    public override string MayBeWaivedBy(string title, IEnumerable<string> authorities) =>
        $"Peuvent accorder une dérogation à {FrenchForms.Quoted(title)} : {string.Join(", ", authorities)}.";

    public override string YouAsked => "Vous avez demandé cette dérogation, c'est donc quelqu'un d'autre qui en décide.";

    public override string WorthTooMuch(string word) => $"{Spelling.Capital(FrenchForms.Noun(word).This)} vaut plus que ce dont vous pouvez décider, ou sa valeur n'est pas connue.";

    public override string NotRunning => "Seule une dérogation en cours peut être prolongée, et celle-ci ne l'est pas. Demandez-en une nouvelle.";

    public override string ExtendedEnough(string title, int most, DateTime? until) =>
        $"Une dérogation à {FrenchForms.Quoted(title)} {Times(most)}. Celle-ci prend fin le {FrenchForms.Day(until)}.";

    public override string RunsAlready(DateTime? until) => $"Cette dérogation court déjà jusqu'au {FrenchForms.Day(until)}. Choisissez un jour ultérieur.";

    public override string EndsInFuture => "Une dérogation prend fin dans le futur. Choisissez un jour ultérieur.";

    public override string RunsAtMost(string title, int days, DateTime until) =>
        $"Une dérogation à {FrenchForms.Quoted(title)} court {FrenchForms.Counted(days, "jour")} au plus : jusqu'au {FrenchForms.Day(until)}. Choisissez un jour antérieur.";

    public override string Decided(bool isGranted, DateTime? on) => $"Cette dérogation a déjà été {(isGranted ? "accordée" : "refusée")} le {FrenchForms.Day(on)}.";

    public override string NotWanted => "Cette dérogation n'est plus souhaitée.";

    public override string AskedForAlready(string title) => $"Une dérogation à {FrenchForms.Quoted(title)} a déjà été demandée. Qui en a le pouvoir en décide.";

    public override string Gone => "Cette dérogation n'existe plus. Rechargez la page.";

    public override string SayWhy(string title) => $"Non demandée : dites pourquoi {FrenchForms.Quoted(title)} ne peut pas être rempli maintenant.";

    public override string SayWhatInstead => "Non demandée : dites ce qui est fait à la place, pour que le risque reste faible.";

    public override string SayWhyDeclined => "Non refusée : dites pourquoi, afin que la personne qui l'a demandée sache quoi faire à la place.";

    private static string Times(int count) => count switch
    {
        0 => "ne peut pas être prolongée",
        1 => "ne peut être prolongée qu'une fois",
        _ => $"ne peut être prolongée que {count} fois",
    };
}
