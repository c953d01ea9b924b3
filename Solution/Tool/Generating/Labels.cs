using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>The label elements of component files, which carry a text and its language.</summary>
public static class Labels
{
    /// <summary><c>LocalizedNames</c> with one name.</summary>
    public static XElement Names(string text) => In("LocalizedNames", "LocalizedName", text);

    /// <summary><c>Descriptions</c> with one description.</summary>
    public static XElement Descriptions(string text) => In("Descriptions", "Description", text);

    /// <summary><c>displaynames</c> with one name.</summary>
    public static XElement DisplayNames(string text) => In("displaynames", "displayname", text);

    /// <summary><c>labels</c> with one label.</summary>
    public static XElement Of(string text) => In("labels", "label", text);

    /// <summary>A container with one label, and the text beside it for languages without one.</summary>
    public static XElement WithDefault(string container, string text)
    {
        var label = In(container, "label", text);
        label.SetAttributeValue("default", text);
        return label;
    }

    /// <summary>A container with one labelled element.</summary>
    public static XElement In(string container, string element, string text) =>
        new(container, new XElement(element, new XAttribute("description", text), new XAttribute("languagecode", Product.Language)));
}
