namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Decisions in French.</summary>
internal sealed class FrenchDecisions : DecisionWording
{
    public override string SayWhyChanged => "Pas de changement : dites pourquoi cette affaire relève d'un autre processus.";

    public override string NotGovernedYet(string word) => $"{Spelling.Capital(FrenchForms.Noun(word).This)} ne suit pas encore de processus. Commencez-en un dans la barre de processus.";

    public override string GovernedAlready(string word, string process) => $"{Spelling.Capital(FrenchForms.Noun(word).This)} suit déjà {FrenchForms.Quoted(process)}. Choisissez un autre processus.";

    public override string NoProcess(string word, string? code) =>
        $"Aucun processus publié pour les {FrenchForms.Noun(word).Plural} n'a le code « {code} ». Demandez à votre administrateur lesquels existent.";

    public override string SayWhyDisqualified => "Pas de disqualification : dites pourquoi cette affaire n'est pas pour nous.";

    public override string ClientsStay => "Un client n'est pas disqualifié. Terminez la relation à la fin du processus, ou demandez une dérogation.";

    public override string NoDealKiller(string title, string word) =>
        $"{FrenchForms.Quoted(title)} n'est pas un critère éliminatoire et ne disqualifie donc rien. "
        + (word == "opportunity" ? "Concluez plutôt l'opportunité comme perdue." : $"Clôturez plutôt {FrenchForms.Noun(word).This} de la manière habituelle.");

    public override string Holds(string title, string word) => $"{FrenchForms.Quoted(title)} est rempli et ne disqualifie donc pas {FrenchForms.Noun(word).This}.";

    public override string SayWhyTakenOver(string word) => $"Non repris : dites pourquoi {FrenchForms.Noun(word).This} peut se trouver là.";

    public override string NothingGoverns(string word) => Nothing(word, "aucun processus ne s'applique");

    public override string NotBegun(string word, string process) => Nothing(word, $"le processus {FrenchForms.Quoted(process)} n'a pas commencé");

    public override string IsCovered(string word) => Nothing(word, "des reçus disent comment l'état actuel a été atteint");

    public override string YouOwn(string word) => $"{Spelling.Capital(FrenchForms.Noun(word).This)} vous appartient, c'est donc quelqu'un d'autre qui doit reprendre l'état actuel.";

    public override string YouMoved(string word) => $"Vous avez fait avancer {FrenchForms.Noun(word).This}, c'est donc quelqu'un d'autre qui doit reprendre l'état actuel.";

    private static string Nothing(string word, string why) => $"Il n'y a rien à reprendre de {FrenchForms.Noun(word).This} : {why}.";
}
