using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 5 of a failing import: the manifest lists what is not there, or does not list what is.</summary>
public sealed class RootComponents() : Rule(
    "SP005", "The manifest lists every component, and every listed component is there.", "Bring the RootComponents of the manifest in line with the files.")
{
    private static readonly int[] Listed =
    [
        ComponentTypes.Table, ComponentTypes.Choice, ComponentTypes.Role, ComponentTypes.Process, ComponentTypes.WebResource,
        ComponentTypes.App, ComponentTypes.Assembly, ComponentTypes.Step,
    ];

    private static readonly (UnpackedKind File, int Type, Func<UnpackedFile, string[]> Names)[] Kinds =
    [
        (UnpackedKind.Table, ComponentTypes.Table, file => [file.Value("Name")]),
        (UnpackedKind.Choice, ComponentTypes.Choice, file => [file.Attribute("Name")]),
        (UnpackedKind.Role, ComponentTypes.Role, file => [file.Attribute("id")]),
        (UnpackedKind.ProcessRecord, ComponentTypes.Process, file => [file.Attribute("WorkflowId")]),
        (UnpackedKind.Dashboard, ComponentTypes.Form, file => [file.Value("FormId")]),
        (UnpackedKind.WebResource, ComponentTypes.WebResource, file => [file.Value("Name"), file.Value("WebResourceId")]),
        (UnpackedKind.SiteMap, ComponentTypes.SiteMap, file => [file.Value("SiteMapUniqueName")]),
        (UnpackedKind.App, ComponentTypes.App, file => [file.Value("UniqueName")]),
        (UnpackedKind.Assembly, ComponentTypes.Assembly, file => [file.Attribute("PluginAssemblyId"), file.Attribute("FullName")]),
        (UnpackedKind.Step, ComponentTypes.Step, file => [file.Attribute("SdkMessageProcessingStepId")]),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution)
    {
        var manifest = solution.Solution.Manifest;
        var components = solution.Manifest.Descendants("RootComponent").ToList();
        var there = There(solution).ToList();
        var isListed = components.SelectMany(Keys).ToHashSet();
        foreach (var (type, names, file) in there.Where(one => !one.Names.Any(name => isListed.Contains((one.Type, name)))))
            yield return Error(file, $"The manifest does not list it as a component of type {type}.", $"Add a RootComponent of type {type} for {names[0]}.");
        var isThere = there.SelectMany(one => one.Names.Select(name => (one.Type, name))).ToHashSet();
        foreach (var lost in components.Where(one => Listed.Contains(TypeOf(one)) && !Keys(one).Any(isThere.Contains)))
            yield return Error(manifest, $"It lists {NameOf(lost)} of type {TypeOf(lost)}, of which there is nothing.", "Restore the component, or remove the RootComponent.", lost);
        foreach (var wrong in components.Where(one => TypeOf(one) <= 0))
            yield return Error(manifest, $"\"{wrong.Named("type")}\" is no type of component.", "Use the number of the type.", wrong);
        foreach (var twice in components.GroupBy(one => (TypeOf(one), NameOf(one))).Where(group => group.Count() > 1))
            yield return Error(manifest, $"It lists {twice.Key.Item2} of type {twice.Key.Item1} twice.", "Remove one of the two.", twice.Last());
        foreach (var one in components.Where(one => TypeOf(one) >= ComponentTypes.FirstOfEnvironment && one.Attribute("schemaName") is null && one.Attribute("id") is null))
            yield return Error(manifest, $"The component of type {TypeOf(one)} has neither a name nor an id.", "Remove it.", one);
    }

    private static IEnumerable<(int Type, IReadOnlyList<string> Names, UnpackedFile File)> There(CheckedSolution solution) =>
        from kind in Kinds
        from file in solution[kind.File]
        select (kind.Type, (IReadOnlyList<string>)[.. kind.Names(file).Select(XmlReading.Id)], file);

    private static int TypeOf(XElement component) => int.TryParse(component.Named("type"), out var type) ? type : 0;

    private static string NameOf(XElement component) => component.Attribute("id")?.Value ?? component.Named("schemaName");

    private static IEnumerable<(int Type, string Name)> Keys(XElement component) =>
        component.Attributes().Where(attribute => attribute.Name.LocalName is "id" or "schemaName").Select(attribute => (TypeOf(component), XmlReading.Id(attribute.Value)));
}
