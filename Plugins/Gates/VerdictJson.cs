namespace SalesProcessPlugins.Gates;

/// <summary>A verdict as the client code reads it.</summary>
public static class VerdictJson
{
    /// <summary>What is said of a row that no process governs.</summary>
    /// <param name="choice">What the rules choose for it.</param>
    public static string Ungoverned(Choice choice) => new JsonObject { { "governed", false }, { "chosen", ChoiceJson.Beside(choice, governing: null) } }.ToString();

    /// <summary>The verdict with the process around it and the evidence that nobody has assigned yet.</summary>
    /// <param name="verdict">What was found.</param>
    /// <param name="facts">What it was found in.</param>
    /// <param name="rowId">The governed row.</param>
    /// <param name="objection">What is in the way whatever the requirements say; null for nothing.</param>
    /// <param name="isUncovered">Whether the row stands where no receipt says how it got there.</param>
    /// <param name="handover">Whether it goes over to another version of its process, or will.</param>
    /// <param name="choice">What the rules choose for it.</param>
    public static string For(
        Verdict verdict, Facts facts, Guid rowId, string? objection = null, bool isUncovered = false, Handover? handover = null, Choice? choice = null) => new JsonObject
    {
        { "governed", true },
        { "process", ProcessOf(verdict.Process) },
        { "handover", handover is null ? null : new JsonObject { { "fromVersion", handover.From }, { "toVersion", handover.To }, { "on", handover.On } } },
        { "chosen", choice is null ? null : ChoiceJson.Beside(choice, verdict.Process) },
        { "stages", verdict.Process.Stages.Select(StageOf) },
        { "from", verdict.Process.CodeAt(verdict.Move.From) },
        { "to", verdict.Process.CodeAt(verdict.Move.To) },
        { "allowed", verdict.IsAllowed && objection is null },
        { "message", objection ?? (verdict.IsAllowed ? null : Refusal.TextFor(verdict, rowId)) },
        { "uncovered", isUncovered },
        { "passedOnWaiver", verdict.Waived.Select(f => $"{f.Requirement.Title} until {f.Waiver!.ValidUntil:yyyy-MM-dd}") },
        { "findings", verdict.Findings.Select(FindingOf) },
        { "unassigned", facts.Standing.Where(e => IsUnassigned(e, verdict.Process)).Select(EvidenceOf) },
    }.ToString();

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

    private static JsonObject FindingOf(Finding finding) => new()
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
        { "waivableBy", finding.Requirement.Waiver?.Names ?? [] },
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
