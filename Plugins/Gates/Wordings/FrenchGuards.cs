namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Ways around a gate in French.</summary>
internal sealed class FrenchGuards : GuardWording
{
    public override string Evidence => "Une preuve ne peut pas être écrite ainsi. Elle est saisie à partir de ce qui arrive : joignez un fichier à l'opportunité, ou laissez le client répondre.";

    public override string Receipts => "Un reçu ne peut pas être écrit ainsi. Le processus de vente l'écrit quand un passage est permis, et personne ne le modifie ni ne le supprime ensuite.";

    public override string Gates => "Le jalon d'une opportunité ne peut pas être écrit ainsi. Le processus de vente le tient ; personne ne l'écrit à la main.";

    public override string SignOffs => "Un accord ne peut pas être écrit ainsi. Demandez-le dans le panneau du jalon ; la personne sollicitée y répond.";

    public override string Waivers => "Une dérogation ne peut pas être écrite ainsi. Demandez-la dans le panneau du jalon ; qui en a le pouvoir en décide là.";

    public override string HealthRuns => "Un contrôle de santé ne peut pas être écrit ainsi. Le contrôle l'écrit lui-même, et personne ne le modifie ensuite.";

    public override string Associations => "Rien n'a été modifié : ces lignes ne peuvent pas être reliées ou séparées ainsi, car un jalon en dépend. Renseignez plutôt le champ dans la ligne elle-même.";

    public override string WonOpportunity => "Rien n'a été modifié : le client d'une opportunité gagnée est ouvert par le gain lui-même, avec ce qui a été signé, et reste celui de ce gain. Laissez l'opportunité gagnée telle quelle.";

    public override string EmptyFile(string name) =>
        $"Le fichier {FrenchForms.Quoted(name)} est vide (0 octet), il ne prouve donc rien. Joignez-le à nouveau ; si vous l'avez ouvert depuis un message, enregistrez-le d'abord.";

    public override string BrokenFile(string name) => $"Le fichier {FrenchForms.Quoted(name)} n'est pas arrivé entier : son contenu n'est pas du Base64. Joignez-le à nouveau.";
}
