using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>
/// Copies a version of a process, with its stages, their activities and requirements, into a new draft that can be changed. It reads and
/// writes with the caller's own privileges.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class CreateProcessVersion : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_CreateProcessVersion";

    private const string OwnPrefix = "c3_";

    private static readonly string[] OfPublishing =
    [
        ProcessTable.DefinitionHash, ProcessTable.PublishRequestedBy, ProcessTable.PublishRequestedHash, ProcessTable.PublishedBy, ProcessTable.PublishedOn,
        ProcessTable.UnderWay, ProcessTable.GraceUntil,
    ];

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var service = context.Caller;
        var source = service.Retrieve(ProcessTable.Name, ((EntityReference)context.Execution.InputParameters["Target"]).Id, new ColumnSet(true));
        var draft = Copy(source, ProcessTable.Id, OfPublishing);
        draft[ProcessTable.PublishState] = Choices.Of(PublishState.Draft);
        draft[ProcessTable.Version] = Highest(service, source.GetAttributeValue<string>(ProcessTable.Code)) + 1;
        service.Create(draft);
        foreach (var stage in Rows(service, StageTable.Name, StageTable.Process, source.Id))
            CopyStage(service, stage, draft);
        context.Execution.OutputParameters["Version"] = draft.ToEntityReference();
    }

    private static int Highest(IOrganizationService service, string code)
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.Version), TopCount = 1 };
        query.Criteria.AddCondition(ProcessTable.Code, ConditionOperator.Equal, code);
        query.AddOrder(ProcessTable.Version, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.Single().GetAttributeValue<int>(ProcessTable.Version);
    }

    private static void CopyStage(IOrganizationService service, Entity source, Entity draft)
    {
        var stage = Copy(source, StageTable.Id);
        stage[StageTable.Process] = draft.ToEntityReference();
        service.Create(stage);
        foreach (var table in new[] { ActivityTable.Name, RequirementTable.Name })
            foreach (var row in Rows(service, table, RequirementTable.Stage, source.Id))
            {
                var child = Copy(row, $"{table}id");
                child[RequirementTable.Stage] = stage.ToEntityReference();
                service.Create(child);
            }
    }

    private static List<Entity> Rows(IOrganizationService service, string table, string parent, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(parent, ConditionOperator.Equal, id);
        return service.RetrieveAll(query);
    }

    // All that is the suite's own, so that a column added later is copied too.
    private static Entity Copy(Entity row, string key, params string[] except)
    {
        var copy = new Entity(row.LogicalName, Guid.NewGuid());
        copy.Attributes.AddRange(row.Attributes.Where(a => a.Key.StartsWith(OwnPrefix, StringComparison.Ordinal) && a.Key != key && !except.Contains(a.Key)));
        return copy;
    }
}
