using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>Reads XML of which nothing is certain.</summary>
public static class XmlReading
{
    /// <summary>The text of a child; empty when there is none.</summary>
    public static string Text(this XElement element, string child) => element.Element(child)?.Value ?? "";

    /// <summary>The text of an attribute; empty when there is none.</summary>
    public static string Named(this XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";

    /// <summary>An id without braces in lower case, as ids are compared.</summary>
    public static string Id(string text) => text.Trim().Trim('{', '}').ToLowerInvariant();

    /// <summary>Whether two names are the same: the platform does not tell upper from lower case in them.</summary>
    public static bool Is(this string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The columns of a comma-separated list.</summary>
    public static IEnumerable<string> Columns(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
