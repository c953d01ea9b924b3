using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>The files of an icon, which is a web resource: its picture and its record.</summary>
public static class IconFile
{
    private const int Svg = 11;

    /// <summary>The icon's name as a web resource.</summary>
    public static string NameOf(Icon icon) => NameOf(icon.Name);

    /// <summary>The name as a web resource of the icon with this name.</summary>
    public static string NameOf(string icon) => $"{Product.Prefix}_/icons/{icon}.svg";

    /// <summary>The id of the icon with this name.</summary>
    public static Guid IdOf(string icon) => StableId.For($"webresource/{NameOf(icon)}");

    /// <summary>Adds the files of an icon.</summary>
    public static void AddTo(UnpackedFiles files, Icon icon)
    {
        files.AddContent($"WebResources/{NameOf(icon)}", icon.Content);
        files.Add($"WebResources/{NameOf(icon)}.data.xml", Record(icon));
    }

    private static XElement Record(Icon icon) => new(
        "WebResource",
        new XElement("WebResourceId", IdOf(icon.Name).Braced()),
        new XElement("Name", NameOf(icon)),
        new XElement("DisplayName", $"Icon {icon.Name}"),
        new XElement("WebResourceType", Svg),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsEnabledForMobileClient", 1),
        new XElement("IsAvailableForMobileOffline", 0),
        new XElement("IsCustomizable", ManagedProperty.Icon),
        new XElement("CanBeDeleted", 0),
        new XElement("IsHidden", 0),
        new XElement("FileName", $"/WebResources/{ZipName(icon)}"));

    // In a package, the file has the name without separators and extension, followed by the id.
    private static string ZipName(Icon icon) =>
        string.Concat(NameOf(icon).Where(letter => letter is not ('/' or '.' or '-'))) + IdOf(icon.Name).ToString().ToUpperInvariant();
}
