using System.Xml.Linq;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Packing.Checks;

/// <summary>Every component has an id, no other of its kind has the same one, and files are named by theirs.</summary>
public static class IdentityCheck
{
    /// <summary>The components without an id of their own.</summary>
    public static IEnumerable<Problem> Find(UnpackedSolution solution) =>
    [
        .. OfKind(solution, UnpackedKind.Form, file => Elements(file, "formid"), inFileName: true),
        .. OfKind(solution, UnpackedKind.View, file => Elements(file, "savedqueryid"), inFileName: true),
        .. OfKind(solution, UnpackedKind.Role, file => Attributes(file, "Role", "id")),
        .. OfKind(solution, UnpackedKind.ProcessRecord, file => Attributes(file, "Workflow", "WorkflowId")),
        .. OfKind(solution, UnpackedKind.Assembly, file => Attributes(file, "PluginType", "PluginTypeId")),
        .. OfKind(solution, UnpackedKind.Step, file => Attributes(file, "SdkMessageProcessingStep", "SdkMessageProcessingStepId"), inFileName: true),
        .. OfKind(solution, UnpackedKind.Step, file => Elements(file, "SdkMessageProcessingStepImageId")),
    ];

    private static IEnumerable<Problem> OfKind(
        UnpackedSolution solution, UnpackedKind kind, Func<UnpackedFile, IEnumerable<string>> idsOf, bool inFileName = false)
    {
        var found = solution[kind].SelectMany(file => idsOf(file).Select(id => (file, id: id.ToLowerInvariant()))).ToList();
        foreach (var (file, id) in found.Where(one => !Guid.TryParse(one.id, out _)))
            yield return file.Problem($"\"{id}\" is no id.", "Restore the file with generate.");
        foreach (var twice in found.GroupBy(one => one.id).Where(group => group.Count() > 1))
            yield return twice.Last().file.Problem($"{twice.First().file.Path} has the same id {twice.Key}.", "Give each an id of its own.");
        foreach (var (file, id) in found.Where(one => inFileName && !one.file.Name.Contains(one.id, StringComparison.OrdinalIgnoreCase)))
            yield return file.Problem($"The file is not named by its id {id}.", "Rename it.");
    }

    private static IEnumerable<string> Elements(UnpackedFile file, string name) => file.Root.Descendants(name).Select(element => element.Value);

    private static IEnumerable<string> Attributes(UnpackedFile file, XName element, string attribute) =>
        file.Root.DescendantsAndSelf(element).Select(found => found.Attribute(attribute)?.Value ?? "");
}
