using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>The switches of a table. Own tables stay out of mobile offline, mail merge and duplicate detection.</summary>
public static class TableProperties
{
    private static readonly string[] AlwaysOff =
    [
        "IsDuplicateCheckSupported", "IsRequiredOffline", "IsInteractionCentricEnabled", "IsCollaboration",
        "AutoRouteToOwnerQueue", "IsConnectionsEnabled", "IsDocumentManagementEnabled", "AutoCreateAccessTeams",
        "IsOneNoteIntegrationEnabled", "IsKnowledgeManagementEnabled", "IsSLAEnabled", "IsDocumentRecommendationsEnabled",
        "IsActivity", "IsActivityParty", "IsMailMergeEnabled", "IsVisibleInMobile", "IsReadOnlyInMobileClient",
        "DaysSinceRecordLastModified", "IsMapiGridEnabled", "IsReadingPaneEnabled", "SyncToExternalSearchIndex",
        "EnforceStateTransitions", "EntityHelpUrlEnabled", "IsEnabledForExternalChannels",
    ];

    private static readonly string[] OnForFlows =
        ["IsBPFEntity", "IsReplicated", "IsReplicationUserFiltered", "IsOfflineInMobileClient", "ChangeTrackingEnabled"];

    private static readonly string[] AlwaysOn =
    [
        "IsVisibleInMobileClient", "IsRenameable", "IsMappable", "CanModifyAdditionalSettings",
        "CanCreateAttributes", "CanCreateForms", "CanCreateCharts", "CanCreateViews",
    ];

    private static readonly string[] OnForGoverned = ["HasRelatedNotes", "HasRelatedActivities", "IsBusinessProcessEnabled"];

    /// <summary>The switches of a table. Own tables are audited where auditing is on.</summary>
    public static IEnumerable<XElement> Of(UnpackedTable table) =>
    [
        .. OnForGoverned.Select(name => new XElement(name, table.IsGoverned ? 1 : 0)),
        new("OwnershipTypeMask", table.Ownership == TableOwnership.User ? "UserOwned" : "OrgOwned"),
        new("IsAuditEnabled", table.IsFlow ? 0 : 1),
        new("IsCustomizable", ManagedProperty.Table),
        new("CanModifyAuditSettings", ManagedProperty.TableAuditing),
        new("IsQuickCreateEnabled", table.HasQuickCreate ? 1 : 0),
        .. AlwaysOff.Select(name => new XElement(name, 0)),
        .. OnForFlows.Select(name => new XElement(name, table.IsFlow ? 1 : 0)),
        .. AlwaysOn.Select(name => new XElement(name, 1)),
        new("IntroducedVersion", Product.Version),
    ];
}
