namespace SalesProcessPlugins.Reading;

/// <summary>Something wrong in a file that people write.</summary>
/// <param name="File">The file's name; empty where there is only one.</param>
/// <param name="Line">The line, counted from 1; null where the file as a whole is meant.</param>
/// <param name="Path">The place within the document; empty for the document itself.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(string File, int? Line, string Path, string Message, string Remedy)
{
    /// <summary>The problem in a sentence, for somebody who has the file before them.</summary>
    public string Sentence
    {
        get
        {
            var place = string.Join(", ", new[] { Line is null ? "" : $"line {Line}", Path }.Where(part => part.Length > 0));
            return $"{(place.Length == 0 ? "" : $"{place}: ")}{Message} {Remedy}";
        }
    }

    /// <summary>The problem in the form that MSBuild and editors take for a link to the place.</summary>
    public override string ToString()
    {
        var line = Line is null ? "" : $"({Line})";
        var path = Path.Length == 0 ? "" : $"{Path}: ";
        return $"{File}{line}: error: {path}{Message} {Remedy}";
    }
}

/// <summary>Collects problems, so that all of them are reported at once.</summary>
public sealed class ProblemLog
{
    private readonly List<Problem> problems = [];

    /// <summary>What was found so far, in the order of files and lines.</summary>
    public IReadOnlyList<Problem> Problems =>
        [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    /// <summary>Notes a problem.</summary>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Notes a problem of a value in a document.</summary>
    public void Add(JsonValue place, string message, string remedy) =>
        problems.Add(new Problem(place.File, place.Line, place.Path, message, remedy));
}
