namespace SalesProcessPlugins.Solution.Reading;

/// <summary>Something wrong in a file of the solution.</summary>
/// <param name="File">The file, relative to the solution's folder.</param>
/// <param name="Line">The line, counted from 1; null where the file as a whole is meant.</param>
/// <param name="Path">The place within the document; empty for the document itself.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(string File, int? Line, string Path, string Message, string Remedy)
{
    /// <summary>The problem in the form that MSBuild and editors take for a link to the place.</summary>
    public override string ToString()
    {
        var line = Line is null ? "" : $"({Line})";
        var path = Path.Length == 0 ? "" : $"{Path}: ";
        return $"{File}{line}: error: {path}{Message} {Remedy}";
    }
}

/// <summary>Thrown when files of the solution cannot be used; carries everything that was found, not only the first.</summary>
public sealed class InvalidSolutionException(IReadOnlyList<Problem> problems)
    : Exception(string.Join('\n', problems))
{
    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>Collects problems, so that all of them are reported at once.</summary>
public sealed class ProblemLog
{
    private readonly List<Problem> problems = [];

    /// <summary>Notes a problem.</summary>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Notes a problem of a value in a document.</summary>
    public void Add(JsonValue place, string message, string remedy) =>
        problems.Add(new Problem(place.File, place.Line, place.Path, message, remedy));

    /// <summary>Throws if there is any problem.</summary>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
            throw new InvalidSolutionException(
                [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
    }
}
