using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating;
using SalesProcessPlugins.Solution.Packing.Checks;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Packs an unpacked solution into the package that environments import.</summary>
public static class SolutionPackage
{
    /// <summary>The package's bytes. The same files give the same bytes.</summary>
    /// <exception cref="InvalidSolutionException">The solution would lose something on the way, or would not import; everything found is named.</exception>
    public static byte[] Pack(UnpackedSolution solution, bool managed)
    {
        SolutionChecks.Check(solution);
        return DeterministicZip.Write(Parts(solution, managed));
    }

    private static Dictionary<string, byte[]> Parts(UnpackedSolution solution, bool managed)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["solution.xml"] = XmlText.File(Manifest(solution, managed)),
            ["customizations.xml"] = XmlText.File(CustomizationsFile.Of(solution)),
        };
        foreach (var file in solution[UnpackedKind.ProcessDefinition].Concat(solution[UnpackedKind.CustomApi]).Concat(solution[UnpackedKind.CustomApiValue]))
            parts[file.Path] = file.Content;
        foreach (var formula in solution[UnpackedKind.Formula])
            parts[$"Formulas/{formula.Name}"] = formula.Content;
        foreach (var assembly in solution[UnpackedKind.Assembly])
            parts[assembly.Value("FileName").TrimStart('/')] = solution.PluginAssembly;
        parts[ContentTypesFile.Name] = XmlText.File(ContentTypesFile.Of(parts.Keys));
        return parts;
    }

    private static XElement Manifest(UnpackedSolution solution, bool managed)
    {
        var manifest = new XElement(solution.Manifest.Root);
        manifest.Element("SolutionManifest")!.Element("Managed")!.Value = managed ? "1" : "0";
        return manifest;
    }
}
