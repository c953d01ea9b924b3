using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Makes <c>[Content_Types].xml</c>, which says what the other parts of a package are.</summary>
public static class ContentTypesFile
{
    /// <summary>Its name in the package.</summary>
    public const string Name = "[Content_Types].xml";

    private const string Xml = "text/xml";
    private const string Opaque = "application/octet-stream";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The content types of a package with these parts.</summary>
    public static XElement Of(IEnumerable<string> parts)
    {
        var names = parts.ToList();
        var extensions = names.Select(name => Path.GetExtension(name).TrimStart('.')).Where(extension => extension.Length > 0).Append("xml").Distinct().Order(StringComparer.Ordinal);
        return new XElement(
            Types + "Types",
            extensions.Select(extension => new XElement(
                Types + "Default",
                new XAttribute("Extension", extension),
                new XAttribute("ContentType", extension == "xml" ? Xml : Opaque))),
            names.Where(NeedsItsOwn).Order(StringComparer.Ordinal).Select(name => new XElement(
                Types + "Override",
                new XAttribute("PartName", $"/{name}"),
                new XAttribute("ContentType", Opaque))));
    }

    // Custom APIs and the like travel as files of their own instead of inside customizations.xml; web resources have no extension.
    private static bool NeedsItsOwn(string name) =>
        name.Contains('/', StringComparison.Ordinal) && (name.EndsWith(".xml", StringComparison.Ordinal) || !Path.HasExtension(name));
}
