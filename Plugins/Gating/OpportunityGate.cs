using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>What the suite keeps of an opportunity, read with one query behind one lock.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="ProcessId">The process version that governs it; null for none.</param>
/// <param name="Process">What that version says; null where nothing governs, or where it cannot be read any more.</param>
/// <param name="ActiveStage">The stage it stands in; null for the first.</param>
/// <param name="Facts">What its gates may look at.</param>
/// <param name="Last">Its newest receipt.</param>
internal sealed record OpportunityGate(Guid OpportunityId, Guid? ProcessId, Process? Process, Guid? ActiveStage, Facts Facts, LastReceipt? Last)
{
    /// <summary>The position it stands at.</summary>
    public int Position => ActiveStage is { } stage ? Process?.PositionOf(stage) ?? 0 : 0;

    /// <summary>
    /// Locks an opportunity's gate and reads it. The lock is a write to one row per opportunity, made before anything
    /// is read, so that two transactions cannot slip past each other (platform docs, transaction design patterns).
    /// </summary>
    public static OpportunityGate Lock(PluginContext context, Guid opportunityId)
    {
        Touch(context, opportunityId, new() { [GateTable.Opportunity] = new EntityReference(OpportunityTable.Name, opportunityId) });
        return Peek(context, opportunityId);
    }

    /// <summary>What governs it, or null where nothing does.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is governed by a process that cannot be read: a gate fails closed.</exception>
    public Process? RequireProcess() => ProcessId is null || Process is not null
        ? Process
        : throw new InvalidPluginExecutionException(
            "Not moved: the process that governs this opportunity cannot be read any more. Ask your administrator to load its definition again.",
            PluginHttpStatusCode.PreconditionFailed);

    /// <summary>Locks the gate, notes the stage a flow wants, and reads it with the process that governs that flow.</summary>
    /// <exception cref="InvalidPluginExecutionException">No published process names the flow.</exception>
    public static OpportunityGate LockAt(PluginContext context, Guid opportunityId, string flowTable, Guid? stage)
    {
        Touch(context, opportunityId, new() { [GateTable.ActiveStage] = stage?.ToString("D") });
        var gate = Peek(context, opportunityId);
        return gate.Process?.FlowTable == flowTable ? gate : Open(context, opportunityId, flowTable, stage);
    }

    /// <summary>Puts an opportunity under the newest published process of a flow, then locks and reads its gate.</summary>
    /// <exception cref="InvalidPluginExecutionException">No published process names the flow.</exception>
    public static OpportunityGate Open(PluginContext context, Guid opportunityId, string flowTable, Guid? stage)
    {
        Touch(context, opportunityId, new()
        {
            [GateTable.Opportunity] = new EntityReference(OpportunityTable.Name, opportunityId),
            [GateTable.Process] = new EntityReference(ProcessTable.Name, Published(context, flowTable).Id),
            [GateTable.ActiveStage] = stage?.ToString("D"),
        });
        return Peek(context, opportunityId);
    }

    /// <summary>Reads the gate without locking it: for answers that decide nothing.</summary>
    public static OpportunityGate Peek(PluginContext context, Guid opportunityId)
    {
        var rows = context.System.RetrieveMultiple(GateQuery.For(opportunityId)).Entities;
        return rows.Count == 0
            ? new OpportunityGate(opportunityId, null, null, null, new Facts([]), null)
            : GateQuery.Read(context, opportunityId, rows);
    }

    private static Process Published(PluginContext context, string flowTable) =>
        ProcessCache.GetPublished(context, flowTable) ?? throw new InvalidPluginExecutionException(
            "Nothing was changed: this business process flow is governed, but no published process names it. Ask your administrator to load and publish its process.",
            PluginHttpStatusCode.PreconditionFailed);

    private static void Touch(PluginContext context, Guid opportunityId, AttributeCollection values)
    {
        var gate = new Entity(GateTable.Name, opportunityId) { [GateTable.Title] = "Gate" };
        gate.Attributes.AddRange(values);
        context.System.Execute(new UpsertRequest { Target = gate });
    }
}

/// <summary>What a new receipt has to know of the one before it.</summary>
internal sealed record LastReceipt(Guid Id, ReceiptKind Kind, string From, string To, DateTime MovedOn, string Hash, string Correlation);
