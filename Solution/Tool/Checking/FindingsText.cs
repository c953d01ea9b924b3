using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>Writes findings, for people and for machines.</summary>
public static class FindingsText
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line for each finding, and how many there are of each rule.</summary>
    public static string Plain(IReadOnlyCollection<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
            text.Append(finding).Append('\n');
        if (findings.Count > 0)
            text.Append('\n');
        foreach (var rule in findings.GroupBy(finding => (finding.Severity, finding.Rule)).OrderByDescending(group => group.Key.Severity).ThenBy(group => group.Key.Rule, StringComparer.Ordinal))
            text.Append($"{rule.Count(),5} {Word(rule.Key.Severity),-11} {rule.Key.Rule,-9} {AllRules.All.First(one => one.Id == rule.Key.Rule).Meaning}\n");
        var counts = Enum.GetValues<FindingSeverity>().Reverse().Select(severity => $"{findings.Count(finding => finding.Severity == severity)} of severity {Word(severity)}");
        return text.Append(findings.Count == 0 ? "Nothing found.\n" : $"{findings.Count} findings: {string.Join(", ", counts)}.\n").ToString();
    }

    /// <summary>The findings as a JSON array.</summary>
    public static string Json(IEnumerable<Finding> findings) => JsonSerializer.Serialize(
        findings.Select(finding => new { finding.Rule, Severity = Word(finding.Severity), finding.Place, finding.Line, finding.What, finding.Remedy }), Format) + "\n";

    private static string Word(FindingSeverity severity) => severity.ToString().ToLowerInvariant();
}
