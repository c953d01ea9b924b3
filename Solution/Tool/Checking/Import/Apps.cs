using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 26 of a failing import: a model-driven app or its navigation is incomplete.</summary>
public sealed class Apps() : Rule("SP026", "Apps have a short unique name, an icon, a navigation and a role, and hold only components that there are.", "Correct the app.")
{
    private const int LongestName = 40;

    // What apps show when they bring no icon; the solution AppModuleWebResources has it everywhere.
    private const string DefaultIcon = "953b9fac-1e5e-e611-80d6-00155ded156f";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        solution[UnpackedKind.App].SelectMany(app => OfApp(app, solution)).Concat(solution[UnpackedKind.SiteMap].SelectMany(OfSiteMap));

    private IEnumerable<Finding> OfApp(UnpackedFile app, CheckedSolution solution)
    {
        if (app.Value("UniqueName") is { Length: > LongestName } name)
            yield return Error(app, $"Its name has {name.Length} characters.", $"Use at most {LongestName}.", app.Root.Element("UniqueName"));
        var icon = XmlReading.Id(app.Value("WebResourceId"));
        if (icon != DefaultIcon && !solution.IsDeclared(ComponentTypes.WebResource, icon) && Ids(solution, UnpackedKind.WebResource, "WebResourceId").All(one => one != icon))
            yield return Error(app, $"Its icon {icon} is no web resource of the solution.", "Bring the icon along, or use the platform's own.", app.Root.Element("WebResourceId"));
        if (!app.Root.Elements("AppModuleRoleMaps").Elements("Role").Any())
            yield return Error(app, "No role may open it.", "Add a role to AppModuleRoleMaps.", app.Root);
        foreach (var component in app.Root.Elements("AppModuleComponents").Elements("AppModuleComponent"))
            if (ExistenceOf(component, solution) is not Existence.Found and var existence)
                yield return Of(
                    existence == Existence.Missing ? FindingSeverity.Error : FindingSeverity.Warning, app,
                    $"Its component {component.Named("schemaName")}{component.Named("id")} of type {component.Named("type")} is not in the solution.", "Add the component, or state it as a dependency.", component);
    }

    private IEnumerable<Finding> OfSiteMap(UnpackedFile map) =>
        from same in map.Root.Descendants().Where(one => one.Name.LocalName is "Area" or "Group" or "SubArea").GroupBy(one => (one.Name.LocalName, one.Named("Id"), one.Parent))
        where same.Count() > 1
        select Error(map, $"Two parts of the navigation have the id {same.Key.Item2}.", "Give each an id of its own.", same.Last());

    private static Existence ExistenceOf(XElement component, CheckedSolution solution)
    {
        var (type, name, id) = (component.Named("type"), component.Named("schemaName"), component.Named("id"));
        if (name.Length > 0)
            return type switch
            {
                "1" => solution.TableNamed(name),
                "61" => solution.Named(ComponentTypes.WebResource, name, solution[UnpackedKind.WebResource].Select(file => file.Value("Name"))),
                "62" => solution.Named(ComponentTypes.SiteMap, name, solution[UnpackedKind.SiteMap].Select(file => file.Value("SiteMapUniqueName"))),
                _ => Existence.Found,
            };
        IEnumerable<string>? known = type switch
        {
            "26" => Ids(solution, UnpackedKind.View, "savedqueryid"),
            "29" => solution[UnpackedKind.ProcessRecord].Select(file => XmlReading.Id(file.Attribute("WorkflowId"))),
            "59" => Ids(solution, UnpackedKind.Chart, "savedqueryvisualizationid"),
            "60" => Ids(solution, UnpackedKind.Form, "formid").Concat(Ids(solution, UnpackedKind.Dashboard, "FormId")),
            _ => null,
        };
        return known is null || known.Contains(XmlReading.Id(id)) || solution.IsDeclared(int.Parse(type), id) ? Existence.Found : Existence.Undeclared;
    }

    private static IEnumerable<string> Ids(CheckedSolution solution, UnpackedKind kind, string element) =>
        solution[kind].SelectMany(file => file.Root.DescendantsAndSelf(element)).Select(id => XmlReading.Id(id.Value));
}
