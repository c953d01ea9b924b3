using System.Xml;
using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>A file of the unpacked solution.</summary>
/// <param name="Path">Its path within the unpacked solution, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Root">Its XML.</param>
public sealed record UnpackedFile(string Path, UnpackedKind Kind, byte[] Content, XElement Root)
{
    /// <summary>The folder below <c>Entities</c> or <c>customapis</c> that it belongs to.</summary>
    public string Owner => Path.Split('/')[1];

    /// <summary>The file's name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>A problem of this file.</summary>
    public Problem Problem(string message, string remedy) => new($"{UnpackedSolution.Folder}/{Path}", null, "", message, remedy);

    /// <summary>The text of a child of the root; empty when there is none.</summary>
    public string Value(string element) => Root.Element(element)?.Value ?? "";
}

/// <summary>An unpacked solution, read and parsed, with the assembly that belongs into it.</summary>
public sealed class UnpackedSolution
{
    /// <summary>The folder that it lies in.</summary>
    public const string Folder = "Unpacked";

    private readonly ILookup<UnpackedKind, UnpackedFile> byKind;

    private UnpackedSolution(IReadOnlyList<UnpackedFile> files, byte[] pluginAssembly)
    {
        Files = files;
        PluginAssembly = pluginAssembly;
        byKind = files.ToLookup(file => file.Kind);
    }

    /// <summary>All files, in the order of their paths.</summary>
    public IReadOnlyList<UnpackedFile> Files { get; }

    /// <summary>The bytes of the plug-in assembly.</summary>
    public byte[] PluginAssembly { get; }

    /// <summary>The manifest.</summary>
    public UnpackedFile Manifest => this[UnpackedKind.Manifest].Single();

    /// <summary>The frame of <c>customizations.xml</c>.</summary>
    public UnpackedFile Skeleton => this[UnpackedKind.Skeleton].Single();

    /// <summary>The prefix of every own name, with the underscore.</summary>
    public string Prefix => Manifest.Root.Descendants("CustomizationPrefix").FirstOrDefault()?.Value + "_";

    /// <summary>The files of one kind, in the order of their paths.</summary>
    public IEnumerable<UnpackedFile> this[UnpackedKind kind] => byKind[kind];

    /// <summary>The files of one kind that belong to one table or Custom API.</summary>
    public IEnumerable<UnpackedFile> Of(UnpackedKind kind, string owner) => this[kind].Where(file => file.Owner == owner);

    /// <summary>Reads the files of an unpacked solution.</summary>
    /// <exception cref="InvalidSolutionException">Files are missing, unknown or broken; all such are named.</exception>
    public static UnpackedSolution Read(IReadOnlyDictionary<string, byte[]> files, byte[] pluginAssembly)
    {
        var problems = new ProblemLog();
        var read = files
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => Parse(file.Key, file.Value, problems))
            .OfType<UnpackedFile>()
            .ToList();
        foreach (var needed in new[] { UnpackedKind.Manifest, UnpackedKind.Skeleton, UnpackedKind.RelationshipIndex })
            if (files.Keys.All(path => UnpackedLayout.KindOf(path) != needed))
                problems.Add(new Problem(Folder, null, "", $"The {needed} is missing.", "Restore it with generate."));
        problems.ThrowIfAny();
        return new UnpackedSolution(read, pluginAssembly);
    }

    private static UnpackedFile? Parse(string path, byte[] content, ProblemLog problems)
    {
        var kind = UnpackedLayout.KindOf(path);
        if (kind == UnpackedKind.Unknown)
        {
            problems.Add(new Problem(
                $"{Folder}/{path}", null, "", "Nothing packs a file in this place.",
                "Move it to where its kind of component belongs, or out of the unpacked solution."));
            return null;
        }

        return Load(path, content, problems) is { } root ? new UnpackedFile(path, kind, content, root) : null;
    }

    private static XElement? Load(string path, byte[] content, ProblemLog problems)
    {
        try
        {
            using var stream = new MemoryStream(content);
            var root = XElement.Load(stream);
            var expected = UnpackedLayout.RootOf(path);
            if (root.Name.LocalName == expected)
                return root;
            problems.Add(new Problem($"{Folder}/{path}", null, "", $"It holds a <{root.Name.LocalName}>, and what packs this place takes a <{expected}>.", "Restore the file with generate."));
        }
        catch (XmlException broken)
        {
            problems.Add(new Problem($"{Folder}/{path}", broken.LineNumber, "", $"This is not well-formed XML: {broken.Message}", "Restore the file with generate."));
        }

        return null;
    }
}
