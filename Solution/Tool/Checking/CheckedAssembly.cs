using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking;

/// <summary>A plug-in assembly with the record that describes it.</summary>
/// <param name="record">The record.</param>
/// <param name="content">The assembly's bytes; null when it is missing.</param>
public sealed class CheckedAssembly(UnpackedFile record, byte[]? content)
{
    /// <summary>The record.</summary>
    public UnpackedFile Record { get; } = record;

    /// <summary>The assembly's bytes; null when it is missing.</summary>
    public byte[]? Content { get; } = content;

    /// <summary>What the assembly says of itself; null when it is missing or none.</summary>
    public PluginAssemblyFile? File { get; } = content is null ? null : PluginAssemblyFile.Read(content);

    /// <summary>The plug-in types that the record lists.</summary>
    public IReadOnlyList<XElement> Types { get; } = [.. record.Root.Elements("PluginTypes").Elements("PluginType")];

    /// <summary>The full name of a listed type's class.</summary>
    public static string ClassOf(XElement type) => type.Named("AssemblyQualifiedName").Split(',')[0].Trim();
}
