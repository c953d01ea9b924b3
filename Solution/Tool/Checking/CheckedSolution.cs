using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>Whether something that is named exists.</summary>
public enum Existence
{
    /// <summary>The solution brings it, states it as a dependency, or it may be the platform's.</summary>
    Found,

    /// <summary>It is another publisher's, and not among the stated dependencies.</summary>
    Undeclared,

    /// <summary>It would have to be in the solution, and is not.</summary>
    Missing,
}

/// <summary>A solution with what rules look up in it.</summary>
public sealed partial class CheckedSolution
{
    private readonly Dictionary<string, CheckedTable> tables;
    private readonly HashSet<(string Type, string Name)> declared;

    /// <summary>A solution, with what was released before it.</summary>
    public CheckedSolution(UnpackedSolution solution, UnpackedSolution? previous)
    {
        Solution = solution;
        Previous = previous;
        tables = solution[UnpackedKind.Table]
            .Select(file => new CheckedTable(file))
            .DistinctBy(table => table.Name.ToLowerInvariant())
            .ToDictionary(table => table.Name.ToLowerInvariant());
        declared = [.. solution.Manifest.Root.Descendants("MissingDependency").Elements("Required").SelectMany(Names)];
        HasSiblings = declared.Any(one => IsOwn(one.Name));
        Assemblies = [.. solution[UnpackedKind.Assembly].Select(record => new CheckedAssembly(record, solution.ContentOf(record)))];
    }

    /// <summary>The solution's files.</summary>
    public UnpackedSolution Solution { get; }

    /// <summary>The solution as it was released before; null when nothing is known of it.</summary>
    public UnpackedSolution? Previous { get; }

    /// <summary>The solution's tables.</summary>
    public IReadOnlyCollection<CheckedTable> Tables => tables.Values;

    /// <summary>The plug-in assemblies.</summary>
    public IReadOnlyList<CheckedAssembly> Assemblies { get; }

    /// <summary>Whether the manifest and the frame are there, without which everything would be missing.</summary>
    public bool HasFrame => Solution.Manifest.Root.HasElements && Solution.Skeleton.Root.HasElements;

    /// <summary>Whether it stands on other solutions of the same publisher, so that own names need not be its own.</summary>
    public bool HasSiblings { get; }

    /// <summary>The manifest's own part.</summary>
    public XElement Manifest => Solution.Manifest.Root.Element("SolutionManifest") ?? Solution.Manifest.Root;

    /// <summary>The language that every label has to be in.</summary>
    public string BaseLanguage => Solution.Manifest.Attribute("languagecode") is { Length: > 0 } language ? language : "1033";

    /// <summary>The files of one kind.</summary>
    public IEnumerable<UnpackedFile> this[UnpackedKind kind] => Solution[kind];

    /// <summary>A table of the solution; null when the solution has nothing of it.</summary>
    public CheckedTable? Table(string name) => tables.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>Whether a name carries this publisher's prefix.</summary>
    public bool IsOwn(string name) => Solution.Prefix.Length > 1 && name.StartsWith(Solution.Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name carries any publisher's prefix.</summary>
    public static bool IsPrefixed(string name) => Prefixed.IsMatch(name);

    /// <summary>Whether the manifest states a component as a dependency.</summary>
    public bool IsDeclared(int type, string name) => declared.Contains((type.ToString(), XmlReading.Id(name)));

    /// <summary>Whether a table exists.</summary>
    public Existence TableNamed(string name) =>
        Table(name) is not null || declared.Contains(("1", name.ToLowerInvariant())) ? Existence.Found : Elsewhere(name);

    /// <summary>Whether a table has a column.</summary>
    public Existence ColumnNamed(string table, string column)
    {
        if (Table(table) is { } own && (own.Has(column) || own.IsWhole))
            return own.Has(column) ? Existence.Found : Existence.Missing;
        if (declared.Contains(("2", $"{table}.{column}".ToLowerInvariant())))
            return Existence.Found;
        // The manifest of an export does not list every column of a table that it does list.
        return IsOwn(column) && Table(table) is not null && !HasSiblings ? Existence.Missing : Existence.Found;
    }

    /// <summary>Whether something named or identified exists that is neither table nor column.</summary>
    public Existence Named(int type, string name, IEnumerable<string> there) =>
        there.Any(one => XmlReading.Id(one) == XmlReading.Id(name)) || IsDeclared(type, name) ? Existence.Found : Elsewhere(name);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{1,7}_")]
    private static partial Regex Prefixed { get; }

    // What has no prefix is the platform's, of which nothing is known here.
    private Existence Elsewhere(string name)
    {
        if (IsOwn(name))
            return HasSiblings ? Existence.Found : Existence.Missing;
        return IsPrefixed(name) ? Existence.Undeclared : Existence.Found;
    }

    private static IEnumerable<(string Type, string Name)> Names(XElement required)
    {
        var (type, name, parent) = (required.Named("type"), required.Named("schemaName"), required.Named("parentSchemaName"));
        if (name.Length > 0)
            yield return (type, parent.Length > 0 && type == "2" ? $"{parent}.{name}".ToLowerInvariant() : XmlReading.Id(name));
        if (required.Named("id") is { Length: > 0 } id)
            yield return (type, XmlReading.Id(id));
        if (parent.Length > 0)
            yield return ("1", parent.ToLowerInvariant());
    }
}
