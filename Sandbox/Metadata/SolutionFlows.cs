using System.Xml.Linq;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Reads business process flows: their record in customizations.xml and their stages in the XAML.</summary>
internal static class SolutionFlows
{
    private const string FlowCategory = "4";
    private static readonly XName Key = XName.Get("Key", "http://schemas.microsoft.com/winfx/2006/xaml");

    /// <summary>All flows below the root.</summary>
    public static IReadOnlyList<ProcessFlow> Read(XElement root, SolutionPackage package) =>
    [
        .. root.Elements("Workflows").Elements("Workflow")
            .Where(w => w.Text("Category") == FlowCategory)
            .Select(w => FlowOf(w, package)),
    ];

    private static ProcessFlow FlowOf(XElement workflow, SolutionPackage package)
    {
        var table = workflow.Text("PrimaryEntity").ToLowerInvariant();
        var part = workflow.Text("XamlFileName");
        var stages = package.Xml(part).Descendants().Where(e => IsComposite(e, "StageComposite")).Select(e => StageOf(e, table)).ToList();
        if (stages.Count == 0)
            throw package.Problem($"the process in {part} has no stage");
        return new(
            workflow.Id("WorkflowId"),
            workflow.Text("@Name"),
            workflow.Text("UniqueName").ToLowerInvariant(),
            table,
            (int)(workflow.Number("processorder") ?? 0),
            stages);
    }

    private static bool IsComposite(XElement element, string kind) =>
        element.Text("@AssemblyQualifiedName").Contains($".Activities.{kind},", StringComparison.Ordinal);

    private static FlowStage StageOf(XElement composite, string primaryTable)
    {
        var properties = composite.Elements().Single(e => e.Name.LocalName.EndsWith(".Properties", StringComparison.Ordinal)).Elements().ToList();
        var id = Guid.Parse(Value(properties, "StageId"));
        var label = properties.Where(p => KeyOf(p) == "StepLabels").Elements().Select(l => l.Text("@Description")).FirstOrDefault();
        var category = int.TryParse(Value(properties, "StageCategory"), out var number) && number >= 0 ? number : (int?)null;
        return new(id, label ?? "", category, TableOf(composite) ?? primaryTable);
    }

    private static string Value(List<XElement> properties, string key) =>
        properties.FirstOrDefault(p => KeyOf(p) == key)?.Value ?? "";

    private static string? KeyOf(XElement property) => property.Attribute(Key)?.Value;

    // The table stands only in the display name of the composite around the stage: "EntityStep2: opportunity".
    private static string? TableOf(XElement stage) =>
        stage.Ancestors()
            .Where(e => IsComposite(e, "EntityComposite"))
            .Select(e => e.Text("@DisplayName").Split(':').Last().Trim().ToLowerInvariant())
            .FirstOrDefault(t => t.Length > 0);
}
