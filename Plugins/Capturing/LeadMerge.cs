using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Finishing;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Capturing;

/// <summary>
/// Merges leads without losing or gaining proof. What the customer did follows to the lead that stays, where it is of the
/// same customer; what was decided about the lead that goes stays with it: its gate and receipts, its sign-offs and
/// waivers, and its place in the flow. Whether the platform takes such rows along is not documented: what it took is
/// put back.
/// </summary>
[CrmPluginRegistration("Merge", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous,
    "", "Leads about to be merged: announce", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a52",
    Description = "Tells a merge of leads from changes of the rows that belong to them.")]
[CrmPluginRegistration("Merge", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous,
    "", "Leads merged: evidence follows", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a54",
    Description = "Lets the evidence of a merged lead count for the lead that stays.")]
[CrmPluginRegistration("Merge", LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous,
    "", "Leads merged: decisions stay", 1, IsolationModeEnum.Sandbox, Id = "0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f3a56",
    Description = "Keeps with a merged lead what was decided about it.")]
public sealed class LeadMerge : PluginBase
{
    private const string Followed = "The lead was merged into another, and its evidence followed.";
    private const string OfAnother = "The lead was merged into one of another customer.";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var stays = new GovernedRow(GovernedTable.Lead, ((EntityReference)context.Execution.InputParameters["Target"]).Id);
        var goes = new GovernedRow(GovernedTable.Lead, (Guid)context.Execution.InputParameters["SubordinateId"]);
        SuiteWriter.AnnounceCascade(context.Execution, goes.Table.Name, goes.Id);
        if (context.Execution.Stage == (int)StageEnum.PreOperation)
            Merge(context, stays, goes);
        else if (context.Execution.Stage == (int)StageEnum.PostOperation)
            MergedRows.PutBack(context, goes);
    }

    private static void Merge(PluginContext context, GovernedRow stays, GovernedRow goes)
    {
        var gates = GateKeeper.LockAll(context, [stays, goes]);
        var content = context.Input<Entity>("UpdateContent") ?? new Entity(stays.Table.Name);
        var buyers = gates[stays].Buyers.OverlaidBy(stays.Table, content);
        if (buyers != gates[stays].Buyers)
            Withdraw(context, gates[stays], buyers);
        Follow(context, gates[goes], stays, buyers);
        MergedRows.Remember(context, gates[goes]);
        if (stays.Table.IsFinished(content))
            Finish.Check(context, stays);
    }

    // The values that a merge chooses may come without an Update that a step could see.
    private static void Withdraw(PluginContext context, GovernedGate gate, Buyers buyers)
    {
        foreach (var evidence in buyers.NotTheirs(context, gate.Facts.Standing.ToList()))
            EvidenceRows.Withdraw(context, evidence, EvidenceRows.CustomerChanged);
    }

    // A lead that does not say who buys is taken for the same as the one that does.
    private static void Follow(PluginContext context, GovernedGate from, GovernedRow stays, Buyers buyers)
    {
        var standing = from.Facts.Standing.ToList();
        var others = buyers is { CustomerId: null, ContactId: null } ? [] : buyers.NotTheirs(context, standing);
        foreach (var evidence in standing)
        {
            if (!others.Contains(evidence))
                EvidenceRows.CopyTo(context, stays, evidence);
            EvidenceRows.Withdraw(context, evidence, others.Contains(evidence) ? OfAnother : Followed);
        }
    }
}
