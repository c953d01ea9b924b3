using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>The switches of a table. Own tables stay out of mobile offline, mail merge and duplicate detection.</summary>
public static class TableProperties
{
    private static readonly string[] AlwaysOff =
    [
        "IsDuplicateCheckSupported", "IsBusinessProcessEnabled", "IsRequiredOffline", "IsInteractionCentricEnabled", "IsCollaboration",
        "AutoRouteToOwnerQueue", "IsConnectionsEnabled", "IsDocumentManagementEnabled", "AutoCreateAccessTeams",
        "IsOneNoteIntegrationEnabled", "IsKnowledgeManagementEnabled", "IsSLAEnabled", "IsDocumentRecommendationsEnabled",
        "IsActivity", "IsActivityParty", "IsMailMergeEnabled", "IsVisibleInMobile", "IsReadOnlyInMobileClient",
        "DaysSinceRecordLastModified", "IsMapiGridEnabled", "IsReadingPaneEnabled", "IsQuickCreateEnabled", "SyncToExternalSearchIndex",
        "EnforceStateTransitions", "EntityHelpUrlEnabled", "IsEnabledForExternalChannels",
    ];

    private static readonly string[] OnForFlows =
        ["IsBPFEntity", "IsReplicated", "IsReplicationUserFiltered", "IsVisibleInMobileClient", "IsOfflineInMobileClient", "ChangeTrackingEnabled"];

    private static readonly string[] AlwaysOn =
    [
        "IsCustomizable", "IsRenameable", "IsMappable", "CanModifyAuditSettings", "CanModifyAdditionalSettings",
        "CanCreateAttributes", "CanCreateForms", "CanCreateCharts", "CanCreateViews",
    ];

    /// <summary>The switches of a flow's table or of an ordinary one. Own tables are audited where auditing is on.</summary>
    public static IEnumerable<XElement> Of(bool isFlow) =>
    [
        new("OwnershipTypeMask", "OrgOwned"),
        new("IsAuditEnabled", isFlow ? 0 : 1),
        .. AlwaysOff.Select(name => new XElement(name, 0)),
        .. OnForFlows.Select(name => new XElement(name, isFlow ? 1 : 0)),
        .. AlwaysOn.Select(name => new XElement(name, 1)),
        new("IntroducedVersion", Product.Version),
    ];
}
