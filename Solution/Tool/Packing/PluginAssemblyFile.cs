using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>What the deployed assembly says of itself, read without running it.</summary>
/// <param name="FullName">Its full name.</param>
/// <param name="TargetFramework">The framework it is built for.</param>
/// <param name="Plugins">The full names of its public plug-in classes.</param>
/// <param name="PossiblePlugins">The full names of its public classes that may be plug-ins or workflow activities, since their base is in another assembly.</param>
/// <param name="PublicClasses">The full names of its public classes.</param>
public sealed record PluginAssemblyFile(
    string FullName, string TargetFramework, IReadOnlySet<string> Plugins, IReadOnlySet<string> PossiblePlugins, IReadOnlySet<string> PublicClasses)
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";

    /// <summary>Reads an assembly; null when the bytes are none.</summary>
    public static PluginAssemblyFile? Read(byte[] assembly)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(assembly));
            return file.HasMetadata ? Read(file.GetMetadataReader()) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static PluginAssemblyFile Read(MetadataReader metadata)
    {
        var classes = metadata.TypeDefinitions.Where(type => IsPublicClass(metadata.GetTypeDefinition(type))).ToList();
        return new PluginAssemblyFile(
            metadata.GetAssemblyDefinition().GetAssemblyName().FullName,
            FrameworkOf(metadata),
            Names(metadata, classes.Where(type => IsPlugin(metadata, type))),
            Names(metadata, classes.Where(type => IsFromElsewhere(metadata, type))),
            Names(metadata, classes));
    }

    private static HashSet<string> Names(MetadataReader metadata, IEnumerable<TypeDefinitionHandle> types) =>
        types.Select(type => FullNameOf(metadata, type)).ToHashSet(StringComparer.Ordinal);

    private static bool IsPublicClass(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
        && !type.Attributes.HasFlag(TypeAttributes.Abstract);

    private static bool IsPlugin(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetInterfaceImplementations().Any(one => FullNameOf(metadata, metadata.GetInterfaceImplementation(one).Interface) == PluginInterface)
            || (type.BaseType.Kind == HandleKind.TypeDefinition && IsPlugin(metadata, (TypeDefinitionHandle)type.BaseType));
    }

    private static bool IsFromElsewhere(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var parent = metadata.GetTypeDefinition(handle).BaseType;
        return parent.Kind == HandleKind.TypeDefinition
            ? IsFromElsewhere(metadata, (TypeDefinitionHandle)parent)
            : FullNameOf(metadata, parent) != "System.Object";
    }

    private static string FullNameOf(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Joined(metadata, metadata.GetTypeDefinition((TypeDefinitionHandle)handle).Namespace, metadata.GetTypeDefinition((TypeDefinitionHandle)handle).Name),
        HandleKind.TypeReference => Joined(metadata, metadata.GetTypeReference((TypeReferenceHandle)handle).Namespace, metadata.GetTypeReference((TypeReferenceHandle)handle).Name),
        _ => "",
    };

    private static string Joined(MetadataReader metadata, StringHandle space, StringHandle name) =>
        $"{metadata.GetString(space)}.{metadata.GetString(name)}";

    private static string FrameworkOf(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            var constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
            if (FullNameOf(metadata, constructor.Parent) == "System.Runtime.Versioning.TargetFrameworkAttribute")
                return FirstText(metadata.GetBlobReader(attribute.Value));
        }

        return "";
    }

    private static string FirstText(BlobReader arguments)
    {
        const ushort start = 1;
        return arguments.ReadUInt16() == start ? arguments.ReadSerializedString() ?? "" : "";
    }
}
