using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Health;

/// <summary>Finds active business process flows of governed tables that no published process governs; of one that spans tables, for each of them.</summary>
internal static class FlowHealth
{
    private const string Stage = "stage";

    /// <summary>All of them.</summary>
    public static IEnumerable<ReportFinding> Check(IOrganizationService service, IReadOnlyCollection<StampedProcess> published)
    {
        var query = new QueryExpression(WorkflowTable.Name) { ColumnSet = new ColumnSet(WorkflowTable.Title, WorkflowTable.UniqueName, WorkflowTable.PrimaryTable) };
        query.Criteria.AddCondition(WorkflowTable.Category, ConditionOperator.Equal, WorkflowTable.BusinessProcessFlow);
        query.Criteria.AddCondition(WorkflowTable.Type, ConditionOperator.Equal, WorkflowTable.Definition);
        query.Criteria.AddCondition(WorkflowTable.State, ConditionOperator.Equal, WorkflowTable.Activated);
        var stage = query.AddLink(FlowTable.StageTable, WorkflowTable.Id, FlowTable.Process);
        stage.EntityAlias = Stage;
        stage.Columns = new ColumnSet(FlowTable.StageOf);
        return service.RetrieveAll(query)
            .Select(row => new { Flow = row, Table = GovernedTable.Find(row.Linked<string>(Stage, FlowTable.StageOf) ?? row.GetAttributeValue<string>(WorkflowTable.PrimaryTable)) })
            .Where(part => part.Table is not null && !published.Any(p => Governs(p.Process, part.Flow, part.Table)))
            .GroupBy(part => $"{part.Flow.Id}/{part.Table!.Name}")
            .Select(parts => Finding(parts.First().Flow, parts.First().Table!));
    }

    private static bool Governs(Process process, Entity flow, GovernedTable table) =>
        process.FlowTable == flow.GetAttributeValue<string>(WorkflowTable.UniqueName) && process.Table == table.Name;

    private static ReportFinding Finding(Entity flow, GovernedTable table) => new(
        "flow-ungoverned",
        Severity.Warning,
        $"The business process flow \"{flow[WorkflowTable.Title]}\" is active for {table.Plural}, and no published process governs it: whoever chooses it passes no gate.",
        "Deactivate it, or publish a process that names it.");
}
