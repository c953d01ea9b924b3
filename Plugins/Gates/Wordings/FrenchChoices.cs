namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>The choice of a process in French.</summary>
internal sealed class FrenchChoices : ChoiceWording
{
    private const string WayOut = "Si un autre processus est malgré tout le bon, passez-y ensuite dans le panneau du jalon et dites pourquoi.";

    public override string One(string process) => $"Selon les règles, ceci relève du processus {FrenchForms.Quoted(process)}.";

    public override string Several(IEnumerable<string> processes) => $"Selon les règles, ceci relève de l'un de ces processus : {string.Join(", ", processes)}. Choisissez celui qui convient.";

    public override string NoRules => "Aucun processus publié ne dit quand il est le bon. Choisissez celui qui convient.";

    public override string None => "Selon les règles, ceci ne relève d'aucun processus. Choisissez celui qui convient, ou aucun.";

    public override string BeginOne(string process) => $"Non commencé : {Spelling.Small(One(process))} Commencez-le dans la barre de processus. {WayOut}";

    public override string BeginOneOf(IEnumerable<string> processes) => $"Non commencé : {Spelling.Small(Several(processes))} Commencez-en un dans la barre de processus. {WayOut}";

    public override string Hold(string process, int conditions) => $"{process} : {(conditions == 1 ? "sa condition est remplie" : $"ses {conditions} conditions sont remplies")}.";

    public override string Fail(string process, int failing, int conditions) => conditions == 1
        ? $"{process} : sa condition n'est pas remplie."
        : $"{process} : {FrenchForms.Counted(failing, "condition")} sur {conditions} {(failing > 1 ? "ne sont pas remplies" : "n'est pas remplie")}.";

    public override string Unknown(string process) =>
        $"{process} : un élément que consulte sa règle a disparu ou ne peut pas être comparé ; votre administrateur le trouvera dans le contrôle de santé.";
}
