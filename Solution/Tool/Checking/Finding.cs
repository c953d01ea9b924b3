namespace SalesProcessPlugins.Solution.Checking;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Nothing is wrong; whoever installs the solution should know it.</summary>
    Information,

    /// <summary>The solution imports, but something in it is not as it should be.</summary>
    Warning,

    /// <summary>The solution does not import, loses something on the way, or does not work afterwards.</summary>
    Error,
}

/// <summary>Something that a rule found.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">The file in the unpacked solution; for a package, where it would be unpacked to.</param>
/// <param name="Line">The line in that file, or in the part of the package that it comes from; null where the file as a whole is meant.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(string Rule, FindingSeverity Severity, string Place, int? Line, string What, string Remedy)
{
    /// <summary>The finding in one line: id, severity, place, what is wrong and what to do.</summary>
    public override string ToString()
    {
        var line = Line is null ? "" : $"({Line})";
        return $"{Rule} {Severity.ToString().ToLowerInvariant()} {Place}{line}: {What} {Remedy}";
    }
}
