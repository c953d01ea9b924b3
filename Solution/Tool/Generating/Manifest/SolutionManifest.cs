using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Generating.Manifest;

/// <summary>How much of a component the solution brings, by the platform's numbers.</summary>
public enum RootBehaviour
{
    /// <summary>Everything that belongs to it.</summary>
    Whole = 0,

    /// <summary>Only the parts that the solution adds to it.</summary>
    Shell = 2,
}

/// <summary>A component that the manifest lists, by name or id or both.</summary>
/// <param name="Type">Its type.</param>
/// <param name="SchemaName">Its name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Behaviour">How much of it the solution brings.</param>
public sealed record RootComponent(ComponentType Type, string? SchemaName, Guid? Id, RootBehaviour Behaviour = RootBehaviour.Whole)
{
    /// <summary>The component's element.</summary>
    public XElement ToXml() => new(
        "RootComponent",
        new XAttribute("type", (int)Type),
        Id is null ? null : new XAttribute("id", Id.Value.Braced()),
        SchemaName is null ? null : new XAttribute("schemaName", SchemaName),
        new XAttribute("behavior", (int)Behaviour));
}

/// <summary>The solution's manifest.</summary>
public static class SolutionManifest
{
    /// <summary>Where it lies in the unpacked solution.</summary>
    public const string File = "Other/Solution.xml";

    // Stated low on purpose: an older platform refuses a newer package, never the other way round.
    private const string PlatformVersion = "9.1.0.643";
    private const string PackageVersion = "9.1";

    private const int Both = 2;

    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly string[] AddressElements =
    [
        "City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude", "Line1", "Line2", "Line3", "Longitude", "Name",
        "PostalCode", "PostOfficeBox", "PrimaryContactName", "ShippingMethodCode", "StateOrProvince", "Telephone1", "Telephone2", "Telephone3",
        "TimeZoneRuleVersionNumber", "UPSZone", "UTCOffset", "UTCConversionTimeZoneCode",
    ];

    /// <summary>The manifest's file.</summary>
    public static XElement Of(IEnumerable<RootComponent> components, XElement dependencies) => new(
        "ImportExportXml",
        new XAttribute("version", PlatformVersion),
        new XAttribute("SolutionPackageVersion", PackageVersion),
        new XAttribute("languagecode", Product.Language),
        new XAttribute("generatedBy", "CrmLive"),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XElement(
            "SolutionManifest",
            new XElement("UniqueName", Product.Solution),
            Labels.Names(Product.DisplayName),
            Labels.Descriptions(Product.Description),
            new XElement("Version", Product.Version),
            new XElement("Managed", Both),
            Publisher(),
            new XElement("RootComponents", Sorted(components).Select(component => component.ToXml())),
            dependencies));

    private static IEnumerable<RootComponent> Sorted(IEnumerable<RootComponent> components) => components
        .OrderBy(component => component.Type)
        .ThenBy(component => component.SchemaName, StringComparer.Ordinal)
        .ThenBy(component => component.Id?.ToString(), StringComparer.Ordinal);

    private static XElement Publisher() => new(
        "Publisher",
        new XElement("UniqueName", Product.Publisher),
        Labels.Names(Product.PublisherDisplayName),
        new XElement("Descriptions"),
        Nil("EMailAddress"),
        Nil("SupportingWebsiteUrl"),
        new XElement("CustomizationPrefix", Product.Prefix),
        new XElement("CustomizationOptionValuePrefix", Product.ChoicePrefix),
        new XElement("Addresses", Address(1), Address(2)));

    private static XElement Address(int number) => new(
        "Address",
        new XElement("AddressNumber", number),
        new XElement("AddressTypeCode", 1),
        AddressElements.Select(name => name == "ShippingMethodCode" ? new XElement(name, 1) : Nil(name)));

    private static XElement Nil(string name) => new(name, new XAttribute(Instance + "nil", "true"));
}
