using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Capturing;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>Reads one gate.</summary>
internal static class GateReader
{
    /// <summary>The gate with what some process versions look at; the definition comes from the cache where that is not stale.</summary>
    public static GovernedGate Read(PluginContext context, GovernedRow row, FactPaths paths)
    {
        var deal = ((RetrieveResponse)context.System.Execute(GateQuery.For(row, paths))).Entity;
        var gate = FactReader.Rows(deal, row.Table.Gates).FirstOrDefault();
        var processId = gate?.LookupId(GateTable.Process);
        return Heir.Apply(context, Read(context, row, paths, deal, gate, processId), Heir.Read(gate, processId));
    }

    private static GovernedGate Read(PluginContext context, GovernedRow row, FactPaths paths, Entity deal, Entity? gate, Guid? processId) =>
        new(
            row,
            processId,
            processId is { } id ? ProcessCache.Get(context, id, gate!.Linked<long>(GateQuery.Process, ProcessTable.RowVersion)) : null,
            FactReader.Read(row.Table, deal, gate, paths, context.Now),
            ReadLast(gate))
        {
            FlowRows = paths.Flows.SelectMany(f => FactReader.Rows(deal, new Relationship(f.Key))).ToList(),
            Buyers = Buyers.Read(row.Table, deal),
            Owner = deal.GetAttributeValue<EntityReference>(CommonColumns.Owner),
            Worth = row.Table.Worth is { } worth ? FactValues.Of(deal, worth)?.Money : null,
        };

    private static LastReceipt? ReadLast(Entity? gate) => gate?.Linked<Guid>(GateQuery.Last, ReceiptTable.Id) is { } id && id != Guid.Empty
        ? new LastReceipt(
            id,
            Choices.Read<ReceiptKind>(gate.Linked<OptionSetValue>(GateQuery.Last, ReceiptTable.Kind)!),
            gate.Linked<string>(GateQuery.Last, ReceiptTable.ProcessCode) ?? "",
            gate.Linked<string>(GateQuery.Last, ReceiptTable.FromStage) ?? "",
            gate.Linked<string>(GateQuery.Last, ReceiptTable.ToStage) ?? "",
            gate.Linked<DateTime>(GateQuery.Last, ReceiptTable.MovedOn),
            gate.Linked<string>(GateQuery.Last, ReceiptTable.Hash) ?? "",
            gate.Linked<string>(GateQuery.Last, ReceiptTable.Correlation) ?? "",
            gate.Linked<EntityReference>(GateQuery.Last, ReceiptTable.Actor)?.Id)
        {
            OnBehalfOfId = gate.Linked<EntityReference>(GateQuery.Last, ReceiptTable.OnBehalfOf)?.Id,
        }
        : null;
}
