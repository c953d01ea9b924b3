using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Health;

/// <summary>Whether published processes still find what they look at, and which drafts wait.</summary>
internal static class DefinitionHealth
{
    /// <summary>Published processes that look at columns or tables that are gone.</summary>
    public static IEnumerable<ReportFinding> Lost(IOrganizationService service, IReadOnlyCollection<Process> published)
    {
        if (published.Count == 0)
            return [];
        var schema = Schema.Read(service, published.SelectMany(process => new FactPaths([process]).Tables.Concat(FactPaths.OfRules([process]).Tables)));
        return published.SelectMany(process => new FactPaths([process]).Missing(schema).Concat(FactPaths.OfRules([process]).Missing(schema)).Select(path => new ReportFinding(
            "definition-lost",
            Severity.Critical,
            $"{process.Name} looks at {path}, which is no longer there: what depends on it counts as unknown, and blocks where it blocks.",
            "Bring the column back, or make a new version of the process without it and publish that.")));
    }

    /// <summary>Drafts that somebody has asked to publish and that wait for another.</summary>
    public static IEnumerable<ReportFinding> Waiting(IOrganizationService service)
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.Title, ProcessTable.Version, ProcessTable.PublishRequestedBy) };
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Draft).Value);
        query.Criteria.AddCondition(ProcessTable.PublishRequestedBy, ConditionOperator.NotNull);
        return service.RetrieveAll(query).Select(row => new ReportFinding(
            "draft-waiting",
            Severity.Information,
            $"{row[ProcessTable.Title]} version {row[ProcessTable.Version]} demands less than the version before it. {row.GetAttributeValue<EntityReference>(ProcessTable.PublishRequestedBy).Name} asked to publish it, and it waits for a second person.",
            "Somebody else with the authority to publish looks at it, and publishes it or leaves it."));
    }
}
