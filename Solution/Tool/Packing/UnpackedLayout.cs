using System.Text.RegularExpressions;

namespace SalesProcessPlugins.Solution.Packing;

/// <summary>What a file of the unpacked solution is, told by where it lies.</summary>
public enum UnpackedKind
{
    /// <summary>Nothing that the packer knows.</summary>
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

    /// <summary>A form.</summary>
    Form,

    /// <summary>A view.</summary>
    View,

    /// <summary>The formula of a calculated column.</summary>
    Formula,

    /// <summary>A global choice.</summary>
    Choice,

    /// <summary>A security role.</summary>
    Role,

    /// <summary>The definition of a process.</summary>
    ProcessDefinition,

    /// <summary>The record of a process.</summary>
    ProcessRecord,

    /// <summary>The record of the plug-in assembly.</summary>
    Assembly,

    /// <summary>A step.</summary>
    Step,

    /// <summary>A Custom API.</summary>
    CustomApi,

    /// <summary>A parameter or response property of a Custom API.</summary>
    CustomApiValue,
}

/// <summary>Where the files of an unpacked solution lie.</summary>
public static class UnpackedLayout
{
    private static readonly (UnpackedKind Kind, string Root, string Pattern)[] Places =
    [
        (UnpackedKind.Manifest, "ImportExportXml", @"Other/Solution\.xml"),
        (UnpackedKind.Skeleton, "ImportExportXml", @"Other/Customizations\.xml"),
        (UnpackedKind.RelationshipIndex, "EntityRelationships", @"Other/Relationships\.xml"),
        (UnpackedKind.Relationships, "EntityRelationships", @"Other/Relationships/[^/]+\.xml"),
        (UnpackedKind.Table, "Entity", @"Entities/[^/]+/Entity\.xml"),
        (UnpackedKind.Form, "forms", @"Entities/[^/]+/FormXml/[^/]+/\{[^/]+\}(_managed)?\.xml"),
        (UnpackedKind.View, "savedqueries", @"Entities/[^/]+/SavedQueries/\{[^/]+\}\.xml"),
        (UnpackedKind.Formula, "Activity", @"Entities/[^/]+/Formulas/[^/]+\.xaml"),
        (UnpackedKind.Choice, "optionset", @"OptionSets/[^/]+\.xml"),
        (UnpackedKind.Role, "Role", @"Roles/[^/]+\.xml"),
        (UnpackedKind.ProcessDefinition, "Activity", @"Workflows/[^/]+\.xaml"),
        (UnpackedKind.ProcessRecord, "Workflow", @"Workflows/[^/]+\.xaml\.data\.xml"),
        (UnpackedKind.Assembly, "PluginAssembly", @"PluginAssemblies/[^/]+/[^/]+\.dll\.data\.xml"),
        (UnpackedKind.Step, "SdkMessageProcessingStep", @"SdkMessageProcessingSteps/\{[^/]+\}\.xml"),
        (UnpackedKind.CustomApi, "customapi", @"customapis/[^/]+/customapi\.xml"),
        (UnpackedKind.CustomApiValue, "customapirequestparameter", @"customapis/[^/]+/customapirequestparameters/[^/]+/customapirequestparameter\.xml"),
        (UnpackedKind.CustomApiValue, "customapiresponseproperty", @"customapis/[^/]+/customapiresponseproperties/[^/]+/customapiresponseproperty\.xml"),
    ];

    /// <summary>What lies at a path.</summary>
    public static UnpackedKind KindOf(string path) => PlaceOf(path).Kind;

    /// <summary>The root element of a file at a path.</summary>
    public static string RootOf(string path) => PlaceOf(path).Root;

    private static (UnpackedKind Kind, string Root, string Pattern) PlaceOf(string path) =>
        Places.FirstOrDefault(place => Regex.IsMatch(path, $"^({place.Pattern})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
