using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Generating.Manifest;

/// <summary>The frame that the packer fills: one empty element for each kind of component the solution has.</summary>
public static class CustomizationsSkeleton
{
    /// <summary>Where it lies in the unpacked solution.</summary>
    public const string File = "Other/Customizations.xml";

    /// <summary>The frame's file. Without its element a kind of component would silently stay behind.</summary>
    /// <param name="languages">The languages of the labels.</param>
    public static XElement Of(IEnumerable<int> languages) => new(
        "ImportExportXml",
        new XElement("Entities"),
        new XElement("Roles"),
        new XElement("Workflows"),
        new XElement("EntityRelationships"),
        new XElement("Dashboards"),
        new XElement("WebResources"),
        new XElement("SolutionPluginAssemblies"),
        new XElement("SdkMessageProcessingSteps"),
        new XElement("AppModuleSiteMaps"),
        new XElement("AppModules"),
        new XElement("Languages", languages.Distinct().Select(language => new XElement("Language", language))));
}
