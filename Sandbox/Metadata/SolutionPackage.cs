using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>A packed solution or data zip, read part by part; whatever is wrong in it is told with the part's name.</summary>
public sealed class SolutionPackage : IDisposable
{
    private const string Manifest = "solution.xml";
    private const string Customizations = "customizations.xml";

    // Content never changes, and reading it is most of what opening an organisation takes.
    private static readonly ConcurrentDictionary<string, SolutionContent> Known = new(StringComparer.Ordinal);
    private static readonly string[] AtTheRoot = [Manifest, Customizations, "[Content_Types].xml"];

    private readonly string name;
    private readonly ZipArchive zip;

    private SolutionPackage(string name, ZipArchive zip)
    {
        this.name = name;
        this.zip = zip;
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Parts => zip.Entries.Select(e => e.FullName);

    /// <summary>Opens the zip at a path.</summary>
    public static SolutionPackage Open(string path) => Open(Path.GetFileName(path), Bytes(path));

    /// <summary>The zip at a path.</summary>
    public static byte[] Bytes(string path) => File.Exists(path)
        ? File.ReadAllBytes(path)
        : throw new FileNotFoundException($"There is no solution package at {path}. Build the solution first.", path);

    /// <summary>Reads everything of a solution that an organisation needs.</summary>
    /// <param name="name">What errors call the file.</param>
    /// <param name="bytes">The zip.</param>
    public static SolutionContent Read(string name, byte[] bytes)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        return Known.TryGetValue(hash, out var content) ? content : Known.GetOrAdd(hash, Parse(name, bytes, hash));
    }

    /// <summary>Parses one part as XML.</summary>
    public XElement Xml(string part)
    {
        try
        {
            using var stream = Entry(part).Open();
            return XDocument.Load(stream).Root!;
        }
        catch (XmlException problem)
        {
            throw Problem($"{part} is not well-formed: {problem.Message}", SolutionErrors.NotWellFormed);
        }
    }

    /// <summary>One part as it is.</summary>
    public byte[] Content(string part)
    {
        using var stream = Entry(part).Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>An error that says which package it is about.</summary>
    public InvalidDataException Problem(string what) => Problem(what, SolutionErrors.InvalidXml);

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static SolutionPackage Open(string name, byte[] bytes)
    {
        try
        {
            return new(name, new ZipArchive(new MemoryStream(bytes, writable: false)));
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{name} is not a zip file: {problem.Message}", problem) { HResult = SolutionErrors.BadZip };
        }
    }

    private static SolutionContent Parse(string name, byte[] bytes, string hash)
    {
        using var package = Open(name, bytes);
        if (AtTheRoot.FirstOrDefault(p => package.zip.GetEntry(p) is null) is { } missing)
            throw package.Problem($"it is no solution: {missing} is missing at its root", SolutionErrors.BadZip);

        var root = package.Xml(Customizations);
        var tables = new SolutionTables(root, package.Problem);
        return new()
        {
            Hash = hash,
            Manifest = SolutionManifest.Read(package.Xml(Manifest), package.Problem),
            Tables = tables.Own,
            AddedColumns = tables.Added,
            TablesWithNotes = tables.WithNotes,
            TablesWithActivities = tables.WithActivities,
            Relationships = SolutionRelationships.Read(root),
            Flows = SolutionFlows.Read(root, package),
            Roles = SolutionRoles.Read(root, package.Problem),
            CustomApis = SolutionCustomApis.Read(package),
            Assemblies = SolutionPlugins.Assemblies(root),
            Steps = SolutionPlugins.Steps(root),
            Rows = SolutionRows.Read(root, package),
        };
    }

    private ZipArchiveEntry Entry(string part) => zip.GetEntry(part.TrimStart('/')) ?? throw Problem($"the part {part} is missing");

    private InvalidDataException Problem(string what, int code) => new($"{name}: {what}.") { HResult = code };
}
