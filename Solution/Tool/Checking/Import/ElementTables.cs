using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>What an element of a component may hold.</summary>
/// <param name="Element">The element.</param>
/// <param name="IsOrdered">Whether the order of its children counts.</param>
/// <param name="Children">Its children in their order; those that must be there end with an exclamation mark.</param>
/// <param name="Attributes">The attributes that it must have.</param>
/// <param name="Newer">Children that came after the schema and may stand anywhere; an asterisk for any.</param>
/// <param name="Parent">The element around it, where another element has the same name.</param>
public sealed record ElementTable(string Element, bool IsOrdered, string Children, string Attributes = "", string Newer = "", string? Parent = null)
{
    private readonly List<string> names = [.. Words(Children).Select(word => word.TrimEnd('!'))];
    private readonly List<string> newer = [.. Words(Newer)];

    /// <summary>The children that must be there.</summary>
    public IReadOnlyList<string> Required { get; } = [.. Words(Children).Where(word => word.EndsWith('!')).Select(word => word.TrimEnd('!'))];

    /// <summary>The attributes that must be there.</summary>
    public IReadOnlyList<string> RequiredAttributes { get; } = [.. Words(Attributes)];

    /// <summary>Its order for people.</summary>
    public string Order => $"The order is {string.Join(", ", names)}.";

    /// <summary>Whether a child is one of the schema.</summary>
    public bool Knows(string child) => names.Contains(child);

    /// <summary>Whether a child is one of the schema, or newer than it.</summary>
    public bool Allows(string child) => names.Contains(child) || newer.Contains(child) || newer.Contains("*");

    /// <summary>The place of a child in the order; negative for one that may stand anywhere.</summary>
    public int Position(XElement child) => newer.Contains(child.Name.LocalName) ? -1 : names.IndexOf(child.Name.LocalName);

    private static string[] Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// The order and the necessary parts of each component's elements, as the schema 9.0 of the platform has them, with what exports of newer
/// platforms add to it.
/// </summary>
public static class ElementTables
{
    private static readonly ElementTable Labelled = new("option", IsOrdered: true, "labels! Descriptions Colors", "value", "ExternalValue");

    private static readonly ElementTable[] Choice =
    [
        new("optionset", IsOrdered: true, "OptionSetType IsGlobal IntroducedVersion IsCustomizable ExternalTypeName displaynames Descriptions options statuses states", "Name", "ParentOptionSetName"),
        Labelled,
        Labelled with { Element = "status", Parent = "statuses" },
        new("state", IsOrdered: true, "labels! Descriptions", "value", Parent: "states"),
    ];

    private static readonly Dictionary<UnpackedKind, ElementTable[]> Tables = new()
    {
        [UnpackedKind.Skeleton] = [new("ImportExportXml", IsOrdered: true, string.Join(' ', CustomizationsFile.Order), "", "EntityImageConfigs AttributeImageConfigs connectionreferences *")],
        [UnpackedKind.Table] =
        [
            new("Entity", IsOrdered: false, "Name! ObjectTypeCode EntityInfo FormXml SavedQueries Visualizations RibbonDiffXml Icons Strings HierarchyRules CustomControlDefaultConfigs indexes", "", "*"),
            new("attribute", IsOrdered: false, "Type LogicalName Name PhysicalName RequiredLevel displaynames Descriptions optionset OptionSetName", "PhysicalName", "*", "attributes"),
            .. Choice,
        ],
        [UnpackedKind.Choice] = Choice,
        [UnpackedKind.Form] =
        [
            new("forms", IsOrdered: false, "systemform!", "", "*"),
            new("systemform", IsOrdered: false, "formid! IsCustomizable IntroducedVersion CanBeDeleted FormPresentation FormActivationState form! LocalizedNames Descriptions", "", "*"),
        ],
        [UnpackedKind.View] =
        [
            new("savedqueries", IsOrdered: false, "savedquery!"),
            new("savedquery", IsOrdered: false, "savedqueryid! queryapi LocalizedNames Descriptions IsCustomizable CanBeDeleted isquickfindquery fetchxml IntroducedVersion isdefault isprivate returnedtypecode conditionalformatting layoutxml querytype columnsetxml", "", "*"),
        ],
        [UnpackedKind.Chart] = [new("visualization", IsOrdered: false, "savedqueryvisualizationid! LocalizedNames Descriptions webresourcename customizationlevel datadescription presentationdescription isdefault IsCustomizable IntroducedVersion CanBeDeleted", "", "type charttype")],
        [UnpackedKind.Dashboard] = [new("Dashboard", IsOrdered: false, "FormId! LocalizedNames! Descriptions IsCustomizable IsDefault CanBeDeleted FormXml IntroducedVersion IsTabletEnabled", "", "*")],
        [UnpackedKind.Relationships] = [new("EntityRelationship", IsOrdered: false, "EntityRelationshipType! IntroducedVersion IsHierarchical IsCustomizable ReferencingAttributeName ReferencedEntityName ReferencingEntityName FirstEntityName SecondEntityName CascadeAssign CascadeDelete CascadeReparent CascadeShare CascadeUnshare CascadeRollupView", "Name", "*")],
        [UnpackedKind.ProcessRecord] =
        [
            new(
                "Workflow", IsOrdered: true,
                "XamlFileName ImageFileName Type Subprocess Category Mode LanguageCode Scope OnDemand TriggerOnUpdateAttributeList TriggerOnCreate TriggerOnDelete AsyncAutodelete SyncWorkflowLogOnFailure StateCode StatusCode CreateStage UpdateStage DeleteStage Rank processorder processroleassignment RunAs SdkMessageId UniqueName IsTransacted IntroducedVersion IsCustomizable RendererObjectTypeCode BusinessProcessType FormId PrimaryEntity LocalizedNames Descriptions labels ProcessTriggers",
                "Name WorkflowId",
                "JsonFileName IsCustomProcessingStepAllowedForOtherPublishers ProcessTriggerScope ModernFlowType ProcessTriggerFormId Schema DefinitionVersion UIFlowType"),
        ],
        [UnpackedKind.Assembly] =
        [
            new("PluginAssembly", IsOrdered: true, "Description IsolationMode SourceType Path Url UserName IntroducedVersion IsCustomizable AuthType FileName PluginTypes IsHidden", "FullName", "CustomizationLevel"),
            new("PluginType", IsOrdered: true, "Description FriendlyName! WorkflowActivityGroupName", "AssemblyQualifiedName"),
        ],
        [UnpackedKind.Step] =
        [
            new(
                "SdkMessageProcessingStep", IsOrdered: true,
                "PluginTypeName PluginTypeId PrimaryEntity SecondaryEntity AsyncAutoDelete Configuration Description FilteringAttributes ImpersonatingUserIdName InvocationSource Mode Rank SdkMessageId EventHandler EventHandlerTypeCode Stage IsCustomizable IsHidden SupportedDeployment IntroducedVersion SdkMessageProcessingStepImages",
                "SdkMessageProcessingStepId",
                "SdkMessageId SdkMessageName PluginTypeExportKey CanUseReadOnlyConnection"),
            new("SdkMessageProcessingStepImage", IsOrdered: true, "Description SdkMessageProcessingStepImageId Attributes EntityAlias ImageType MessagePropertyName RelatedAttributeName IsCustomizable IntroducedVersion", "Name"),
        ],
        [UnpackedKind.Role] =
        [
            new("Role", IsOrdered: true, "IsCustomizable IntroducedVersion RolePrivileges", "name id", "isinherited IsAutoAssigned IsInherited"),
            new("RolePrivilege", IsOrdered: false, "", "name level"),
        ],
        [UnpackedKind.WebResource] = [new("WebResource", IsOrdered: true, "WebResourceId! Name! DisplayName Description SilverlightVersion LanguageCode WebResourceType IntroducedVersion IsEnabledForMobileClient IsAvailableForMobileOffline DependencyXml IsCustomizable CanBeDeleted IsHidden FileName")],
        [UnpackedKind.App] =
        [
            new(
                "AppModule", IsOrdered: true,
                "UniqueName! IntroducedVersion! WebResourceId! WelcomePageId FormFactor! ClientType URL AppModuleComponents! AppModuleRoleMaps AppConfig LocalizedNames! Descriptions",
                "", "NavigationType OptimizedFor statecode statuscode appsettings EventHandlers"),
            new("AppModuleComponent", IsOrdered: false, "", "type"),
        ],
        [UnpackedKind.SiteMap] = [new("AppModuleSiteMap", IsOrdered: true, "SiteMapUniqueName! SiteMapName SiteMap! LocalizedNames", "", "EnableCollapsibleGroups ShowHome ShowPinned ShowRecents")],
    };

    /// <summary>The tables for the elements of one kind of file.</summary>
    public static IReadOnlyList<ElementTable> Of(UnpackedKind kind) => Tables.GetValueOrDefault(kind, []);
}
