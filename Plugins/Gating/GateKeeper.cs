using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Choosing;
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
    /// Locks a row's gate and reads it. The lock is a write to one row for each governed row, made before anything
    /// is read, so that two transactions cannot slip past each other (platform docs, transaction design patterns). A row
    /// that goes over to a newer version does so here.
    /// </summary>
    public static GovernedGate Lock(PluginContext context, GovernedRow row) => Passage.WriteHandover(context, LockForMove(context, row));

    /// <summary>Locks several gates in the order of their ids, so that two such requests cannot wait for each other.</summary>
    public static Dictionary<GovernedRow, GovernedGate> LockAll(PluginContext context, IEnumerable<GovernedRow> rows) =>
        rows.Distinct().OrderBy(row => row.Id).ToDictionary(row => row, row => Lock(context, row));

    /// <summary>
    /// Locks the gate and reads it under the process that governs a flow; a row that nothing governs yet comes
    /// under the newest published one. A row that goes over to a newer version is read under that, and goes over with
    /// the receipt of its move, so that a move which is refused writes nothing.
    /// </summary>
    /// <param name="context">The call.</param>
    /// <param name="row">The row.</param>
    /// <param name="flowTable">The flow's table.</param>
    /// <param name="begins">Whether the flow begins with this, so that the rules have a say.</param>
    /// <returns>
    /// The gate; null where the flow is free: because its process was retired and does not govern the row, or because
    /// the flow spans tables and is governed for rows of others alone.
    /// </returns>
    /// <exception cref="RefusedException">No process names the flow, another one governs, or the rules choose another one.</exception>
    public static GovernedGate? LockUnder(PluginContext context, GovernedRow row, string flowTable, bool begins)
    {
        var known = ProcessCache.Known(context, flowTable).Where(p => p.Table == row.Table.Name).ToList();
        if (known.Count == 0)
            known.AddRange(new[] { FindPublished(context, row, flowTable) ?? ProcessCache.GetGoverning(context, row.Id) }.OfType<StampedProcess>().Select(p => p.Process));
        if (known.All(p => p.FlowTable != flowTable) && !HasGoverned(context, row, flowTable))
            return null;
        Touch(context, row);
        var gate = Read(context, row, known);
        if (gate.ProcessId is not null)
            return OfFlow(gate, flowTable);
        if (FindPublished(context, row, flowTable) is not { } newest)
            return null;
        if (begins && !IsHistory(context))
            Chooser.RequireChosen(context, row, flowTable);
        return Open(context, row, newest);
    }

    /// <summary>
    /// Locks the gate and reads it under what governs the row. A flow that was begun past the suite, by a bypass or before
    /// its steps were there, has not put its row under a process yet: it does so here.
    /// </summary>
    public static GovernedGate LockGoverned(PluginContext context, GovernedRow row)
    {
        var gate = LockForMove(context, row);
        if (gate.ProcessId is not null)
            return gate;
        var begun = ProcessCache.AllPublished(context).FirstOrDefault(p => p.Table == row.Table.Name && FlowInstances.Of(context.System, p, row.Id).Any());
        return begun is null ? gate : LockUnder(context, row, begun.FlowTable, begins: false) ?? gate;
    }

    /// <summary>Reads the gate without locking it: for answers that decide nothing.</summary>
    public static GovernedGate Peek(PluginContext context, GovernedRow row)
    {
        var known = ProcessCache.Known(context, flowTable: null).Where(p => p.Table == row.Table.Name).ToList();
        if (known.Count == 0 && ProcessCache.GetGoverning(context, row.Id) is { } governing)
            known.Add(governing.Process);
        return Read(context, row, known);
    }

    /// <summary>Writes the gate's row, which locks the governed row for everything that a gate depends on.</summary>
    public static void Touch(PluginContext context, GovernedRow row, AttributeCollection? values = null)
    {
        var gate = new Entity(GateTable.Name, row.Id)
        {
            [GateTable.Title] = "Gate",
            [row.Table.Lookup] = row.Reference,
        };
        gate.Attributes.AddRange(values ?? []);
        context.Suite.Upsert(gate);
    }

    private static GovernedGate LockForMove(PluginContext context, GovernedRow row)
    {
        Touch(context, row);
        return Peek(context, row);
    }

    // What began elsewhere was not chosen here.
    private static bool IsHistory(PluginContext context) =>
        context.Change.Contains(CommonColumns.ImportSequenceNumber) && HeldRoles.Of(context, context.ActorId).MayMigrate;

    private static GovernedGate Open(PluginContext context, GovernedRow row, StampedProcess newest)
    {
        Touch(context, row, new() { [GateTable.Process] = new EntityReference(ProcessTable.Name, newest.Process.Id) });
        return Read(context, row, [newest.Process]);
    }

    // Starting another process beside the one that governs would be a way around its gates.
    private static GovernedGate OfFlow(GovernedGate gate, string flowTable) => gate.RequireProcess()!.FlowTable == flowTable
        ? gate
        : throw new RefusedException(
            wording => wording.Moves.OfAnotherProcess(gate.Row.Table.Word, gate.Process!.In(wording.Language).Name), PluginHttpStatusCode.PreconditionFailed, gate.Process);

    // What the versions known beforehand look at is asked for at once; where another one governs, the rest is read again.
    private static GovernedGate Read(PluginContext context, GovernedRow row, IEnumerable<Process> expected)
    {
        var versions = expected.ToList();
        var schema = SuspectProcesses.Check(context, versions);
        var paths = new FactPaths(versions, schema);
        var read = Read(context, row, paths, versions);
        return read.Process is { } process && new FactPaths([process], schema) is var needed && !paths.Covers(needed)
            ? Read(context, row, needed, [process])
            : read;
    }

    private static GovernedGate Read(PluginContext context, GovernedRow row, FactPaths paths, List<Process> versions)
    {
        try
        {
            return GateReader.Read(context, row, paths);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is NoSuchColumn or NoSuchTable)
        {
            context.Trace("A process looks at something that is gone: {0}", fault.Detail.Message);
            SuspectProcesses.Add(context, versions);
            throw new RefusedException(wording => wording.Moves.SomethingGone, PluginHttpStatusCode.PreconditionFailed);
        }
    }

    private static bool HasGoverned(PluginContext context, GovernedRow row, string flowTable) =>
        DefinitionReader.ReadFlows(context.System, flowTable).Any(p => p.Table == row.Table.Name);

    // A flow whose process was retired is free; one that has its steps and never had a process is not.
    private static StampedProcess? FindPublished(PluginContext context, GovernedRow row, string flowTable) =>
        ProcessCache.GetPublished(context, flowTable, row.Table.Name) ?? (DefinitionReader.ReadFlows(context.System, flowTable).Any() ? null : throw new RefusedException(
            wording => wording.Moves.NothingPublished, PluginHttpStatusCode.PreconditionFailed));
}
