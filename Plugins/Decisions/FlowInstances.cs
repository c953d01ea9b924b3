using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Decisions;

/// <summary>Finds, ends and begins the instances of business process flows.</summary>
internal static class FlowInstances
{
    /// <summary>The instances of a process's flow on a governed row, the one changed last first; without those that were aborted.</summary>
    public static IEnumerable<Entity> Of(IOrganizationService service, Process process, Guid rowId)
    {
        var query = new QueryExpression(process.FlowTable)
        {
            ColumnSet = new ColumnSet(FlowTable.ActiveStage, FlowTable.Path, FlowTable.State, FlowTable.Status, FlowTable.ModifiedBy, process.FlowLookup),
        };
        query.Criteria.AddCondition(process.FlowLookup, ConditionOperator.Equal, rowId);
        query.Criteria.AddCondition(FlowTable.Status, ConditionOperator.NotEqual, FlowTable.StatusAborted);
        query.AddOrder(FlowTable.ModifiedOn, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities;
    }

    /// <summary>Aborts the instances that run.</summary>
    public static void Abort(IOrganizationService service, IEnumerable<Entity> flows)
    {
        foreach (var flow in flows.Where(f => f.ChoiceOf(FlowTable.State) != FlowTable.StateInactive))
            service.Update(new Entity(flow.LogicalName, flow.Id)
            {
                [FlowTable.State] = new OptionSetValue(FlowTable.StateInactive),
                [FlowTable.Status] = new OptionSetValue(FlowTable.StatusAborted),
            });
    }

    /// <summary>Begins an instance at the first stage of a process.</summary>
    public static void Begin(IOrganizationService service, Process process, GovernedRow row)
    {
        var first = process.Stages[0].Id;
        service.Create(new Entity(process.FlowTable)
        {
            [FlowTable.TitleOf(process.FlowLookup)] = process.Name,
            [process.FlowLookup] = row.Reference,
            [FlowTable.ActiveStage] = new EntityReference(FlowTable.StageName, first),
            [FlowTable.Path] = first.ToString("D"),
        });
    }
}
