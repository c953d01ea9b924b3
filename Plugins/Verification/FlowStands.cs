using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Flow;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Verification;

/// <summary>Where the instances of one process's flow stand, whatever the suite knows of it.</summary>
internal static class FlowStands
{
    private static readonly string[] Columns = [FlowTable.ActiveStage, FlowTable.Path, FlowTable.State, FlowTable.Status, LastChange.On, LastChange.By];

    /// <summary>The stands by governed row.</summary>
    public static ILookup<Guid, FlowStand> Read(IOrganizationService service, Process process, IEnumerable<Guid> rowIds)
    {
        var query = Query(process);
        query.Criteria.AddCondition(process.FlowLookup, ConditionOperator.In, [.. rowIds.Select(id => (object)id)]);
        return service.RetrieveAll(query).ToLookup(row => row.LookupId(process.FlowLookup)!.Value, row => Read(row, process));
    }

    /// <summary>Instances behind their first stage whose row no process governs: they began past the suite.</summary>
    public static IEnumerable<FlowStand> Ungoverned(IOrganizationService service, Process process)
    {
        const string gate = "gate";
        var query = Query(process);
        var link = query.AddLink(GateTable.Name, process.FlowLookup, GateTable.Id, JoinOperator.LeftOuter);
        link.EntityAlias = gate;
        query.Criteria.AddCondition(gate, GateTable.Process, ConditionOperator.Null);
        query.Criteria.AddCondition(process.FlowLookup, ConditionOperator.NotNull);
        return service.RetrieveAll(query).Select(row => Read(row, process)).Where(stand => stand.Position > 0);
    }

    private static QueryExpression Query(Process process) =>
        new(process.FlowTable) { ColumnSet = new ColumnSet([process.FlowLookup, .. Columns]) };

    private static FlowStand Read(Entity row, Process process) => new(
        row.GetAttributeValue<EntityReference>(process.FlowLookup),
        PositionOf(row, process),
        new LastChange(row.GetAttributeValue<DateTime>(LastChange.On), row.GetAttributeValue<EntityReference>(LastChange.By)));

    private static int PositionOf(Entity row, Process process)
    {
        var status = row.ChoiceOf(FlowTable.Status);
        if (FlowRow.IsFinished(row.ChoiceOf(FlowTable.State), status))
            return process.Won;
        return status == FlowTable.StatusAborted || row.LookupId(FlowTable.ActiveStage) is not { } stage ? 0 : process.PositionOf(stage) ?? 0;
    }
}

/// <summary>Where one instance of a flow stands.</summary>
/// <param name="Row">The row that goes through it.</param>
/// <param name="Position">The position in the process.</param>
/// <param name="Change">Its last change.</param>
internal sealed record FlowStand(EntityReference Row, int Position, LastChange Change);
