namespace SalesProcessPlugins.Gates;

/// <summary>A verdict as the client code reads it.</summary>
public static class VerdictJson
{
    /// <summary>What is said of a row that no process governs.</summary>
    /// <param name="choice">What the rules choose for it.</param>
    /// <param name="reader">Who reads it.</param>
    public static string Ungoverned(Choice choice, Reader reader) => new JsonObject
    {
        { "governed", false },
        { "chosen", ChoiceJson.Beside(choice, governing: null, reader) },
        { "language", choice.WordingFor(reader).Language },
    }.ToString();

    /// <summary>
    /// The verdict with the process around it and the evidence that nobody has assigned yet. The process is in the
    /// reader's language wherever it is translated, what the product says of it only where the product is too.
    /// </summary>
    /// <param name="verdict">What was found.</param>
    /// <param name="facts">What it was found in.</param>
    /// <param name="rowId">The governed row.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="objection">What is in the way whatever the requirements say; null for nothing.</param>
    /// <param name="isUncovered">Whether the row stands where no receipt says how it got there.</param>
    /// <param name="handover">Whether it goes over to another version of its process, or will.</param>
    /// <param name="choice">What the rules choose for it.</param>
    public static string For(
        Verdict verdict, Facts facts, Guid rowId, Reader reader, Saying? objection = null, bool isUncovered = false, Handover? handover = null, Choice? choice = null)
    {
        var wording = reader.WordingOf(verdict.Process);
        var language = verdict.Process.IsIn(reader.Language) ? reader.Language : wording.Language;
        var shown = verdict.In(language);
        return new JsonObject
        {
            { "governed", true },
            { "process", ProcessOf(shown.Process) },
            { "handover", handover is null ? null : new JsonObject { { "fromVersion", handover.From }, { "toVersion", handover.To }, { "on", handover.On } } },
            { "chosen", choice is null ? null : ChoiceJson.Beside(choice, verdict.Process, reader) },
            { "stages", shown.Process.Stages.Select(StageOf) },
            { "from", verdict.Process.CodeAt(verdict.Move.From) },
            { "to", verdict.Process.CodeAt(verdict.Move.To) },
            { "allowed", verdict.IsAllowed && objection is null },
            { "message", (objection ?? (verdict.IsAllowed ? null : Refusal.TextFor(verdict, rowId)))?.Invoke(wording) },
            { "uncovered", isUncovered },
            { "passedOnWaiver", verdict.In(wording.Language).Waived.Select(f => wording.Refusals.PassedUntil(f.Requirement.Title, f.Waiver!.ValidUntil)) },
            { "findings", shown.Findings.Select(finding => FindingOf(finding, wording)) },
            { "unassigned", facts.Standing.Where(e => IsUnassigned(e, verdict.Process)).Select(EvidenceOf) },
            { "language", language },
        }.ToString();
    }

    /// <summary>Changed values as the row of a void sign-off keeps them.</summary>
    public static string TextOf(IEnumerable<ValueChange> changes) => JsonObject.TextOf(changes.Select(ChangeOf));

    // What proved something of another process may prove nothing of this one.
    private static bool IsUnassigned(Evidence evidence, Process process) =>
        evidence.RequirementCode is null || process.Stages.All(s => s.Requirements.All(r => r.Code != evidence.RequirementCode));

    private static JsonObject ProcessOf(Process process) => new()
    {
        { "code", process.Code },
        { "name", process.Name },
        { "version", process.Version },
        { "flowTable", process.FlowTable },
        { "flowLookup", process.FlowLookup },
    };

    private static JsonObject StageOf(Stage stage, int position) => new()
    {
        { "id", stage.Id },
        { "code", stage.Code },
        { "name", stage.Name },
        { "macroStage", stage.MacroStage },
        { "buyerStep", stage.BuyerStep },
        { "purpose", stage.Purpose },
        { "position", position },
    };

    private static JsonObject FindingOf(Finding finding, Wording wording) => new()
    {
        { "code", finding.Requirement.Code },
        { "title", finding.Requirement.Title },
        { "stage", finding.Stage.Code },
        { "kind", Words.Of(finding.Requirement.Kind) },
        { "effect", Words.Of(finding.Requirement.Effect) },
        { "state", Words.Of(finding.State) },
        { "ask", finding.Requirement.Ask },
        { "fixer", finding.Requirement.Fixer },
        { "leastGrade", finding.Requirement.LeastGrade.ToString() },
        { "dealKiller", finding.Requirement.IsDealKiller },
        { "role", finding.Requirement.SignOff?.Role },
        { "waivable", finding.Requirement.Waiver is not null },
        { "waivableBy", finding.Requirement.Waiver?.NamesIn(wording) ?? [] },
        { "evidence", finding.Evidence.Select(EvidenceOf) },
        { "signOff", finding.SignOff is { } signOff ? SignOffOf(signOff) : null },
        { "voided", finding.Voided is { } voided ? SignOffOf(voided) : null },
        { "waiver", finding.Waiver is { } waiver ? WaiverOf(waiver) : null },
    };

    private static JsonObject SignOffOf(SignOff signOff) => new()
    {
        { "id", signOff.Id },
        { "state", Words.Of(signOff.State) },
        { "requestedBy", signOff.RequestedById },
        { "requestedByName", signOff.RequestedByName },
        { "requestedOn", signOff.RequestedOn },
        { "signedOn", signOff.SignedOn },
        { "declineReason", signOff.DeclineReason },
        { "voidedOn", signOff.VoidedOn },
        { "changes", signOff.VoidedBy.Select(ChangeOf) },
    };

    // Plug-ins do not know what people call a column, so whoever shows it says that.
    private static JsonObject ChangeOf(ValueChange change) => new()
    {
        { "column", change.Column },
        { "label", null },
        { "from", change.From },
        { "to", change.To },
    };

    private static JsonObject WaiverOf(Waiver waiver) => new()
    {
        { "id", waiver.Id },
        { "state", Words.Of(waiver.State) },
        { "reason", waiver.Reason },
        { "compensation", waiver.Compensation },
        { "requestedBy", waiver.RequestedById },
        { "requestedByName", waiver.RequestedByName },
        { "requestedOn", waiver.RequestedOn },
        { "requestedUntil", waiver.RequestedUntil },
        { "validUntil", waiver.ValidUntil },
        { "extensions", waiver.Extensions },
    };

    private static JsonObject EvidenceOf(Evidence evidence) => new()
    {
        { "name", evidence.Name },
        { "grade", evidence.Grade.ToString() },
        { "receivedOn", evidence.ReceivedOn },
        { "noteId", evidence.SourceId },
        { "sameFileElsewhere", evidence.IsDuplicate },
        { "cameAfterTheMove", evidence.IsLate },
    };
}
