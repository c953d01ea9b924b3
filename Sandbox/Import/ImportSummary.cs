namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Writes an import's report for people.</summary>
public static class ImportSummary
{
    private const int FirstRows = 5;

    /// <summary>The counts, and the remarks by reason with the first rows of each.</summary>
    public static void Print(ImportReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var (file, count) in report.Counts)
            output.WriteLine($"{file}: {count.Read} read = {count.Loaded} loaded + {count.AlreadyThere} already there + {count.Rejected} rejected");
        PrintReasons(report, output, "Rejected", rejected: true);
        PrintReasons(report, output, "Loaded as far as they go", rejected: false);
    }

    /// <summary>Every remark, one a line.</summary>
    public static void WriteAll(ImportReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine("file\trow\toutcome\treason");
        foreach (var remark in report.Remarks)
            output.WriteLine($"{remark.File}\t{remark.Row}\t{(remark.Rejected ? "rejected" : "loaded")}\t{remark.Reason}");
    }

    private static void PrintReasons(ImportReport report, TextWriter output, string title, bool rejected)
    {
        var reasons = report.Remarks.Where(r => r.Rejected == rejected).GroupBy(r => (r.File, r.Reason)).OrderByDescending(g => g.Count()).ToList();
        if (reasons.Count > 0) output.WriteLine($"{title}:");
        foreach (var reason in reasons)
        {
            var rows = string.Join(", ", reason.Select(r => r.Row).Order().Take(FirstRows));
            output.WriteLine($"  {reason.Count(),5}  {reason.Key.File}: {reason.Key.Reason} (row {rows}{(reason.Count() > FirstRows ? ", ..." : string.Empty)})");
        }
    }
}
