using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Health;

/// <summary>Finds active business process flows of governed tables that no published process governs.</summary>
internal static class FlowHealth
{
    /// <summary>All of them.</summary>
    public static IEnumerable<ReportFinding> Check(IOrganizationService service, IReadOnlyCollection<StampedProcess> published)
    {
        var query = new QueryExpression(WorkflowTable.Name) { ColumnSet = new ColumnSet(WorkflowTable.Title, WorkflowTable.UniqueName, WorkflowTable.PrimaryTable) };
        query.Criteria.AddCondition(WorkflowTable.Category, ConditionOperator.Equal, WorkflowTable.BusinessProcessFlow);
        query.Criteria.AddCondition(WorkflowTable.Type, ConditionOperator.Equal, WorkflowTable.Definition);
        query.Criteria.AddCondition(WorkflowTable.State, ConditionOperator.Equal, WorkflowTable.Activated);
        query.Criteria.AddCondition(WorkflowTable.PrimaryTable, ConditionOperator.In, [.. GovernedTable.All.Select(table => (object)table.Name)]);
        return service.RetrieveAll(query)
            .Where(flow => published.All(p => p.Process.FlowTable != flow.GetAttributeValue<string>(WorkflowTable.UniqueName)))
            .Select(flow => new ReportFinding(
                "flow-ungoverned",
                Severity.Warning,
                $"The business process flow \"{flow[WorkflowTable.Title]}\" is active for {GovernedTable.Of(flow.GetAttributeValue<string>(WorkflowTable.PrimaryTable)).Plural}, and no published process governs it: whoever chooses it passes no gate.",
                "Deactivate it, or publish a process that names it."));
    }
}
