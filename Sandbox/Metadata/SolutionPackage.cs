using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>A packed solution or data zip, read part by part; whatever is wrong in it is told with the part's name.</summary>
public sealed class SolutionPackage : IDisposable
{
    private readonly string path;
    private readonly ZipArchive zip;

    private SolutionPackage(string path, ZipArchive zip)
    {
        this.path = path;
        this.zip = zip;
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Parts => zip.Entries.Select(e => e.FullName);

    /// <summary>Opens the zip at a path.</summary>
    public static SolutionPackage Open(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no solution package at {path}. Build the solution first.", path);

        try
        {
            return new(path, ZipFile.OpenRead(path));
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{path} is not a zip file: {problem.Message}", problem);
        }
    }

    /// <summary>Reads everything of a solution that an organisation needs.</summary>
    public static SolutionContent Read(string path)
    {
        using var package = Open(path);
        var root = package.Xml("customizations.xml");
        var tables = new SolutionTables(root, package.Problem);
        return new()
        {
            Tables = tables.Own,
            AddedColumns = tables.Added,
            TablesWithNotes = tables.WithNotes,
            TablesWithActivities = tables.WithActivities,
            Relationships = SolutionRelationships.Read(root),
            Flows = SolutionFlows.Read(root, package),
            Roles = SolutionRoles.Read(root, package.Problem),
            CustomApis = SolutionCustomApis.Read(package),
        };
    }

    /// <summary>Parses one part as XML.</summary>
    public XElement Xml(string part)
    {
        var entry = zip.GetEntry(part.TrimStart('/')) ?? throw Problem($"the part {part} is missing");
        try
        {
            using var stream = entry.Open();
            return XDocument.Load(stream).Root!;
        }
        catch (XmlException problem)
        {
            throw Problem($"{part} is not well-formed: {problem.Message}");
        }
    }

    /// <summary>An error that says which package it is about.</summary>
    public InvalidDataException Problem(string what) => new($"{Path.GetFileName(path)}: {what}.");

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();
}

/// <summary>Short ways to read solution XML.</summary>
internal static class SolutionXml
{
    /// <summary>The text of a child element (or <c>@attribute</c>), empty when it is absent.</summary>
    public static string Text(this XElement element, string name) =>
        (name.StartsWith('@') ? element.Attribute(name[1..])?.Value : element.Element(name)?.Value) ?? "";

    /// <summary>Whether a child element says yes, in either of the format's two ways.</summary>
    public static bool Flag(this XElement element, string name, bool otherwise = false)
    {
        var text = element.Text(name);
        return text.Length == 0 ? otherwise : text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The number in a child element (or <c>@attribute</c>), or null.</summary>
    public static decimal? Number(this XElement element, string name) =>
        decimal.TryParse(element.Text(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The id in an attribute, with or without braces.</summary>
    public static Guid Id(this XElement element, string attribute) =>
        Guid.TryParse(element.Text("@" + attribute), out var id)
            ? id
            : throw new InvalidDataException($"{element.Name.LocalName} has no id in its attribute {attribute}.");

    /// <summary>The first label below an element, such as a display name.</summary>
    public static string? Label(this XElement? element) =>
        element?.Elements().Select(e => e.Attribute("description")?.Value).FirstOrDefault(d => !string.IsNullOrEmpty(d));
}
