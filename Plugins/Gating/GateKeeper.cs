using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Decisions;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Locks and reads gates.</summary>
internal static class GateKeeper
{
    // What the platform answers a query that names a column or a table that is gone.
    private const int NoSuchColumn = -2147217149;
    private const int NoSuchTable = -2147217150;

    /// <summary>
    /// Locks an opportunity's gate and reads it. The lock is a write to one row per opportunity, made before anything
    /// is read, so that two transactions cannot slip past each other (platform docs, transaction design patterns).
    /// </summary>
    public static OpportunityGate Lock(PluginContext context, Guid opportunityId)
    {
        Touch(context, opportunityId);
        return Peek(context, opportunityId);
    }

    /// <summary>Locks several gates in the order of their ids, so that two such requests cannot wait for each other.</summary>
    public static Dictionary<Guid, OpportunityGate> LockAll(PluginContext context, IEnumerable<Guid> opportunityIds) =>
        opportunityIds.Distinct().OrderBy(id => id).ToDictionary(id => id, id => Lock(context, id));

    /// <summary>
    /// Locks the gate and reads it under the process that governs a flow; an opportunity that nothing governs yet comes
    /// under the newest published one.
    /// </summary>
    /// <exception cref="InvalidPluginExecutionException">No published process names the flow, or another process governs.</exception>
    public static OpportunityGate LockUnder(PluginContext context, Guid opportunityId, string flowTable)
    {
        var known = ProcessCache.Known(context, flowTable).ToList();
        if (known.Count == 0)
            known.Add(RequirePublished(context, flowTable).Process);
        Touch(context, opportunityId);
        var gate = Read(context, opportunityId, known);
        return gate.ProcessId is null ? Open(context, opportunityId, RequirePublished(context, flowTable)) : OfFlow(gate, flowTable);
    }

    /// <summary>
    /// Locks the gate and reads it under what governs the opportunity. A flow that was begun past the suite, by a bypass or
    /// before its steps were there, has not put its opportunity under a process yet: it does so here.
    /// </summary>
    public static OpportunityGate LockGoverned(PluginContext context, Guid opportunityId)
    {
        var gate = Lock(context, opportunityId);
        if (gate.ProcessId is not null)
            return gate;
        var begun = ProcessCache.AllPublished(context).FirstOrDefault(p => FlowInstances.Of(context.System, p, opportunityId).Any());
        return begun is null ? gate : LockUnder(context, opportunityId, begun.FlowTable);
    }

    /// <summary>Reads the gate without locking it: for answers that decide nothing.</summary>
    public static OpportunityGate Peek(PluginContext context, Guid opportunityId)
    {
        var known = ProcessCache.Known(context, flowTable: null).ToList();
        if (known.Count == 0 && ProcessCache.GetGoverning(context, opportunityId) is { } governing)
            known.Add(governing.Process);
        return Read(context, opportunityId, known);
    }

    /// <summary>Writes the gate's row, which locks the opportunity for everything that a gate depends on.</summary>
    public static void Touch(PluginContext context, Guid opportunityId, AttributeCollection? values = null)
    {
        var gate = new Entity(GateTable.Name, opportunityId)
        {
            [GateTable.Title] = "Gate",
            [GateTable.Opportunity] = new EntityReference(OpportunityTable.Name, opportunityId),
        };
        gate.Attributes.AddRange(values ?? []);
        context.Suite.Upsert(gate);
    }

    private static OpportunityGate Open(PluginContext context, Guid opportunityId, StampedProcess newest)
    {
        Touch(context, opportunityId, new() { [GateTable.Process] = new EntityReference(ProcessTable.Name, newest.Process.Id) });
        return Read(context, opportunityId, [newest.Process]);
    }

    // Starting another process beside the one that governs would be a way around its gates.
    private static OpportunityGate OfFlow(OpportunityGate gate, string flowTable) => gate.RequireProcess()!.FlowTable == flowTable
        ? gate
        : throw new InvalidPluginExecutionException(
            $"Nothing was changed: this opportunity is governed by the process {gate.Process!.Name}. Moving it to another process is a decision: choose \"Move to another process\" in the gate panel and say why.",
            PluginHttpStatusCode.PreconditionFailed);

    // What the versions known beforehand look at is asked for at once; where another one governs, the rest is read again.
    private static OpportunityGate Read(PluginContext context, Guid opportunityId, IEnumerable<Process> expected)
    {
        var versions = expected.ToList();
        var schema = SuspectProcesses.Check(context, versions);
        var paths = new FactPaths(versions, schema);
        var read = Read(context, opportunityId, paths, versions);
        return read.Process is { } process && new FactPaths([process], schema) is var needed && !paths.Covers(needed)
            ? Read(context, opportunityId, needed, [process])
            : read;
    }

    private static OpportunityGate Read(PluginContext context, Guid opportunityId, FactPaths paths, List<Process> versions)
    {
        try
        {
            return GateReader.Read(context, opportunityId, paths);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is NoSuchColumn or NoSuchTable)
        {
            context.Trace("A process looks at something that is gone: {0}", fault.Detail.Message);
            SuspectProcesses.Add(context, versions);
            throw new InvalidPluginExecutionException(
                "Not moved: the process looks at something that is no longer there. Tell your administrator to run the health check.",
                PluginHttpStatusCode.PreconditionFailed);
        }
    }

    private static StampedProcess RequirePublished(PluginContext context, string flowTable) =>
        ProcessCache.GetPublished(context, flowTable) ?? throw new InvalidPluginExecutionException(
            "Nothing was changed: this business process flow is governed, but no published process names it. Ask your administrator to load and publish its process.",
            PluginHttpStatusCode.PreconditionFailed);
}
