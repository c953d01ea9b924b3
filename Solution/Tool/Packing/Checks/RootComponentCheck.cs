using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Manifest;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>The manifest lists what is there, and what it lists is there.</summary>
public static class RootComponentCheck
{
    /// <summary>The components without a listing, and the listings without a component.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution)
    {
        var listed = solution.Manifest.Root.Descendants("RootComponent").Select(Key).ToList();
        var there = Components(solution).ToList();
        foreach (var (key, file) in there.Where(component => !listed.Contains(component.Key)))
            yield return file.Problem("The manifest does not list this component.", $"Add a RootComponent of type {(int)key.Type} for {key.Name} to {SolutionManifest.File}.");
        foreach (var key in listed.Except(there.Select(component => component.Key)))
            yield return solution.Manifest.Problem($"It lists {key.Name} of type {(int)key.Type}, of which there is no file.", "Restore the file, or remove the RootComponent.");
        foreach (var key in listed.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key))
            yield return solution.Manifest.Problem($"It lists {key.Name} twice.", "Remove one of the two.");
    }

    private static IEnumerable<((ComponentType Type, string Name) Key, UnpackedFile File)> Components(UnpackedSolution solution) =>
    [
        .. solution[UnpackedKind.Table].Select(file => ((ComponentType.Table, file.Value("Name").ToLowerInvariant()), file)),
        .. solution[UnpackedKind.Choice].Select(file => ((ComponentType.Choice, Attribute(file, "Name").ToLowerInvariant()), file)),
        .. solution[UnpackedKind.Role].Select(file => ((ComponentType.Role, Attribute(file, "id")), file)),
        .. solution[UnpackedKind.ProcessRecord].Select(file => ((ComponentType.Process, Attribute(file, "WorkflowId")), file)),
        .. solution[UnpackedKind.Assembly].Select(file => ((ComponentType.PluginAssembly, $"{{{Attribute(file, "PluginAssemblyId")}}}"), file)),
        .. solution[UnpackedKind.Step].Select(file => ((ComponentType.Step, Attribute(file, "SdkMessageProcessingStepId")), file)),
    ];

    private static (ComponentType Type, string Name) Key(XElement component) => (
        int.TryParse(component.Attribute("type")?.Value, out var type) ? (ComponentType)type : default,
        component.Attribute("id")?.Value ?? component.Attribute("schemaName")?.Value ?? "");

    private static string Attribute(UnpackedFile file, string name) => file.Root.Attribute(name)?.Value ?? "";
}
