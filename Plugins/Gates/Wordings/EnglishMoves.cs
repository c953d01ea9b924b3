namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Moves in English.</summary>
internal sealed class EnglishMoves : MoveWording
{
    public override string Finished(string table) => Ending.Of(table).Name;

    public override string NotAsPublished(string process) =>
        $"Not moved: the process {process} no longer says what was published. Ask your administrator to publish a new version of it.";

    public override string Uncovered(string word, string stands, string covered) =>
        $"Not moved: the {word} stands at {stands}, and no receipt says how it got beyond {covered}. "
        + "Move it back, or ask your sales manager to look at it and take it over.";

    public override string NoHistory => "Only somebody with the role Sales Process Migration may enter history.";

    public override string OfAnotherProcess(string word, string process) =>
        $"Nothing was changed: this {word} is governed by the process {process}. Moving it to another process is a decision: choose \"Move to another process\" in the gate panel and say why.";

    public override string SomethingGone => "Not moved: the process looks at something that is no longer there. Tell your administrator to run the health check.";

    public override string NothingPublished =>
        "Nothing was changed: this business process flow is governed, but no published process names it. Ask your administrator to load and publish its process.";

    public override string Unreadable(string word) =>
        $"Not moved: the process that governs this {word} cannot be read any more. Ask your administrator to load its definition again.";

    public override string NotGoverned(string word) => $"No process governs this {word}, so nothing is required of it.";

    public override string NoRequirement(string process, string? code, IEnumerable<string> codes) =>
        $"The process {process} has no requirement \"{code}\". It has: {string.Join(", ", codes)}.";

    public override string NoStage(string process, string? code, IEnumerable<string> codes) =>
        $"The process {process} has no stage \"{code}\". It has: {string.Join(", ", codes)}.";

    public override string UnknownStage => "Not moved: the stage asked for is none of this process. Choose one of its stages; the process bar shows them.";

    public override string NotCreated(string word) => "Not created: " + word switch
    {
        "opportunity" => "an opportunity begins open. Create it open, and close it as won when the customer has signed.",
        "lead" => "a lead begins open. Create it open, and qualify it when it is worth an opportunity.",
        _ => "a client begins active. Create it active, and let it go when the exit interview has been held.",
    };
}
