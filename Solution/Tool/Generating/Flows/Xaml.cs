using System.Xml.Linq;

namespace SalesProcessPlugins.Solution.Generating.Flows;

/// <summary>The pieces that the platform's workflow definitions are built from.</summary>
public static class Xaml
{
    /// <summary>Workflow foundation's own activities.</summary>
    public static readonly XNamespace Activities = "http://schemas.microsoft.com/netfx/2009/xaml/activities";

    /// <summary>The XAML language.</summary>
    public static readonly XNamespace X = "http://schemas.microsoft.com/winfx/2006/xaml";

    /// <summary>Business process flows.</summary>
    public static readonly XNamespace Flow = Crm("Microsoft.Crm.Workflow.BusinessProcessFlowActivities", "Microsoft.Crm.Workflow");

    /// <summary>What acts on rows.</summary>
    public static readonly XNamespace Client = Crm("Microsoft.Crm.Workflow.ClientActivities", "Microsoft.Crm.Workflow");

    /// <summary>The labels of steps.</summary>
    public static readonly XNamespace Model = Crm("Microsoft.Crm.Workflow.ObjectModel", "Microsoft.Crm");

    /// <summary>The SDK's activities.</summary>
    public static readonly XNamespace SdkActivities = Crm("Microsoft.Xrm.Sdk.Workflow.Activities", "Microsoft.Xrm.Sdk.Workflow");

    private static readonly XNamespace VisualBasic =
        "clr-namespace:Microsoft.VisualBasic.Activities;assembly=System.Activities, Version=4.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    private static readonly XNamespace Collections = Net("System.Collections.ObjectModel", "mscorlib");

    private static readonly XNamespace This = "clr-namespace:";

    /// <summary>A definition with its name, fixed parts and content.</summary>
    public static XElement Definition(Guid id, params XElement[] content)
    {
        var name = $"XrmWorkflow{id:N}";
        return new XElement(
            Activities + "Activity",
            new XAttribute(X + "Class", name),
            Prefixes(),
            new XElement(X + "Members", Member("InputEntities"), Member("CreatedEntities")),
            Argument(name, "InputEntities"),
            Argument(name, "CreatedEntities"),
            new XElement(VisualBasic + "VisualBasic.Settings", "Assembly references and imported namespaces for internal implementation"),
            new XElement(SdkActivities + "Workflow", content));
    }

    /// <summary>A reference to an activity of the platform.</summary>
    public static XElement Reference(string kind, string displayName, params object?[] content) => new(
        SdkActivities + "ActivityReference",
        new XAttribute("AssemblyQualifiedName", $"Microsoft.Crm.Workflow.{kind}, Microsoft.Crm.Workflow, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"),
        new XAttribute("DisplayName", displayName),
        content);

    /// <summary>The arguments of a reference.</summary>
    public static XElement Arguments(params XElement[] arguments) => new(SdkActivities + "ActivityReference.Arguments", arguments);

    /// <summary>The properties of a reference.</summary>
    public static XElement Properties(params XElement?[] properties) => new(SdkActivities + "ActivityReference.Properties", properties);

    /// <summary>A keyed list.</summary>
    public static XElement List(string type, string key, params object?[] items) => new(
        Collections + "Collection", new XAttribute(X + "TypeArguments", type), new XAttribute(X + "Key", key), items);

    /// <summary>A keyed text; null for none.</summary>
    public static XElement Text(string key, string? text) =>
        text is null ? new XElement(X + "Null", new XAttribute(X + "Key", key)) : new XElement(X + "String", new XAttribute(X + "Key", key), text);

    /// <summary>A keyed flag.</summary>
    public static XElement Flag(string key, bool value) => new(X + "Boolean", new XAttribute(X + "Key", key), value ? "True" : "False");

    /// <summary>The type arguments of a generic element.</summary>
    public static XAttribute Type(string type) => new(X + "TypeArguments", type);

    private static XElement Member(string name) => new(
        X + "Property",
        new XAttribute("Name", name),
        new XAttribute("Type", "InArgument(scg:IDictionary(x:String, mxs:Entity))"));

    private static XElement Argument(string definition, string name) => new(
        This + $"{definition}.{name}",
        new XElement(Activities + "InArgument", Type("scg:IDictionary(x:String, mxs:Entity)")));

    private static IEnumerable<XAttribute> Prefixes() =>
    [
        new("xmlns", Activities.NamespaceName),
        Prefix("mcwb", Flow),
        Prefix("mcwc", Client),
        Prefix("mcwo", Model),
        Prefix("mva", VisualBasic),
        Prefix("mxs", Crm("Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk")),
        Prefix("mxswa", SdkActivities),
        Prefix("s", Net("System", "mscorlib")),
        Prefix("scg", Net("System.Collections.Generic", "mscorlib")),
        Prefix("sco", Collections),
        Prefix("srs", Net("System.Runtime.Serialization", "System.Runtime.Serialization")),
        Prefix("this", This),
        Prefix("x", X),
    ];

    private static XAttribute Prefix(string prefix, XNamespace name) => new(XNamespace.Xmlns + prefix, name.NamespaceName);

    private static XNamespace Crm(string clrNamespace, string assembly) =>
        $"clr-namespace:{clrNamespace};assembly={assembly}, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    private static XNamespace Net(string clrNamespace, string assembly) =>
        $"clr-namespace:{clrNamespace};assembly={assembly}, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089";
}
