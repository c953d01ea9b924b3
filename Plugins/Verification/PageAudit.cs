using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;

namespace SalesProcessPlugins.Verification;

/// <summary>Verifies one page of governed rows, with a handful of queries for all of them together.</summary>
internal sealed class PageAudit(IOrganizationService service, IReadOnlyList<KeptGate> gates, DefinitionAudit definitions, bool withFiles)
{
    /// <summary>Everything found, row by row.</summary>
    public IEnumerable<ReportFinding> Verify()
    {
        if (gates.Count == 0)
            return [];
        var receipts = ReceiptReader.Read(service, gates);
        var evidence = new EvidenceAudit(service, gates.Where(g => g.Table is not null));
        var stands = ReadStands();
        return gates.SelectMany(gate => Of(gate, receipts[gate.RowId].ToList(), evidence, stands)
            .Select(found => found with { RowId = gate.RowId, RowName = gate.Name, RowWord = gate.WordBy(receipts[gate.RowId]) }));
    }

    private Dictionary<Guid, FlowStand> ReadStands() => gates
        .Where(g => g.Table is not null && definitions.Find(g.ProcessId) is not null)
        .GroupBy(g => g.ProcessId)
        .SelectMany(g => FlowStands.Read(service, definitions.Find(g.Key)!.Process, g.Select(gate => gate.RowId)))
        .ToDictionary(stands => stands.Key, stands => stands.OrderBy(s => s.Position).Last());

    private IEnumerable<ReportFinding> Of(KeptGate gate, List<KeptReceipt> receipts, EvidenceAudit evidence, Dictionary<Guid, FlowStand> stands)
    {
        var word = gate.WordBy(receipts);
        var chain = new ReceiptChain(gate.RowId, word, receipts);
        var found = chain.Verify();
        if (gate.Table is null)
            return found.Concat(Gone(word, receipts.Count));
        found = found.Concat(evidence.Compare(word, receipts));
        if (withFiles)
            found = found.Concat(evidence.CheckFiles(gate.RowId));
        return definitions.Find(gate.ProcessId)?.Process is { } process
            ? found.Concat(Moves(process, chain.CoveredIn(process), gate, stands.TryGetValue(gate.RowId, out var stand) ? stand : null))
            : found;
    }

    private static IEnumerable<ReportFinding> Gone(string word, int receipts) => receipts == 0 ? [] :
    [
        new ReportFinding($"{word}-gone", Severity.Information, $"{(word == GovernedTable.Opportunity.Word ? "An" : "A")} {word} with {receipts} receipts was deleted; the receipts are kept.", "Nothing has to be done."),
    ];

    private static IEnumerable<ReportFinding> Moves(Process process, int covered, KeptGate gate, FlowStand? stand)
    {
        if (gate.Finished is { } finished && covered < process.Won)
            yield return Uncovered(process, process.Won, covered, finished);
        else if (stand is not null && stand.Position > covered)
            yield return Uncovered(process, stand.Position, covered, stand.Change);
    }

    private static ReportFinding Uncovered(Process process, int actual, int covered, LastChange change) => new(
        "move-without-receipt",
        Severity.Critical,
        $"It {(actual == process.Won ? Ending.Of(process.Table).Said : $"stands at {process.NameAt(actual)}")}, and no receipt says how it got beyond {process.NameAt(covered)} ({change}).",
        $"Move it back to {process.NameAt(covered)}, or have somebody with the authority take it over and say why.");
}
