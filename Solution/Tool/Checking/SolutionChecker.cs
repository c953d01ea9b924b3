using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>
/// Holds a solution against all rules. Importing is the only other test there is, and it is slow, vague, and silent on what was left behind.
/// </summary>
public static class SolutionChecker
{
    /// <summary>Everything that is found, by place.</summary>
    /// <param name="solution">The solution, from a folder or a package.</param>
    /// <param name="previous">The solution as it was released before; null when nothing is known of it.</param>
    public static IReadOnlyList<Finding> Check(UnpackedSolution solution, UnpackedSolution? previous = null)
    {
        var given = new CheckedSolution(solution, previous);
        var reading = FindingsOf(AllRules.Reading, given);
        // Where the frame cannot be read, everything else would be found missing.
        return given.HasFrame ? [.. FindingsOf(AllRules.Content, given).Concat(reading).OrderBy(finding => finding.Place, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Rule, StringComparer.Ordinal)] : reading;
    }

    private static List<Finding> FindingsOf(IEnumerable<Rule> rules, CheckedSolution solution) => [.. rules.SelectMany(rule => rule.Find(solution)).Distinct()];
}
