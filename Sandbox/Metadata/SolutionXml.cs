using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Short ways to read solution XML.</summary>
internal static class SolutionXml
{
    private const string English = "1033";

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
    public static Guid Id(this XElement element, string attribute) => element.IdIn("@" + attribute);

    /// <summary>The id in a child element (or <c>@attribute</c>), with or without braces.</summary>
    public static Guid IdIn(this XElement element, string name) =>
        Guid.TryParse(element.Text(name), out var id)
            ? id
            : throw new InvalidDataException($"{element.Name.LocalName} has no id in {name}.") { HResult = SolutionErrors.InvalidXml };

    /// <summary>The English label below an element, such as a display name; the first where none is English.</summary>
    public static string? Label(this XElement? element)
    {
        var labels = element?.Elements().Where(e => e.Text("@description").Length > 0).ToList();
        return (labels?.FirstOrDefault(l => l.Text("@languagecode") == English) ?? labels?.FirstOrDefault())?.Text("@description");
    }
}
