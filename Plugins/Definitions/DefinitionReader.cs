using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>Reads process versions, each with one query.</summary>
internal static class DefinitionReader
{
    /// <summary>The alias of the requirements in a definition's rows.</summary>
    public const string Requirement = "requirement";

    /// <summary>The alias of the currency that a requirement is stated in.</summary>
    public const string Currency = "currency";

    private const string Stage = "stage";

    /// <summary>Reads one version, or null if it is gone.</summary>
    public static StampedProcess? Read(IOrganizationService service, Guid processId) =>
        Read(service, query => query.Criteria.AddCondition(ProcessTable.Id, ConditionOperator.Equal, processId));

    /// <summary>Reads the newest published version that names a flow's table, or null if none does.</summary>
    public static StampedProcess? ReadPublished(IOrganizationService service, string flowTable) =>
        ReadPublished(service, ProcessTable.FlowTable, flowTable);

    /// <summary>Reads the newest published version of a code, or null if there is none.</summary>
    public static StampedProcess? ReadPublishedCode(IOrganizationService service, string code) =>
        ReadPublished(service, ProcessTable.Code, code);

    /// <summary>Reads the codes of the processes that have a published version.</summary>
    public static IEnumerable<string> ReadPublishedCodes(IOrganizationService service)
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.Code) };
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Published).Value);
        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>(ProcessTable.Code)).Distinct();
    }

    /// <summary>Reads which of the versions that have a value in a column is the oldest, whatever its state.</summary>
    public static Guid ReadOldestId(IOrganizationService service, string column, string value)
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        query.AddOrder(ProcessTable.Version, OrderType.Ascending);
        query.AddOrder(ProcessTable.Id, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities[0].Id;
    }

    /// <summary>Reads every published version.</summary>
    public static IReadOnlyList<StampedProcess> ReadAllPublished(IOrganizationService service) => ReadAll(service, query =>
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Published).Value)).ToList();

    /// <summary>Reads the version that governs an opportunity, or null if none does.</summary>
    public static StampedProcess? ReadGoverning(IOrganizationService service, Guid opportunityId) =>
        Read(service, query => query.AddLink(GateTable.Name, ProcessTable.Id, GateTable.Process)
            .LinkCriteria.AddCondition(GateTable.Id, ConditionOperator.Equal, opportunityId));

    private static StampedProcess? ReadPublished(IOrganizationService service, string column, string value) =>
        Read(service, query =>
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
            query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Published).Value);
        });

    private static StampedProcess? Read(IOrganizationService service, Action<QueryExpression> restrict) =>
        ReadAll(service, restrict).OrderByDescending(p => p.Process.Version).FirstOrDefault();

    private static IEnumerable<StampedProcess> ReadAll(IOrganizationService service, Action<QueryExpression> restrict)
    {
        var query = DefinitionQuery();
        restrict(query);
        return service.RetrieveMultiple(query).Entities.GroupBy(row => row.Id).Select(ToProcess);
    }

    private static QueryExpression DefinitionQuery()
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.DefinitionColumns) };
        var stage = query.AddLink(StageTable.Name, ProcessTable.Id, StageTable.Process, JoinOperator.Inner);
        stage.EntityAlias = Stage;
        stage.Columns = new ColumnSet(StageTable.DefinitionColumns);
        var requirement = stage.AddLink(RequirementTable.Name, StageTable.Id, RequirementTable.Stage, JoinOperator.LeftOuter);
        requirement.EntityAlias = Requirement;
        requirement.Columns = new ColumnSet(RequirementTable.DefinitionColumns);
        var currency = requirement.AddLink(CurrencyTable.Name, RequirementTable.Currency, CurrencyTable.IsoCode, JoinOperator.LeftOuter);
        currency.EntityAlias = Currency;
        currency.Columns = new ColumnSet(CurrencyTable.Id, CurrencyTable.Rate);
        return query;
    }

    private static StampedProcess ToProcess(IGrouping<Guid, Entity> rows)
    {
        var process = rows.First();
        return new StampedProcess(
            process.GetAttributeValue<long>(ProcessTable.RowVersion),
            process.GetAttributeValue<string>(ProcessTable.DefinitionHash),
            new Process(
                rows.Key,
                process.GetAttributeValue<string>(ProcessTable.Code),
                process.GetAttributeValue<string>(ProcessTable.Title),
                process.GetAttributeValue<int>(ProcessTable.Version),
                process.GetAttributeValue<string>(ProcessTable.FlowTable),
                process.GetAttributeValue<string>(ProcessTable.FlowLookup),
                rows.GroupBy(r => r.Linked<int>(Stage, StageTable.Position)).OrderBy(s => s.Key).Select(ToStage).ToList())
            {
                Table = process.GetAttributeValue<string>(ProcessTable.Table) ?? OpportunityTable.Name,
            });
    }

    private static Stage ToStage(IGrouping<int, Entity> rows)
    {
        var stage = rows.First();
        return new Stage(
            Guid.Parse(stage.Linked<string>(Stage, StageTable.PlatformStage)!),
            stage.Linked<string>(Stage, StageTable.Code)!,
            stage.Linked<string>(Stage, StageTable.Title)!,
            stage.Linked<int>(Stage, StageTable.MacroStage),
            stage.Linked<string>(Stage, StageTable.BuyerStep) ?? "",
            stage.Linked<string>(Stage, StageTable.Purpose) ?? "",
            rows.Where(r => r.Linked<string>(Requirement, RequirementTable.Code) is not null)
                .OrderBy(r => r.Linked<int>(Requirement, RequirementTable.Position))
                .Select(RequirementReader.Read)
                .ToList());
    }
}

/// <summary>A process version as it was read.</summary>
/// <param name="Stamp">The row version of its process row.</param>
/// <param name="PublishedHash">The hash of its definition when it was published; null for a draft.</param>
/// <param name="Process">What it says.</param>
internal sealed record StampedProcess(long Stamp, string? PublishedHash, Process Process)
{
    /// <summary>Whether it still says what was published. Rows that were changed past the suite are noticed here.</summary>
    public bool IsAsPublished { get; } = PublishedHash == DefinitionHash.Of(Process);
}
