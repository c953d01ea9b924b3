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
    private static readonly (UnpackedKind Kind, string Pattern)[] Places =
    [
        (UnpackedKind.Manifest, @"Other/Solution\.xml"),
        (UnpackedKind.Skeleton, @"Other/Customizations\.xml"),
        (UnpackedKind.RelationshipIndex, @"Other/Relationships\.xml"),
        (UnpackedKind.Relationships, @"Other/Relationships/[^/]+\.xml"),
        (UnpackedKind.Table, @"Entities/[^/]+/Entity\.xml"),
        (UnpackedKind.Form, @"Entities/[^/]+/FormXml/[^/]+/\{[^/]+\}(_managed)?\.xml"),
        (UnpackedKind.View, @"Entities/[^/]+/SavedQueries/\{[^/]+\}\.xml"),
        (UnpackedKind.Formula, @"Entities/[^/]+/Formulas/[^/]+\.xaml"),
        (UnpackedKind.Choice, @"OptionSets/[^/]+\.xml"),
        (UnpackedKind.Role, @"Roles/[^/]+\.xml"),
        (UnpackedKind.ProcessDefinition, @"Workflows/[^/]+\.xaml"),
        (UnpackedKind.ProcessRecord, @"Workflows/[^/]+\.xaml\.data\.xml"),
        (UnpackedKind.Assembly, @"PluginAssemblies/[^/]+/[^/]+\.dll\.data\.xml"),
        (UnpackedKind.Step, @"SdkMessageProcessingSteps/\{[^/]+\}\.xml"),
        (UnpackedKind.CustomApi, @"customapis/[^/]+/customapi\.xml"),
        (UnpackedKind.CustomApiValue, @"customapis/[^/]+/(customapirequestparameters/[^/]+/customapirequestparameter|customapiresponseproperties/[^/]+/customapiresponseproperty)\.xml"),
    ];

    /// <summary>What lies at a path.</summary>
    public static UnpackedKind KindOf(string path) =>
        Places.FirstOrDefault(place => Regex.IsMatch(path, $"^({place.Pattern})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Kind;
}
