using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>Makes <c>customizations.xml</c>: the frame, filled with the component files.</summary>
public static class CustomizationsFile
{
    /// <summary>The order of the kinds of component, which the importing schema insists on.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "RibbonDiffXml", "IsvConfig", "RelationshipRoles", "ConnectionRoles",
        "SiteMap", "EntityMaps", "EntityRelationships", "OrganizationSettings", "optionsets", "Reports", "RoutingRules", "ChannelPropertyGroups",
        "ConvertRules", "MobileOfflineProfiles", "Slas", "ChannelAccessProfiles", "ChannelAccessProfileRules", "Dashboards",
        "InteractionCentricDashboards", "Dialogs", "WebResources", "CustomControls", "SolutionPluginAssemblies", "SdkMessageProcessingSteps",
        "ServiceEndpoints", "AppModuleSiteMaps", "AppModules", "EntityDataProviders", "EntityDataSources", "Languages",
        "GlobalSearchConfigurations", "StoredProcedures",
    ];

    /// <summary>The element that each kind of component file goes into.</summary>
    public static IReadOnlyDictionary<UnpackedKind, string> Places { get; } = new Dictionary<UnpackedKind, string>
    {
        [UnpackedKind.Table] = "Entities",
        [UnpackedKind.Role] = "Roles",
        [UnpackedKind.ProcessRecord] = "Workflows",
        [UnpackedKind.Relationships] = "EntityRelationships",
        [UnpackedKind.Choice] = "optionsets",
        [UnpackedKind.Dashboard] = "Dashboards",
        [UnpackedKind.WebResource] = "WebResources",
        [UnpackedKind.Assembly] = "SolutionPluginAssemblies",
        [UnpackedKind.Step] = "SdkMessageProcessingSteps",
        [UnpackedKind.SiteMap] = "AppModuleSiteMaps",
        [UnpackedKind.App] = "AppModules",
    };

    /// <summary>The element of a table that each kind of file beside it goes into.</summary>
    public static IReadOnlyDictionary<UnpackedKind, string> PlacesInTable { get; } = new Dictionary<UnpackedKind, string>
    {
        [UnpackedKind.Form] = "FormXml",
        [UnpackedKind.View] = "SavedQueries",
        [UnpackedKind.Chart] = "Visualizations",
        [UnpackedKind.Ribbon] = "RibbonDiffXml",
    };

    /// <summary>The filled frame.</summary>
    public static XElement Of(UnpackedSolution solution)
    {
        var file = new XElement(solution.Skeleton.Root);
        foreach (var (kind, place) in Places)
            file.Element(place)?.Add(solution[kind].SelectMany(component => Components(component, solution)));
        return file;
    }

    private static IEnumerable<XElement> Components(UnpackedFile file, UnpackedSolution solution) => file.Kind switch
    {
        UnpackedKind.Table => [Table(file, solution)],
        UnpackedKind.Relationships => file.Root.Elements(),
        _ => [file.Root],
    };

    private static XElement Table(UnpackedFile file, UnpackedSolution solution)
    {
        var table = new XElement(file.Root);
        foreach (var (kind, place) in PlacesInTable)
            table.Element(place)?.Add(InTable(kind, [.. solution.Of(kind, file.Owner)]));
        return table;
    }

    private static IEnumerable<XElement> InTable(UnpackedKind kind, IReadOnlyList<UnpackedFile> files) => kind switch
    {
        UnpackedKind.Form => files.GroupBy(FormType).Select(forms => new XElement(
            "forms", new XAttribute("type", forms.Key), forms.SelectMany(form => form.Root.Elements()))),
        UnpackedKind.View => files.Count == 0 ? [] : [new XElement("savedqueries", files.SelectMany(view => view.Root.Elements()))],
        UnpackedKind.Ribbon => files.SelectMany(ribbon => ribbon.Root.Elements()),
        _ => files.Select(file => file.Root),
    };

    private static string FormType(UnpackedFile form) => form.Path.Split('/')[3];
}
