using System.Globalization;

namespace SalesProcessPlugins.Gates;

/// <summary>
/// The receipts of one governed row, each bound by hash to what it states and to the one before it. Whoever changes,
/// removes, adds or reorders one leaves a trace that is found here.
/// </summary>
/// <param name="rowId">Whose receipts they are.</param>
/// <param name="word">What people call such a row.</param>
/// <param name="receipts">All of them, in any order.</param>
public sealed class ReceiptChain(Guid rowId, string word, IReadOnlyList<KeptReceipt> receipts)
{
    private const string Distrust = "Do not rely on this history. Look in the audit history for who wrote it, and run the health check to see who can write past the sales process.";

    private readonly Dictionary<Guid, KeptReceipt> byId = receipts.ToDictionary(r => r.Id);

    /// <summary>The newest receipt, which none follows; null where there is none.</summary>
    public KeptReceipt? Last => receipts.Where(r => receipts.All(other => other.PreviousId != r.Id)).OrderBy(r => r.MovedOn).LastOrDefault();

    /// <summary>The position in a process up to which receipts say how the row got there.</summary>
    public int CoveredIn(Process process) => Last is { } last && last.Columns.Process == process.Code ? process.PositionOf(last.Columns.To) ?? 0 : 0;

    /// <summary>Everything that is not as the suite wrote it.</summary>
    public IEnumerable<ReportFinding> Verify() => receipts
        .SelectMany(receipt => Of(receipt).Select(found => found with { ReceiptId = receipt.Id }))
        .Concat(Forks());

    private IEnumerable<ReportFinding> Of(KeptReceipt receipt)
    {
        if (Receipt.HashOf(receipt.Statement) != receipt.Hash)
            yield return Found("receipt-altered", $"The {Named(receipt)} was changed after it was written: its text no longer fits its hash.");
        if (receipt.Stated is null)
            yield return Found("receipt-unreadable", $"The {Named(receipt)} cannot be read: its text is no statement of a move.");
        else
            foreach (var finding in Statement(receipt, receipt.Stated))
                yield return finding;
        if (receipt.PreviousId is not null || receipt.Columns.Previous is not null)
            foreach (var finding in Link(receipt))
                yield return finding;
    }

    private IEnumerable<ReportFinding> Statement(KeptReceipt receipt, ReceiptStatement stated)
    {
        var id = rowId.ToString("D");
        if (stated.Row != id || receipt.Columns.Row != id)
            yield return Found("receipt-of-another", $"The {Named(receipt)} was written for another {word}.");
        var differing = Differing(stated, receipt.Columns).ToList();
        if (differing.Count > 0)
            yield return Found("receipt-columns", $"The {Named(receipt)} shows another {string.Join(", ", differing)} than it was written with.");
    }

    private static IEnumerable<string> Differing(ReceiptStatement stated, ReceiptStatement columns)
    {
        if (stated.Kind != columns.Kind)
            yield return "kind";
        if (stated.Process != columns.Process || stated.Version != columns.Version)
            yield return "process";
        if (stated.From != columns.From)
            yield return "stage left";
        if (stated.To != columns.To)
            yield return "stage entered";
        if (stated.Previous != columns.Previous)
            yield return "predecessor";
    }

    private IEnumerable<ReportFinding> Link(KeptReceipt receipt)
    {
        if (receipt.PreviousId is not { } id || !byId.TryGetValue(id, out var previous))
            yield return Found("receipt-missing", $"The receipt before the {Named(receipt)} is gone.");
        else if (previous.Hash != receipt.Columns.Previous)
            yield return Found("chain-broken", $"The {Named(receipt)} does not follow from the {Named(previous)}: it names the hash of another.");
        else if (previous.MovedOn > receipt.MovedOn)
            yield return Found("chain-order", $"The {Named(receipt)} follows the {Named(previous)}, and is older.");
    }

    private IEnumerable<ReportFinding> Forks() => receipts
        .Where(r => r.PreviousId is not null || r.Columns.Previous is null)
        .GroupBy(r => r.PreviousId ?? Guid.Empty)
        .Where(followers => followers.Count() > 1)
        .Select(followers => Found("chain-fork", followers.Key == Guid.Empty
            ? $"The history begins {followers.Count()} times: {Names(followers)}."
            : $"{followers.Count()} receipts follow the same one: {Names(followers)}."));

    private static ReportFinding Found(string code, string text) => new(code, Severity.Critical, text, Distrust);

    private static string Names(IEnumerable<KeptReceipt> receipts) => string.Join("; ", receipts.OrderBy(r => r.MovedOn).Select(Named));

    private static string Named(KeptReceipt receipt) =>
        $"receipt \"{receipt.Title}\" of {receipt.MovedOn.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC";
}
