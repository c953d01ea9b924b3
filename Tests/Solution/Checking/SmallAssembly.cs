using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SalesProcessPlugins.Tests.SolutionTool.Checking;

/// <summary>Assemblies that use one member of another, made for one test.</summary>
internal static class SmallAssembly
{
    private static readonly byte[] TokenOfMscorlib = [0xb7, 0x7a, 0x5c, 0x56, 0x19, 0x34, 0xe0, 0x89];

    /// <summary>An assembly whose class <c>Tried.Plugin</c> has a method <c>Execute</c> that passes <c>true</c> to a member.</summary>
    /// <param name="type">The full name of the member's type.</param>
    /// <param name="member">The member; null to use the type alone.</param>
    public static byte[] ThatUses(string type, string? member)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("Tried.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("Tried"), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        var library = metadata.AddAssemblyReference(metadata.GetOrAddString("mscorlib"), new Version(4, 0, 0, 0), default, metadata.GetOrAddBlob(TokenOfMscorlib), default, default);
        var used = Reference(metadata, library, type);
        var code = new BlobBuilder();
        var method = Method(metadata, code, member is null ? null : Member(metadata, used, member));
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), method);
        metadata.AddTypeDefinition(
            TypeAttributes.Public, metadata.GetOrAddString("Tried"), metadata.GetOrAddString("Plugin"), Reference(metadata, library, "System.Object"), MetadataTokens.FieldDefinitionHandle(1), method);
        var file = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), code).Serialize(file);
        return file.ToArray();
    }

    private static TypeReferenceHandle Reference(MetadataBuilder metadata, AssemblyReferenceHandle library, string type)
    {
        var dot = type.LastIndexOf('.');
        return metadata.AddTypeReference(library, metadata.GetOrAddString(type[..dot]), metadata.GetOrAddString(type[(dot + 1)..]));
    }

    private static MemberReferenceHandle Member(MetadataBuilder metadata, TypeReferenceHandle type, string member)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(1, returns => returns.Void(), parameters => parameters.AddParameter().Type().Boolean());
        return metadata.AddMemberReference(type, metadata.GetOrAddString(member), metadata.GetOrAddBlob(signature));
    }

    private static MethodDefinitionHandle Method(MetadataBuilder metadata, BlobBuilder code, MemberReferenceHandle? called)
    {
        var instructions = new InstructionEncoder(new BlobBuilder());
        if (called is { } member)
        {
            instructions.LoadConstantI4(1);
            instructions.OpCode(ILOpCode.Newobj);
            instructions.Token(member);
            instructions.OpCode(ILOpCode.Pop);
        }

        instructions.OpCode(ILOpCode.Ret);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, returns => returns.Void(), _ => { });
        return metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, metadata.GetOrAddString("Execute"), metadata.GetOrAddBlob(signature),
            new MethodBodyStreamEncoder(code).AddMethodBody(instructions), default);
    }
}
