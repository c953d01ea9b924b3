namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Sign-offs in French.</summary>
internal sealed class FrenchSignOffs : SignOffWording
{
    public override string DelegateUntil(string role, DateTime? until) =>
        $"Vous pouviez répondre pour {FrenchForms.Quoted(role)} jusqu'au {FrenchForms.Minute(until)} UTC. Demandez à une personne ayant ce rôle de répondre, ou de vous désigner à nouveau.";

    public override string AnsweredBy(string role) =>
        $"La réponse revient à qui a le rôle {FrenchForms.Quoted(role)}. Demandez à l'une de ces personnes de répondre, ou de vous désigner comme délégué.";

    public override string DelegatedBy(string role) => $"Un délégué est désigné par qui a le rôle {FrenchForms.Quoted(role)}. Demandez-le à l'une de ces personnes.";

    public override string YouOwn(string word, string role) => $"{Spelling.Capital(FrenchForms.Noun(word).This)} vous appartient, c'est donc une autre personne ayant le rôle {FrenchForms.Quoted(role)} qui décide.";

    public override string YouMoved(string word, string role) =>
        $"Vous avez été le dernier à faire avancer {FrenchForms.Noun(word).This}, c'est donc une autre personne ayant le rôle {FrenchForms.Quoted(role)} qui décide.";

    public override string YouAsked(string role) => $"Vous avez demandé cet accord, c'est donc une autre personne ayant le rôle {FrenchForms.Quoted(role)} qui décide.";

    public override string DelegateIsYou => "Non délégué : vous pouvez répondre vous-même. Choisissez quelqu'un d'autre.";

    public override string DelegateEndsInPast => "Non délégué : le dernier jour est passé. Choisissez-en un ultérieur.";

    public override string DelegateIsGone => "Non délégué : cet utilisateur n'existe pas, ou ne peut plus se connecter. Choisissez quelqu'un d'autre.";

    public override string GivenAlready(DateTime? on) => $"Cet accord a déjà été donné le {FrenchForms.Day(on)}.";

    public override string DeclinedAlready(DateTime? on) => $"Cet accord a déjà été refusé le {FrenchForms.Day(on)}. Demandez-en un nouveau.";

    public override string IsVoid => "Cet accord est caduc, car les valeurs signées ont changé. Répondez à celui qui a été demandé depuis.";

    public override string NotWanted => "Cet accord n'est plus souhaité.";

    public override string NotAskedForAnyMore(string word) => $"Le processus de {FrenchForms.Noun(word).This} ne demande plus cet accord.";

    public override string Gone => "Cet accord n'existe plus. Rechargez la page.";

    public override string NoSignOff(string title, string ask) => $"{FrenchForms.Quoted(title)} n'est pas un accord, il ne peut donc être demandé à personne. {ask}";

    public override string SayWhyDeclined => "Non refusé : dites pourquoi, afin que la personne qui l'a demandé sache quoi changer.";
}
