namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Moves in French.</summary>
internal sealed class FrenchMoves : MoveWording
{
    public override string Finished(string table) => table switch
    {
        "opportunity" => "gagnée",
        "lead" => "qualifié",
        _ => "parti",
    };

    public override string NotAsPublished(string process) =>
        $"Pas de passage : le processus {FrenchForms.Quoted(process)} ne dit plus ce qui a été publié. Demandez à votre administrateur d'en publier une nouvelle version.";

    public override string Uncovered(string word, string stands, string covered) =>
        $"Pas de passage : {FrenchForms.Noun(word).This} se trouve à {FrenchForms.Quoted(stands)}, et aucun reçu ne dit comment l'étape {FrenchForms.Quoted(covered)} a été dépassée. "
        + "Revenez en arrière, ou demandez à votre responsable des ventes d'examiner la situation et de la reprendre.";

    public override string NoHistory => "Seule une personne ayant le rôle « Sales Process Migration » peut saisir l'historique.";

    public override string OfAnotherProcess(string word, string process) =>
        $"Rien n'a été modifié : {FrenchForms.Noun(word).This} suit le processus {FrenchForms.Quoted(process)}. Changer de processus est une décision : choisissez de passer à un autre processus dans le panneau du jalon et dites pourquoi.";

    public override string SomethingGone => "Pas de passage : le processus consulte un élément qui n'existe plus. Demandez à votre administrateur de lancer le contrôle de santé.";

    public override string NothingPublished =>
        "Rien n'a été modifié : ce flux de processus d'entreprise a des jalons, mais aucun processus publié ne le nomme. Demandez à votre administrateur de charger et de publier son processus.";

    public override string Unreadable(string word) =>
        $"Pas de passage : le processus que suit {FrenchForms.Noun(word).This} ne peut plus être lu. Demandez à votre administrateur d'en recharger la définition.";

    public override string NotGoverned(string word) => $"{Spelling.Capital(FrenchForms.Noun(word).This)} ne suit aucun processus, donc rien n'est exigé.";

    public override string NoRequirement(string process, string? code, IEnumerable<string> codes) =>
        $"Le processus {FrenchForms.Quoted(process)} n'a pas d'exigence « {code} ». Il a : {string.Join(", ", codes)}.";

    public override string NoStage(string process, string? code, IEnumerable<string> codes) =>
        $"Le processus {FrenchForms.Quoted(process)} n'a pas d'étape « {code} ». Il a : {string.Join(", ", codes)}.";

    public override string UnknownStage => "Pas de passage : l'étape demandée ne fait pas partie de ce processus. Choisissez l'une de ses étapes ; la barre de processus les montre.";

    public override string NotCreated(string word) => "Création refusée : " + word switch
    {
        "opportunity" => "une opportunité commence ouverte. Créez-la ouverte, et concluez-la comme gagnée quand le client a signé.",
        "lead" => "un prospect commence ouvert. Créez-le ouvert, et qualifiez-le quand il mérite une opportunité.",
        _ => "un client commence actif. Créez-le actif, et terminez la relation quand l'entretien de départ a eu lieu.",
    };
}
