namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>The choice of a process in English.</summary>
internal sealed class EnglishChoices : ChoiceWording
{
    private const string WayOut = "Where another process is the right one all the same, choose \"Move to another process\" in the gate panel afterwards and say why.";

    public override string One(string process) => $"By the rules this belongs under {process}.";

    public override string Several(IEnumerable<string> processes) => $"By the rules this belongs under one of these: {string.Join(", ", processes)}. Choose the one that fits.";

    public override string NoRules => "No published process says when it is the right one. Choose the one that fits.";

    public override string None => "By the rules this belongs under no process. Choose the one that fits, or none.";

    public override string BeginOne(string process) => $"Not begun: {Spelling.Small(One(process))} Begin {process} in the process bar. {WayOut}";

    public override string BeginOneOf(IEnumerable<string> processes) => $"Not begun: {Spelling.Small(Several(processes))} Begin one of these in the process bar. {WayOut}";

    public override string Hold(string process, int conditions) => $"{process}: {(conditions == 1 ? "its condition holds" : $"its {conditions} conditions hold")}.";

    public override string Fail(string process, int failing, int conditions) => conditions == 1
        ? $"{process}: its condition does not hold."
        : $"{process}: {failing} of its {conditions} conditions {(failing == 1 ? "does" : "do")} not hold.";

    public override string Unknown(string process) =>
        $"{process}: something that its rule looks at is gone or cannot be compared; your administrator finds it in the health check.";
}
