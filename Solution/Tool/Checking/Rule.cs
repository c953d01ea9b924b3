using System.Xml;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>A rule that every solution can be held against.</summary>
/// <param name="id">Its id, which never changes.</param>
/// <param name="meaning">What it asks for, in one sentence.</param>
/// <param name="remedy">What to do where it is broken.</param>
public abstract class Rule(string id, string meaning, string remedy)
{
    /// <summary>Its id, which never changes.</summary>
    public string Id { get; } = id;

    /// <summary>What it asks for, in one sentence.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>What to do where it is broken, unless a finding knows better.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>Where a solution breaks it.</summary>
    public abstract IEnumerable<Finding> Find(CheckedSolution solution);

    /// <summary>A finding that keeps the solution from being imported whole.</summary>
    protected Finding Error(UnpackedFile file, string what, string? remedy = null, XObject? at = null) => Of(FindingSeverity.Error, file, what, remedy, at);

    /// <summary>A finding that does not hinder the import.</summary>
    protected Finding Warning(UnpackedFile file, string what, string? remedy = null, XObject? at = null) => Of(FindingSeverity.Warning, file, what, remedy, at);

    /// <summary>A fact to know.</summary>
    protected Finding Information(UnpackedFile file, string what, string? remedy = null) => Of(FindingSeverity.Information, file, what, remedy, null);

    /// <summary>A finding of any severity.</summary>
    protected Finding Of(FindingSeverity severity, UnpackedFile file, string what, string? remedy, XObject? at) =>
        new(Id, severity, file.Path, LineOf(at), what, remedy ?? Remedy);

    /// <summary>A finding about a file that is no XML, or could not be read.</summary>
    protected Finding Of(FindingSeverity severity, string path, int? line, string what, string? remedy = null) => new(Id, severity, path, line, what, remedy ?? Remedy);

    private static int? LineOf(XObject? at) => at is IXmlLineInfo line && line.HasLineInfo() ? line.LineNumber : null;
}
