using System.Xml;
using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>A file that could not be read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Line">The line at which it stops being XML; null when it is XML, but not what belongs into its place.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record UnreadFile(string Path, int? Line, string What);

/// <summary>
/// A solution in memory, from a folder or from a package. It takes whatever it is given: what could not be read is listed, and what has to be
/// there and is not is empty, so that all faults of a solution can be found at once.
/// </summary>
public sealed class UnpackedSolution
{
    /// <summary>The folder that the product's own unpacked solution lies in.</summary>
    public const string Folder = "Unpacked";

    private readonly ILookup<UnpackedKind, UnpackedFile> byKind;

    /// <summary>A solution of these files.</summary>
    public UnpackedSolution(IEnumerable<UnpackedFile> files, IReadOnlyDictionary<string, byte[]> contents, IReadOnlyList<UnreadFile> unread, IReadOnlyList<string>? packageParts = null)
    {
        Files = [.. files];
        Contents = contents;
        Unread = unread;
        PackageParts = packageParts;
        byKind = Files.ToLookup(file => file.Kind);
        Manifest = this[UnpackedKind.Manifest].FirstOrDefault() ?? Missing("Other/Solution.xml", "ImportExportXml");
        Skeleton = this[UnpackedKind.Skeleton].FirstOrDefault() ?? Missing("Other/Customizations.xml", "ImportExportXml");
        RelationshipIndex = this[UnpackedKind.RelationshipIndex].FirstOrDefault() ?? Missing("Other/Relationships.xml", "EntityRelationships");
    }

    /// <summary>All files that are XML.</summary>
    public IReadOnlyList<UnpackedFile> Files { get; }

    /// <summary>The bytes of all other files, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents { get; }

    /// <summary>The files that could not be read.</summary>
    public IReadOnlyList<UnreadFile> Unread { get; }

    /// <summary>The names of the package's parts; null for a solution from a folder.</summary>
    public IReadOnlyList<string>? PackageParts { get; }

    /// <summary>Whether it was read from a package.</summary>
    public bool IsPackage => PackageParts is not null;

    /// <summary>Whether it is a managed package, of which other people's components are differences only.</summary>
    public bool IsManaged => IsPackage && Manifest.Root.Descendants("Managed").FirstOrDefault()?.Value == "1";

    /// <summary>The manifest; empty when there is none.</summary>
    public UnpackedFile Manifest { get; }

    /// <summary>The frame of <c>customizations.xml</c>; empty when there is none.</summary>
    public UnpackedFile Skeleton { get; }

    /// <summary>The list of relationships; empty when there is none.</summary>
    public UnpackedFile RelationshipIndex { get; }

    /// <summary>The prefix of every own name, with the underscore.</summary>
    public string Prefix => Manifest.Root.Descendants("CustomizationPrefix").FirstOrDefault()?.Value + "_";

    /// <summary>The XML files of one kind, in the order of their paths.</summary>
    public IEnumerable<UnpackedFile> this[UnpackedKind kind] => byKind[kind];

    /// <summary>The XML files of one kind that belong to one table or Custom API.</summary>
    public IEnumerable<UnpackedFile> Of(UnpackedKind kind, string owner) => this[kind].Where(file => file.Owner == owner);

    /// <summary>The content that a record speaks of, such as <c>x.dll</c> of <c>x.dll.data.xml</c>; null when it is missing.</summary>
    public byte[]? ContentOf(UnpackedFile record) => Contents.GetValueOrDefault(record.Path.Replace(".data.xml", "", StringComparison.Ordinal));

    /// <summary>Reads the files of an unpacked solution.</summary>
    public static UnpackedSolution Read(IReadOnlyDictionary<string, byte[]> files)
    {
        var unread = new List<UnreadFile>();
        var sorted = files.OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        return new UnpackedSolution(
            [.. sorted.Where(file => IsXml(file.Key)).Select(file => Parse(file.Key, file.Value, unread)).OfType<UnpackedFile>()],
            sorted.Where(file => !IsXml(file.Key)).ToDictionary(StringComparer.Ordinal),
            unread);
    }

    /// <summary>Reads XML that knows its lines; null, and a line in the list of what could not be read, when it is none.</summary>
    public static XElement? Load(string path, byte[] content, ICollection<UnreadFile> unread)
    {
        try
        {
            using var stream = new MemoryStream(content);
            return XElement.Load(stream, LoadOptions.SetLineInfo);
        }
        catch (XmlException broken)
        {
            unread.Add(new UnreadFile(path, broken.LineNumber, broken.Message));
            return null;
        }
    }

    private static bool IsXml(string path) => UnpackedLayout.RootOf(path) is not null;

    private static UnpackedFile? Parse(string path, byte[] content, List<UnreadFile> unread)
    {
        if (Load(path, content, unread) is not { } root)
            return null;
        var expected = UnpackedLayout.RootOf(path);
        if (root.Name.LocalName == expected)
            return new UnpackedFile(path, path, content, root);
        unread.Add(new UnreadFile(path, null, $"It holds a <{root.Name.LocalName}> where a <{expected}> is taken."));
        return null;
    }

    private static UnpackedFile Missing(string path, string root) => new(path, path, [], new XElement(root));
}
