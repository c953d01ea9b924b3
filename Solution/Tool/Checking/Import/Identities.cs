using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 6 of a failing import: two components have one id, or somebody else's.</summary>
public sealed class Identities() : Rule("SP006", "Every component has an id or name of its own within its kind.", "Give each component an id of its own.")
{
    // The templates of System Administrator and System Customizer.
    private static readonly string[] PlatformRoles = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

    private static readonly (UnpackedKind Kind, string Element, string? Attribute)[] Ids =
    [
        (UnpackedKind.Form, "formid", null),
        (UnpackedKind.Dashboard, "FormId", null),
        (UnpackedKind.View, "savedqueryid", null),
        (UnpackedKind.Chart, "savedqueryvisualizationid", null),
        (UnpackedKind.Role, "Role", "id"),
        (UnpackedKind.ProcessRecord, "Workflow", "WorkflowId"),
        (UnpackedKind.Assembly, "PluginAssembly", "PluginAssemblyId"),
        (UnpackedKind.Assembly, "PluginType", "PluginTypeId"),
        (UnpackedKind.Step, "SdkMessageProcessingStep", "SdkMessageProcessingStepId"),
        (UnpackedKind.Step, "SdkMessageProcessingStepImageId", null),
        (UnpackedKind.WebResource, "WebResourceId", null),
    ];

    private static readonly (UnpackedKind Kind, Func<UnpackedFile, string> Name)[] Names =
    [
        (UnpackedKind.Table, file => file.Value("Name")),
        (UnpackedKind.Choice, file => file.Attribute("Name")),
        (UnpackedKind.WebResource, file => file.Value("Name")),
        (UnpackedKind.App, file => file.Value("UniqueName")),
        (UnpackedKind.SiteMap, file => file.Value("SiteMapUniqueName")),
        (UnpackedKind.EnvironmentVariable, file => file.Attribute("schemaname")),
        (UnpackedKind.CustomApi, file => file.Attribute("uniquename")),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
    [
        .. Ids.SelectMany(kind => OfIds([.. solution[kind.Kind].SelectMany(file => IdsIn(file, kind.Element, kind.Attribute))])),
        .. Names.SelectMany(kind => Twice([.. solution[kind.Kind].Select(file => (file, file.Root, kind.Name(file).ToLowerInvariant()))])),
        .. solution[UnpackedKind.Role].Where(role => PlatformRoles.Contains(XmlReading.Id(role.Attribute("id")))).Select(role =>
            Error(role, "It has the id of a role of the platform.", at: role.Root)),
    ];

    private IEnumerable<Finding> OfIds(IReadOnlyList<(UnpackedFile File, XElement At, string Id)> found) =>
        found.Where(one => !Guid.TryParse(one.Id, out _)).Select(one => Error(one.File, $"\"{one.Id}\" is no id.", "Use a GUID.", one.At)).Concat(Twice(found));

    private IEnumerable<Finding> Twice(IReadOnlyList<(UnpackedFile File, XElement At, string Id)> found) =>
        from same in found.Where(one => one.Id.Length > 0).GroupBy(one => one.Id)
        where same.Count() > 1
        from one in same.Skip(1)
        select Error(one.File, $"{same.First().File.Path} has the same {(Guid.TryParse(one.Id, out _) ? "id" : "name")} {one.Id}.", at: one.At);

    private static IEnumerable<(UnpackedFile File, XElement At, string Id)> IdsIn(UnpackedFile file, string element, string? attribute) =>
        file.Root.DescendantsAndSelf(element).Select(one => (file, one, XmlReading.Id(attribute is null ? one.Value : one.Named(attribute))));
}
