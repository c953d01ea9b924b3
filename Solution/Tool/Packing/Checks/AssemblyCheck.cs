using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>The plug-in assembly is one that Dataverse takes, and is the one that its record describes.</summary>
public static class AssemblyCheck
{
    private const int MaxBytes = 16 * 1024 * 1024;
    private const string Framework = ".NETFramework,Version=v4.6.2";

    /// <summary>The problems of the assembly and its record.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var assembly = PluginAssemblyFile.Read(solution.PluginAssembly);
        return solution[UnpackedKind.Assembly].SelectMany(record => Of(record, assembly, solution.PluginAssembly.Length));
    }

    private static IEnumerable<Problem> Of(UnpackedFile record, PluginAssemblyFile? assembly, int size)
    {
        if (assembly is null)
            return [record.Problem("What was given as its assembly is none.", "Build Plugins, or correct --plugin.")];
        if (record.Root.Attribute("FullName")?.Value != assembly.FullName)
            return [record.Problem($"The assembly is {assembly.FullName}, the record says otherwise.", "Correct --plugin, or bring the record up to date with generate.")];
        return OfAssembly(record, assembly, size).Concat(OfRecord(record, assembly));
    }

    private static IEnumerable<Problem> OfRecord(UnpackedFile record, PluginAssemblyFile assembly)
    {
        if ($"/{record.Path}" != $"{record.Value("FileName")}.data.xml")
            yield return record.Problem($"It says that the assembly is {record.Value("FileName")}.", "Name the assembly beside the record.");
        foreach (var problem in record.Root.Descendants("PluginType").SelectMany(type => OfType(record, type, assembly)))
            yield return problem;
        foreach (var unlisted in assembly.Plugins.Except(record.Root.Descendants("PluginType").Select(Name)).Order(StringComparer.Ordinal))
            yield return record.Problem($"The plug-in class {unlisted} is not listed.", "List it with generate.");
    }

    private static IEnumerable<Problem> OfAssembly(UnpackedFile record, PluginAssemblyFile assembly, int size)
    {
        if (assembly.FullName.EndsWith("PublicKeyToken=null", StringComparison.Ordinal))
            yield return record.Problem("The assembly is not signed.", "Sign it with the product's key.");
        if (assembly.TargetFramework != Framework)
            yield return record.Problem($"The assembly is built for \"{assembly.TargetFramework}\".", $"Pack the one built for {Framework}.");
        if (size >= MaxBytes)
            yield return record.Problem($"The assembly has {size} bytes.", $"Keep it under {MaxBytes}.");
    }

    private static IEnumerable<Problem> OfType(UnpackedFile record, XElement type, PluginAssemblyFile assembly)
    {
        if (!assembly.Plugins.Contains(Name(type)))
            yield return record.Problem($"{Name(type)} is no public plug-in class of the assembly.", "Bring the record up to date with generate; in a released assembly leave an empty class behind.");
        if (type.Attribute("AssemblyQualifiedName")?.Value != $"{Name(type)}, {assembly.FullName}")
            yield return record.Problem($"The qualified name of {Name(type)} is not that of the assembly.", "Bring the record up to date with generate.");
    }

    private static string Name(XElement type) => type.Attribute("Name")?.Value ?? "";
}
