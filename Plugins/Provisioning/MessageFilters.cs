using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Provisioning;

/// <summary>On which messages of which tables this environment takes steps.</summary>
internal sealed class MessageFilters
{
    private const string Message = "message";
    private readonly Dictionary<string, Entity> filters;

    /// <summary>Looks the messages and tables of some steps up by name.</summary>
    public MessageFilters(IOrganizationService service, IReadOnlyCollection<DeclaredStep> steps)
    {
        var query = new QueryExpression(MessageFilterTable.Name) { ColumnSet = new ColumnSet(MessageFilterTable.Table) };
        query.Criteria.AddCondition(MessageFilterTable.Table, ConditionOperator.In, [.. steps.Select(s => (object)(s.Table ?? MessageFilterTable.EveryTable)).Distinct()]);
        query.Criteria.AddCondition(MessageFilterTable.TakesSteps, ConditionOperator.Equal, true);
        var message = query.AddLink(MessageTable.Name, MessageTable.Id, MessageTable.Id);
        message.EntityAlias = Message;
        message.Columns = new ColumnSet(MessageTable.Title, MessageTable.Id);
        message.LinkCriteria.AddCondition(MessageTable.Title, ConditionOperator.In, [.. steps.Select(s => (object)s.Declared.Message).Distinct()]);
        filters = service.RetrieveAll(query)
            .GroupBy(row => Key(row.Linked<string>(Message, MessageTable.Title), row.GetAttributeValue<string>(MessageFilterTable.Table)))
            .ToDictionary(rows => rows.Key, rows => rows.First());
    }

    /// <summary>Whether the environment takes a step.</summary>
    public bool Take(DeclaredStep step) => filters.ContainsKey(Key(step.Declared.Message, step.Table));

    /// <summary>Says in a step's row what it is registered for.</summary>
    public void Write(DeclaredStep step, Entity row)
    {
        var filter = filters[Key(step.Declared.Message, step.Table)];
        row[MessageTable.Id] = new EntityReference(MessageTable.Name, filter.Linked<Guid>(Message, MessageTable.Id));
        row[MessageFilterTable.Id] = filter.ToEntityReference();
    }

    private static string Key(string? message, string? table) => $"{message}/{table ?? MessageFilterTable.EveryTable}";
}
