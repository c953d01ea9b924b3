using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Generating.Apps;

/// <summary>The record of a web resource.</summary>
/// <param name="Name">Its name, with the prefix.</param>
/// <param name="DisplayName">What it is.</param>
/// <param name="Type">The platform's number for its kind.</param>
/// <param name="IsCustomizable">Whether a customer may change it.</param>
public sealed record WebResourceFile(string Name, string DisplayName, int Type, int IsCustomizable)
{
    /// <summary>The id of the web resource with a name.</summary>
    public static Guid IdOf(string name) => StableId.For($"webresource/{name}");

    /// <summary>Where its content lies in the unpacked solution; its record lies beside it.</summary>
    public string Path => $"WebResources/{Name}";

    /// <summary>Adds the record.</summary>
    public void AddTo(UnpackedFiles files) => files.Add($"{Path}.data.xml", ToXml());

    private XElement ToXml() => new(
        "WebResource",
        new XElement("WebResourceId", IdOf(Name).Braced()),
        new XElement("Name", Name),
        new XElement("DisplayName", DisplayName),
        new XElement("WebResourceType", Type),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsEnabledForMobileClient", 1),
        new XElement("IsAvailableForMobileOffline", 0),
        new XElement("IsCustomizable", IsCustomizable),
        new XElement("CanBeDeleted", 0),
        new XElement("IsHidden", 0),
        new XElement("FileName", $"/WebResources/{ZipName}"));

    // In a package, the file has the name without separators and extension, followed by the id.
    private string ZipName => string.Concat(Name.Where(letter => letter is not ('/' or '.' or '-'))) + IdOf(Name).ToString().ToUpperInvariant();
}
