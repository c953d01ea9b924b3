using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Generating.Manifest;

/// <summary>The frame that the packer fills: one empty element for each kind of component the solution has.</summary>
public static class CustomizationsSkeleton
{
    /// <summary>Where it lies in the unpacked solution.</summary>
    public const string File = "Other/Customizations.xml";

    /// <summary>The frame's file. Without its element a kind of component would silently stay behind.</summary>
    public static XElement Of() => new(
        "ImportExportXml",
        new XElement("Entities"),
        new XElement("Roles"),
        new XElement("Workflows"),
        new XElement("EntityRelationships"),
        new XElement("SolutionPluginAssemblies"),
        new XElement("SdkMessageProcessingSteps"),
        new XElement("Languages", new XElement("Language", Product.Language)));
}
