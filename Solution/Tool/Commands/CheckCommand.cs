using SalesProcessPlugins.Solution.Checking;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Commands;

/// <summary><c>check</c>: holds any solution against all rules.</summary>
public static class CheckCommand
{
    /// <summary>Writes what is found; true when something of it is an error.</summary>
    public static bool Run(string solution, string? previous, string pluginAssembly, bool json, TextWriter output)
    {
        var findings = SolutionChecker.Check(Read(solution, pluginAssembly), previous is null ? null : Read(previous, null));
        output.Write(json ? FindingsText.Json(findings) : FindingsText.Plain(findings));
        return findings.Any(finding => finding.Severity == FindingSeverity.Error);
    }

    private static UnpackedSolution Read(string path, string? pluginAssembly) =>
        SolutionOnDisk.Read(path, File.Exists(pluginAssembly) ? pluginAssembly : null);
}
