using System.Text.RegularExpressions;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>What a file of the unpacked solution is, told by where it lies.</summary>
public enum UnpackedKind
{
    /// <summary>Nothing that the format knows.</summary>
    Unknown,

    /// <summary>The manifest.</summary>
    Manifest,

    /// <summary>The frame of <c>customizations.xml</c>.</summary>
    Skeleton,

    /// <summary>The list of relationships.</summary>
    RelationshipIndex,

    /// <summary>The relationships of one parent table.</summary>
    Relationships,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A table's commands.</summary>
    Ribbon,

    /// <summary>A form.</summary>
    Form,

    /// <summary>A view.</summary>
    View,

    /// <summary>A chart.</summary>
    Chart,

    /// <summary>The formula of a calculated column.</summary>
    Formula,

    /// <summary>A global choice.</summary>
    Choice,

    /// <summary>A dashboard.</summary>
    Dashboard,

    /// <summary>A security role.</summary>
    Role,

    /// <summary>The definition of a process.</summary>
    ProcessDefinition,

    /// <summary>The record of a process.</summary>
    ProcessRecord,

    /// <summary>The record of a plug-in assembly.</summary>
    Assembly,

    /// <summary>A plug-in assembly itself.</summary>
    AssemblyContent,

    /// <summary>A step.</summary>
    Step,

    /// <summary>The record of a web resource.</summary>
    WebResource,

    /// <summary>A web resource itself.</summary>
    WebResourceContent,

    /// <summary>A model-driven app.</summary>
    App,

    /// <summary>The navigation of a model-driven app.</summary>
    SiteMap,

    /// <summary>An environment variable.</summary>
    EnvironmentVariable,

    /// <summary>The value that an environment variable had where the solution was exported.</summary>
    EnvironmentVariableValue,

    /// <summary>A Custom API.</summary>
    CustomApi,

    /// <summary>A parameter or response property of a Custom API.</summary>
    CustomApiValue,

    /// <summary>The copy of a form, app or navigation that only the managed package takes.</summary>
    ManagedTwin,

    /// <summary>A component of a kind that the format knows and this product does not use.</summary>
    Other,
}

/// <summary>Where the files of an unpacked solution lie.</summary>
public static class UnpackedLayout
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // The first place that fits counts. What has no root element is not read as XML.
    private static readonly (UnpackedKind Kind, string? Root, Regex Path)[] Places =
    [
        Place(UnpackedKind.Manifest, "ImportExportXml", @"Other/Solution\.xml"),
        Place(UnpackedKind.Skeleton, "ImportExportXml", @"Other/Customizations\.xml"),
        Place(UnpackedKind.RelationshipIndex, "EntityRelationships", @"Other/Relationships\.xml"),
        Place(UnpackedKind.Relationships, "EntityRelationships", @"Other/Relationships/[^/]+\.xml"),
        Place(UnpackedKind.ManagedTwin, null, @"(Entities/[^/]+/FormXml/[^/]+|AppModules/[^/]+|AppModuleSiteMaps/[^/]+|Other)/[^/]+_managed\.xml"),
        Place(UnpackedKind.Table, "Entity", @"Entities/[^/]+/Entity\.xml"),
        Place(UnpackedKind.Ribbon, "RibbonDiffXml", @"Entities/[^/]+/RibbonDiff\.xml"),
        Place(UnpackedKind.Form, "forms", @"Entities/[^/]+/FormXml/[^/]+/\{[^/]+\}\.xml"),
        Place(UnpackedKind.View, "savedqueries", @"Entities/[^/]+/SavedQueries/\{[^/]+\}\.xml"),
        Place(UnpackedKind.Chart, "visualization", @"Entities/[^/]+/Visualizations/\{[^/]+\}\.xml"),
        Place(UnpackedKind.Formula, "Activity", @"Entities/[^/]+/Formulas/[^/]+\.xaml"),
        Place(UnpackedKind.Choice, "optionset", @"OptionSets/[^/]+\.xml"),
        Place(UnpackedKind.Dashboard, "Dashboard", @"Dashboards/\{[^/]+\}\.xml"),
        Place(UnpackedKind.Role, "Role", @"Roles/[^/]+\.xml"),
        Place(UnpackedKind.ProcessRecord, "Workflow", @"Workflows/[^/]+\.data\.xml"),
        Place(UnpackedKind.ProcessDefinition, "Activity", @"Workflows/[^/]+\.xaml"),
        Place(UnpackedKind.Assembly, "PluginAssembly", @"PluginAssemblies/[^/]+/[^/]+\.dll\.data\.xml"),
        Place(UnpackedKind.AssemblyContent, null, @"PluginAssemblies/[^/]+/[^/]+\.dll"),
        Place(UnpackedKind.Step, "SdkMessageProcessingStep", @"SdkMessageProcessingSteps/\{[^/]+\}\.xml"),
        Place(UnpackedKind.WebResource, "WebResource", @"WebResources/.+\.data\.xml"),
        Place(UnpackedKind.WebResourceContent, null, "WebResources/.+"),
        Place(UnpackedKind.App, "AppModule", @"AppModules/[^/]+/AppModule\.xml"),
        Place(UnpackedKind.SiteMap, "AppModuleSiteMap", @"AppModuleSiteMaps/[^/]+/AppModuleSiteMap\.xml"),
        Place(UnpackedKind.EnvironmentVariable, "environmentvariabledefinition", @"environmentvariabledefinitions/[^/]+/environmentvariabledefinition\.xml"),
        Place(UnpackedKind.EnvironmentVariableValue, null, @"environmentvariabledefinitions/[^/]+/environmentvariablevalues\.json"),
        Place(UnpackedKind.CustomApi, "customapi", @"customapis/[^/]+/customapi\.xml"),
        Place(UnpackedKind.CustomApiValue, "customapirequestparameter", @"customapis/[^/]+/customapirequestparameters/[^/]+/customapirequestparameter\.xml"),
        Place(UnpackedKind.CustomApiValue, "customapiresponseproperty", @"customapis/[^/]+/customapiresponseproperties/[^/]+/customapiresponseproperty\.xml"),
        Place(UnpackedKind.Other, null, @"Other/.+\.xml|Workflows/[^/]+\.json|(CanvasApps|Controls|Dialogs|InteractionCentricDashboards|Reports|Templates)/.+"),
        // Kinds that came later lie in folders of their own with lower-case names, as Custom APIs do.
        Place(UnpackedKind.Other, null, @"(?!docs/)[a-z]+s/[^/]+/.+\.(xml|json|yaml)"),
    ];

    private static readonly UnpackedKind[] NotPacked =
        [UnpackedKind.Unknown, UnpackedKind.Other, UnpackedKind.ManagedTwin, UnpackedKind.EnvironmentVariableValue];

    /// <summary>What lies at a path.</summary>
    public static UnpackedKind KindOf(string path) => PlaceOf(path).Kind;

    /// <summary>The root element of a file at a path; null when what lies there is not read as XML.</summary>
    public static string? RootOf(string path) => PlaceOf(path).Root;

    /// <summary>Whether this product's packer takes files of a kind along.</summary>
    public static bool IsPacked(UnpackedKind kind) => !NotPacked.Contains(kind);

    private static (UnpackedKind Kind, string? Root, Regex Path) PlaceOf(string path) => Array.Find(Places, place => place.Path.IsMatch(path));

    private static (UnpackedKind Kind, string? Root, Regex Path) Place(UnpackedKind kind, string? root, string pattern) =>
        (kind, root, new Regex($"^({pattern})$", Options, TimeSpan.FromSeconds(1)));
}
