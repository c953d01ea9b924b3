using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>The published version of a process whose retired version governs a row, as the gate's query brings it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stamp">The row version of its row.</param>
/// <param name="Version">Its number.</param>
/// <param name="Succession">What it says about what is under way.</param>
internal sealed record Heir(Guid Id, long Stamp, int Version, Succession Succession)
{
    /// <summary>The columns that the gate's query brings of it.</summary>
    public static string[] Columns => [ProcessTable.Id, ProcessTable.RowVersion, ProcessTable.Version, ProcessTable.UnderWay, ProcessTable.GraceUntil];

    /// <summary>Reads it from the gate's row; null where the governing version is the published one, or none is.</summary>
    public static Heir? Read(Entity? gate, Guid? governing) => gate?.Linked<Guid>(GateQuery.Newest, ProcessTable.Id) is { } id && id != Guid.Empty && id != governing
        ? new Heir(
            id,
            gate.Linked<long>(GateQuery.Newest, ProcessTable.RowVersion),
            gate.Linked<int>(GateQuery.Newest, ProcessTable.Version),
            gate.Linked<OptionSetValue>(GateQuery.Newest, ProcessTable.UnderWay) is { } underWay
                ? new Succession(Choices.Read<UnderWay>(underWay), gate.Linked<DateTime?>(GateQuery.Newest, ProcessTable.GraceUntil))
                : Succession.None)
        : null;

    /// <summary>
    /// The gate under the version that applies now. A row that stands where the newer version has no stage stays until it
    /// stands elsewhere. What is found here is not written yet.
    /// </summary>
    public static GovernedGate Apply(PluginContext context, GovernedGate gate, Heir? heir)
    {
        if (heir?.Succession.TakesOverFrom is not { } time || gate.Process is not { } left)
            return gate;
        if (time > context.Now)
            return gate with { Handover = new Handover(left.Version, heir.Version, time) };
        return ProcessCache.Get(context, heir.Id, heir.Stamp) is { } entered && CanEnter(gate, left, entered.Process)
            ? gate with { ProcessId = heir.Id, Definition = entered, Left = left, Handover = new Handover(left.Version, heir.Version, On: null) }
            : gate;
    }

    private static bool CanEnter(GovernedGate gate, Process left, Process entered) =>
        left.FlowTable == entered.FlowTable && (gate.Position >= left.Won || entered.Counterpart(left.Stages[gate.Position]) is not null);
}
