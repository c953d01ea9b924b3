using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary><c>check</c>: holds any solution against all rules.</summary>
public static class CheckCommand
{
    /// <summary>Writes what is found; true when something of it is an error.</summary>
    public static bool Run(string solution, string? previous, BuiltFiles built, bool json, TextWriter output)
    {
        var findings = SolutionChecker.Check(SolutionOnDisk.Read(solution, built), previous is null ? null : SolutionOnDisk.Read(previous, null));
        output.Write(json ? FindingsText.Json(findings) : FindingsText.Plain(findings));
        return findings.Any(finding => finding.Severity == FindingSeverity.Error);
    }
}
