using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Health;

/// <summary>
/// Says whether the sales process works as it was installed, in words that an administrator can act on, and keeps when
/// it last ran clean (docs/verifying.md).
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class HealthCheck : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_HealthCheck";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var found = Find(context.System).ToList();
        var isClean = !found.Any(f => f.IsProblem);
        var report = new JsonObject
        {
            { "clean", isClean },
            { "lastClean", isClean ? context.Now : LastClean(context.System) },
            { "message", isClean ? "The sales process works as it was installed." : $"{found.Count(f => f.IsProblem)} findings need an administrator." },
            { "findings", found.OrderByDescending(f => f.Severity).Select(f => f.ToJson()) },
        }.ToString();
        Keep(context, isClean, report);
        context.Execution.OutputParameters["Report"] = report;
    }

    private static IEnumerable<ReportFinding> Find(IOrganizationService service)
    {
        var published = DefinitionReader.ReadAllPublished(service);
        var processes = published.Select(p => p.Process).ToList();
        return StepHealth.Check(service)
            .Concat(FlowHealth.Check(service, published))
            .Concat(BypassHealth.Check(service))
            .Concat(DefinitionHealth.Lost(service, processes))
            .Concat(RoleHealth.Check(service, processes))
            .Concat(DefinitionHealth.Waiting(service));
    }

    private static DateTime? LastClean(IOrganizationService service)
    {
        var query = new QueryExpression(HealthRunTable.Name) { ColumnSet = new ColumnSet(HealthRunTable.RanOn), TopCount = 1 };
        query.Criteria.AddCondition(HealthRunTable.IsClean, ConditionOperator.Equal, true);
        query.AddOrder(HealthRunTable.RanOn, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime>(HealthRunTable.RanOn);
    }

    private static void Keep(PluginContext context, bool isClean, string report) => context.Suite.Create(new Entity(HealthRunTable.Name)
    {
        [HealthRunTable.Title] = isClean ? "Clean" : "With findings",
        [HealthRunTable.RanOn] = context.Now,
        [HealthRunTable.RanBy] = new EntityReference("systemuser", context.ActorId),
        [HealthRunTable.IsClean] = isClean,
        [HealthRunTable.Report] = report,
    });
}
