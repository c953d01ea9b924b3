using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Registrations;

namespace SalesProcessPlugins.Solution.Generating.Components;

/// <summary>The record of the plug-in assembly with its classes; the packer adds the assembly itself.</summary>
public static class AssemblyFile
{
    private const int Sandboxed = 2;
    private const int InDatabase = 0;

    /// <summary>The assembly's id.</summary>
    public static Guid Id { get; } = StableId.For($"assembly/{Product.Assembly}");

    /// <summary>Where the assembly lies in the zip.</summary>
    public static string Path { get; } = $"PluginAssemblies/{Product.Assembly}-{Id.ToString().ToUpperInvariant()}/{Product.Assembly}.dll";

    /// <summary>The id of a plug-in class.</summary>
    public static Guid TypeId(Type plugin) => StableId.For($"plugintype/{plugin.FullName}");

    /// <summary>The name of a plug-in class with that of its assembly.</summary>
    public static string TypeName(Type plugin, string assemblyName) => $"{plugin.FullName}, {assemblyName}";

    /// <summary>The record's file.</summary>
    public static XElement Of(PluginRegistrations registrations) => new(
        "PluginAssembly",
        new XAttribute("FullName", registrations.AssemblyName),
        new XAttribute("PluginAssemblyId", Id),
        new XAttribute("CustomizationLevel", 1),
        new XElement("IsolationMode", Sandboxed),
        new XElement("SourceType", InDatabase),
        new XElement("IntroducedVersion", Product.Version),
        new XElement("IsCustomizable", ManagedProperty.Assembly),
        new XElement("FileName", "/" + Path),
        new XElement("PluginTypes", registrations.Plugins.Select(plugin => TypeElement(plugin, registrations.AssemblyName))));

    private static XElement TypeElement(Type plugin, string assemblyName) => new(
        "PluginType",
        new XAttribute("AssemblyQualifiedName", TypeName(plugin, assemblyName)),
        new XAttribute("PluginTypeId", TypeId(plugin)),
        new XAttribute("Name", plugin.FullName!),
        new XElement("FriendlyName", plugin.FullName));
}
