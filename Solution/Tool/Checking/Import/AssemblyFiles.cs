using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 10 of a failing import: the plug-in assembly is one that Dataverse does not take, or not the one that its record describes.</summary>
public sealed class AssemblyFiles() : Rule(
    "SP010", "A plug-in assembly is signed, built for .NET Framework 4.6.2, smaller than 16 MB, and the one that its record names.", "Build the assembly so, and bring the record in line with it.")
{
    private const int MaxBytes = 16 * 1024 * 1024;
    private const string Framework = ".NETFramework,Version=v4.";
    private const string NewestFramework = ".NETFramework,Version=v4.6.2";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) => solution.Assemblies.SelectMany(OfAssembly);

    private IEnumerable<Finding> OfAssembly(CheckedAssembly assembly)
    {
        var (record, stated) = (assembly.Record, assembly.Record.Attribute("FullName"));
        if (assembly.Content is null)
            return [Error(record, "Its assembly is missing.", $"Put it at {record.Path.Replace(".data.xml", "", StringComparison.Ordinal)}.")];
        if (assembly.File is not { } file)
            return [Error(record, "What is given as its assembly is none.", "Build the plug-ins again.")];
        return
        [
            .. If(file.FullName != stated, Error(record, $"The assembly is {file.FullName}, the record says {stated}.", "Correct the one or the other.", record.Root)),
            .. If(IsUnsigned(file.FullName), Error(record, "The assembly is not signed.", "Sign it with a strong name.")),
            .. If(!IsTaken(file.TargetFramework), Error(record, $"The assembly is built for \"{file.TargetFramework}\".", $"Build it for {NewestFramework}.")),
            .. If(assembly.Content.Length >= MaxBytes, Error(record, $"The assembly has {assembly.Content.Length} bytes.", $"Keep it under {MaxBytes}.")),
            .. assembly.Types.GroupBy(CheckedAssembly.ClassOf).Where(group => group.Count() > 1).Select(same =>
                Error(record, $"{same.Key} is listed twice.", "Remove one of the two.", same.Last())),
            .. assembly.Types.Where(type => type.Named("AssemblyQualifiedName") != $"{CheckedAssembly.ClassOf(type)}, {stated}").Select(type =>
                Error(record, $"The qualified name of {CheckedAssembly.ClassOf(type)} is not that of the assembly.", "Use the class's name and the assembly's full name.", type)),
        ];
    }

    // Assemblies for older frameworks than 4.6.2 still load.
    private static bool IsTaken(string framework) =>
        framework.Length == 0 || (framework.StartsWith(Framework, StringComparison.Ordinal) && string.CompareOrdinal(framework, NewestFramework) <= 0);

    private static bool IsUnsigned(string fullName) => fullName.EndsWith("PublicKeyToken=null", StringComparison.Ordinal);

    private static IEnumerable<Finding> If(bool broken, Finding finding) => broken ? [finding] : [];
}
