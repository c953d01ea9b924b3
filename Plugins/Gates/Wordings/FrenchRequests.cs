namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Requests in French.</summary>
internal sealed class FrenchRequests : RequestWording
{
    public override string NotReadable(string word) => $"{Spelling.Capital(FrenchForms.Noun(word).This)} n'existe pas, ou ne vous est pas accessible.";

    public override string NoPerson => "Il faut une personne connectée sous son propre nom : ni programme, ni portail, ni quelqu'un qui agit pour une autre personne.";

    public override string TooLong(int length, int most) =>
        $"Rien n'a été modifié : un texte de {FrenchForms.Number(length)} caractères est trop long. Dites-le en {FrenchForms.Number(most)}.";

    public override string Conflict(string reference) => $"Rien n'a été modifié : quelqu'un d'autre modifiait ceci au même moment. Réessayez.\nRéférence {reference}";

    public override string Failure(string reference) =>
        $"Rien n'a été modifié : le processus de vente n'a pas pu vérifier ceci. Réessayez ; si cela persiste, donnez cette référence à votre administrateur.\nRéférence {reference}";
}
