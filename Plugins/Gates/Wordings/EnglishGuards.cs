namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Ways around a gate in English.</summary>
internal sealed class EnglishGuards : GuardWording
{
    public override string Evidence => "Evidence cannot be written this way. It is captured from what arrives: attach a file to the opportunity, or let the customer answer.";

    public override string Receipts => "A receipt cannot be written this way. The sales process writes it when a move is allowed, and nobody changes or deletes it afterwards.";

    public override string Gates => "The gate of an opportunity cannot be written this way. The sales process keeps it; nobody writes it by hand.";

    public override string SignOffs => "A sign-off cannot be written this way. Ask for it in the gate panel; whoever is asked answers there.";

    public override string Waivers => "A waiver cannot be written this way. Ask for it in the gate panel; whoever has the authority decides it there.";

    public override string HealthRuns => "A health run cannot be written this way. The health check writes it, and nobody changes it afterwards.";

    public override string Associations => "Nothing was changed: these rows are not connected or parted this way, because a gate depends on it. Set the column by an update instead.";

    public override string WonOpportunity => "Nothing was changed: the client of a won opportunity is opened by the win itself, with what was signed, and stays that win's. Leave the won opportunity as it is.";

    public override string EmptyFile(string name) =>
        $"The file \"{name}\" is empty (0 bytes), so it proves nothing. Attach the file again; if you opened it from a mail, save it first.";

    public override string BrokenFile(string name) => $"The file \"{name}\" did not arrive whole: its content is not Base64. Attach it again.";
}
