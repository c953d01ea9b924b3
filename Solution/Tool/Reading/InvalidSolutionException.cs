namespace SalesProcessPlugins.Solution.Reading;

/// <summary>Thrown when files of the solution cannot be used; carries everything that was found, not only the first.</summary>
public sealed class InvalidSolutionException(IReadOnlyList<Problem> problems)
    : Exception(string.Join('\n', problems))
{
    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>What the tool does with problems.</summary>
public static class ProblemLogExtensions
{
    /// <summary>Throws if there is any problem.</summary>
    /// <exception cref="InvalidSolutionException">There is.</exception>
    public static void ThrowIfAny(this ProblemLog log)
    {
        if (log.Problems is { Count: > 0 } problems)
            throw new InvalidSolutionException(problems);
    }
}
