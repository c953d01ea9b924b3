namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Open requirements in French.</summary>
internal sealed class FrenchRefusals : RefusalWording
{
    public override string NotMovedTo(string stage) => $"Pas de passage à {stage}";

    public override string NotFinished(string table) => table switch
    {
        "opportunity" => "Non conclue comme gagnée",
        "lead" => "Non qualifié",
        _ => "Relation client non terminée",
    };

    public override string Headline(string refused, int open, int required) =>
        $"{refused} : {FrenchForms.Counted(open, "exigence")} sur {required} {(open > 1 ? "sont ouvertes" : "est ouverte")}.";

    public override string Item(string title, string missing, string ask, string fixer) => $"{title} - {missing} {ask} (Qui : {fixer})";

    public override string OfStage(string stage, string item) => $"{stage} : {item}";

    public override string More(int count) => $"et {FrenchForms.Counted(count, "autre")}.";

    public override string DealKiller => "Décidez de cette affaire : disqualifiez-la, passez à un autre processus ou demandez une dérogation.";

    public override string Reference(string code) => $"Référence {code}";

    public override string PassedUntil(string title, DateTime? until) => $"{title} jusqu'au {FrenchForms.Day(until)}";

    public override string Unknown => "n'a pas pu être vérifié : un élément consulté a disparu ou ne peut pas être comparé ; votre administrateur le trouvera dans le contrôle de santé.";

    public override string WaiverEnded(DateTime until) => $"la dérogation a pris fin le {FrenchForms.Day(until)}.";

    public override string WaiverRequested => "Une dérogation a été demandée.";

    public override string NoLongerHolds => "n'est plus rempli.";

    public override string DoesNotHold => "n'est pas rempli.";

    public override string CountsNoMore(int? days) => $"était là et ne compte plus{(days is { } most ? $" : la preuve peut dater de {FrenchForms.Counted(most, "jour")} au plus" : "")}.";

    public override string WasWithdrawn => "était là et a été retiré.";

    public override string NoneYet => "pas encore de preuve.";

    public override string TooWeak(Grade best, Grade least) => $"la pièce jointe est de niveau {best}, il faut au moins {least}.";

    public override string TooOld(int days) => $"la pièce jointe ne compte pas : elle peut dater de {FrenchForms.Counted(days, "jour")} au plus.";

    public override string OfSomethingElse => "la pièce jointe ne compte pas : elle vient d'un autre client, ou elle est antérieure à ce qui doit venir d'abord.";

    public override string NotAskedFor => "pas encore demandé.";

    public override string AskedFor => "demandé, pas encore donné.";

    public override string Declined(string? reason) => $"a été refusé : {reason}";

    public override string SignedValuesChanged(bool isAskedAgain) => $"a été donné pour des valeurs qui ont changé depuis{(isAskedAgain ? ", et a été redemandé" : "")}.";
}
