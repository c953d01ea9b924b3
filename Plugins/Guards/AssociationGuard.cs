using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Guards;

/// <summary>
/// Refuses to connect or part by a relationship what the suite watches by the column. Whether that raises Update is
/// documented only as "the same as" updates (platform docs, associate and disassociate), so it is not relied on. Every
/// other relationship costs a look at names.
/// </summary>
[CrmPluginRegistration("Associate", "none", StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Rows associated: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a71",
    Description = Reason)]
[CrmPluginRegistration("Disassociate", "none", StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Rows parted: guard", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a72",
    Description = Reason)]
public sealed class AssociationGuard : PluginBase
{
    private const string Reason = "Refuses to set columns that gates watch by connecting rows.";

    private static readonly HashSet<string> SuiteTables =
    [
        GateTable.Name, EvidenceTable.Name, SignOffTable.Name, WaiverTable.Name, ReceiptTable.Name, ProcessTable.Name, StageTable.Name, ActivityTable.Name, RequirementTable.Name,
    ];

    private static readonly HashSet<string> ProofTables = [NoteTable.Name, MailTable.Name, MailTable.AttachmentName];

    private static readonly HashSet<string> WatchedRelationships = new(StringComparer.OrdinalIgnoreCase)
    {
        "opportunity_customer_accounts", "opportunity_customer_contacts", "opportunity_parent_account", "opportunity_parent_contact",
        "lead_parent_account", "lead_parent_contact", "c3_account_client_accountid", "c3_opportunity_client_opportunityid",
    };

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var rows = RowsOf(context);
        if (IsGuarded(context, rows))
            throw new RefusedException(wording => wording.Guards.Associations, PluginHttpStatusCode.Forbidden);
    }

    private static bool IsGuarded(PluginContext context, List<EntityReference> rows) =>
        WatchedRelationships.Contains(((Relationship)context.Execution.InputParameters["Relationship"]).SchemaName ?? "")
        || rows.Any(r => SuiteTables.Contains(r.LogicalName))
        || HoldsProof(context, rows)
        || MovesFlow(context, rows);

    // A note of another table moves freely, unless it is one that has been captured.
    private static bool HoldsProof(PluginContext context, List<EntityReference> rows)
    {
        var proofs = rows.Where(r => ProofTables.Contains(r.LogicalName)).ToList();
        return proofs.Count > 0
            && (rows.Any(r => GovernedRow.Find(r) is not null) || EvidenceRows.RowsOf(context, [.. proofs.Select(r => r.Id)]).Count > 0);
    }

    private static bool MovesFlow(PluginContext context, List<EntityReference> rows)
    {
        var flows = rows.Select(r => r.LogicalName).Where(t => !MovesFlows(t)).Distinct().ToList();
        return rows.Any(r => MovesFlows(r.LogicalName)) && flows.Any(t => IsGoverned(context, t));
    }

    private static bool MovesFlows(string table) => table == FlowTable.StageTable || GovernedTable.Find(table) is not null;

    private static bool IsGoverned(PluginContext context, string table) =>
        table is FlowTable.NewNameSale or FlowTable.ChannelSale or FlowTable.AddOnSale or FlowTable.ClientLifecycle or FlowTable.LeadQualification || ProcessCache.Known(context, table).Any();

    private static List<EntityReference> RowsOf(PluginContext context) =>
        [(EntityReference)context.Execution.InputParameters["Target"], .. (EntityReferenceCollection)context.Execution.InputParameters["RelatedEntities"]];
}
