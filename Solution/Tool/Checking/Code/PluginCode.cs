using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SalesProcessPlugins.Solution.Checking.Code;

/// <summary>What the code of a plug-in assembly calls, read without running it.</summary>
public sealed class PluginCode
{
    private const byte LoadTrue = 0x17;
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;
    private const byte Create = 0x73;
    private const int TokenBytes = 4;

    private readonly PEReader file;
    private readonly MetadataReader metadata;

    private PluginCode(PEReader file)
    {
        this.file = file;
        metadata = file.GetMetadataReader();
        Types = metadata.TypeReferences.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        Members = metadata.MemberReferences.Select(NameOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The full names of the types of other assemblies that it uses.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>The members of such types that it uses, as <c>Namespace.Type.Member</c>.</summary>
    public IReadOnlySet<string> Members { get; }

    /// <summary>Reads an assembly; null when the bytes are none.</summary>
    public static PluginCode? Read(byte[] assembly)
    {
        try
        {
            var assemblyFile = new PEReader(new MemoryStream(assembly));
            return assemblyFile.HasMetadata ? new PluginCode(assemblyFile) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>The methods that pass a literal <c>true</c> as the last argument to a member, as <c>Namespace.Type.Method</c>.</summary>
    public IEnumerable<string> MethodsThatPassTrueTo(params string[] members)
    {
        var tokens = metadata.MemberReferences.Where(member => members.Contains(NameOf(member))).Select(member => MetadataTokens.GetToken(member)).ToHashSet();
        return metadata.MethodDefinitions.Where(method => PassesTrue(metadata.GetMethodDefinition(method), tokens)).Select(NameOf).Distinct().Order(StringComparer.Ordinal);
    }

    private bool PassesTrue(MethodDefinition method, HashSet<int> tokens)
    {
        if (method.RelativeVirtualAddress == 0 || tokens.Count == 0)
            return false;
        var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
        for (var at = 0; at + 1 + TokenBytes < code.Length; at++)
            if (code[at] == LoadTrue && code[at + 1] is Call or CallVirtual or Create && tokens.Contains(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 2))))
                return true;
        return false;
    }

    // A method within a lambda belongs to the type that the lambda is written in.
    private string NameOf(MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        var type = metadata.GetTypeDefinition(method.GetDeclaringType());
        while (type.Attributes.HasFlag(TypeAttributes.NestedPrivate) && !type.GetDeclaringType().IsNil)
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}";
    }

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private string NameOf(MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference ? $"{NameOf((TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}" : "";
    }
}
