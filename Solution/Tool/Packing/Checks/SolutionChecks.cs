using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>
/// All checks of an unpacked solution. Importing is the only other test there is, and it is slow, vague, and silent on
/// what was left behind.
/// </summary>
public static class SolutionChecks
{
    private static readonly Func<UnpackedSolution, IEnumerable<Problem>>[] All =
    [
        SkeletonCheck.Find,
        ManifestCheck.Find,
        RootComponentCheck.Find,
        IdentityCheck.Find,
        TableCheck.Find,
        FormCheck.Find,
        ViewCheck.Find,
        ChoiceCheck.Find,
        RelationshipCheck.Find,
        ProcessCheck.Find,
        FlowCheck.Find,
        RoleCheck.Find,
        AssemblyCheck.Find,
        StepCheck.Find,
        CustomApiCheck.Find,
        LanguageCheck.Find,
    ];

    /// <summary>Throws with everything that would be lost or refused.</summary>
    /// <exception cref="InvalidSolutionException">Something would; all of it is named.</exception>
    public static void Check(UnpackedSolution solution)
    {
        var problems = new ProblemLog();
        foreach (var problem in All.SelectMany(find => find(solution)))
            problems.Add(problem);
        problems.ThrowIfAny();
    }
}
