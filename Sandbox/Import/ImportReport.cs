namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Something a reader of the import should know about a row.</summary>
/// <param name="File">The file.</param>
/// <param name="Row">The line in it.</param>
/// <param name="Reason">What is the matter, the same words for the same matter.</param>
/// <param name="Rejected">Whether the row was not loaded; else it was, as far as it goes.</param>
public sealed record ImportRemark(string File, int Row, string Reason, bool Rejected);

/// <summary>How many rows of a file went which way.</summary>
/// <param name="Read">Rows of the file.</param>
/// <param name="Loaded">Rows that were written.</param>
/// <param name="AlreadyThere">Rows an earlier run had written.</param>
/// <param name="Rejected">Rows that could not be loaded.</param>
public sealed record ImportCount(int Read, int Loaded, int AlreadyThere, int Rejected);

/// <summary>What an import has done so far: every row of every file counts once.</summary>
public sealed class ImportReport
{
    private readonly List<ImportRemark> remarks = [];
    private readonly Dictionary<string, ImportCount> counts = new(StringComparer.Ordinal);

    /// <summary>What there is to know about single rows.</summary>
    public IReadOnlyList<ImportRemark> Remarks => remarks;

    /// <summary>The counts by file, in the order the files were loaded.</summary>
    public IReadOnlyDictionary<string, ImportCount> Counts => counts;

    /// <summary>A row was written; what was missing or repaired in it is remarked.</summary>
    public void Loaded(SalesRow row, IEnumerable<string> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        Count(row, c => c with { Loaded = c.Loaded + 1 });
        foreach (var reason in reasons) Remark(row, reason, rejected: false);
    }

    /// <summary>A row is there from an earlier run.</summary>
    public void AlreadyThere(SalesRow row) => Count(row, c => c with { AlreadyThere = c.AlreadyThere + 1 });

    /// <summary>A row could not be loaded.</summary>
    public void Rejected(SalesRow row, string reason)
    {
        Count(row, c => c with { Rejected = c.Rejected + 1 });
        Remark(row, reason, rejected: true);
    }

    private void Count(SalesRow row, Func<ImportCount, ImportCount> change)
    {
        ArgumentNullException.ThrowIfNull(row);
        var count = counts.GetValueOrDefault(row.File, new ImportCount(0, 0, 0, 0));
        counts[row.File] = change(count with { Read = count.Read + 1 });
    }

    private void Remark(SalesRow row, string reason, bool rejected) => remarks.Add(new ImportRemark(row.File, row.Number, reason, rejected));
}
