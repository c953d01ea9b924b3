using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>What is under way at stages that a new version no longer has, and so could not go over to it.</summary>
internal sealed class Stranded(IOrganizationService service, Process draft)
{
    private const string Row = "row";
    private const string Gate = "gate";

    private readonly IReadOnlyList<Process> versions = DefinitionReader.ReadVersions(service, draft.Code);

    /// <summary>Why nothing can go over, in words: it goes by another flow.</summary>
    public IEnumerable<string> OfFlows() => versions.Where(v => v.FlowTable != draft.FlowTable).Take(1)
        .Select(other => $"it goes by the flow of {draft.FlowTable}, and version {other.Version} by that of {other.FlowTable}: what is under way cannot go over to another flow. Let it stay.");

    /// <summary>What stands at stages that are gone, in words, stage by stage.</summary>
    public IEnumerable<string> OfStages()
    {
        var gone = versions.SelectMany(v => v.Stages).Where(s => draft.Counterpart(s) is null).GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First());
        if (gone.Count == 0)
            return [];
        return service.RetrieveAll(At(gone.Keys))
            .GroupBy(row => row.LookupId(FlowTable.ActiveStage)!.Value)
            .OrderBy(rows => gone[rows.Key].MacroStage)
            .Select(rows => $"{Counted(rows.Count())} at {gone[rows.Key].Name}, which this version does not have. Let them stay, or give them a grace to move on.");
    }

    private string Counted(int count) => GovernedTable.Of(draft.Table) is var table && count == 1 ? $"1 {table.Word} stands" : $"{count} {table.Plural} stand";

    private QueryExpression At(IEnumerable<Guid> stages)
    {
        var query = new QueryExpression(draft.FlowTable) { ColumnSet = new ColumnSet(FlowTable.ActiveStage) };
        query.Criteria.AddCondition(FlowTable.ActiveStage, ConditionOperator.In, [.. stages.Select(id => (object)id)]);
        query.Criteria.AddCondition(FlowTable.State, ConditionOperator.NotEqual, FlowTable.StateInactive);
        var gate = query.AddLink(GateTable.Name, draft.FlowLookup, GateTable.Id);
        gate.EntityAlias = Gate;
        gate.LinkCriteria.AddCondition(GateTable.Process, ConditionOperator.In, [.. versions.Select(v => (object)v.Id)]);
        var row = query.AddLink(draft.Table, draft.FlowLookup, GovernedTable.Of(draft.Table).Key);
        row.EntityAlias = Row;
        row.LinkCriteria.AddCondition(CommonColumns.State, ConditionOperator.Equal, 0);
        return query;
    }
}
