using System.Runtime.Serialization;
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
    public static StampedProcess? Read(IOrganizationService service, Guid processId) => Read(service, query => Restrict(query, processId));

    /// <summary>Reads a version that is still being written; null where it has no stages yet.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="processId">The version.</param>
    /// <param name="unreadable">Takes, in words, what of it cannot be read.</param>
    public static Process? ReadDraft(IOrganizationService service, Guid processId, ICollection<string> unreadable) =>
        ReadRows(service, query => Restrict(query, processId)).Select(rows => ToProcess(rows, unreadable)).FirstOrDefault();

    /// <summary>The version that a process's row states by itself, without any stage.</summary>
    public static Process WithoutStages(Entity row) => Stated(row, []);

    /// <summary>Reads the newest published version that names a flow's table for the rows of a table, or null if none does.</summary>
    public static StampedProcess? ReadPublished(IOrganizationService service, string flowTable, string table) =>
        Newest(AllPublished(service, ProcessTable.FlowTable, flowTable).Where(p => p.Process.Table == table));

    /// <summary>Reads the newest published version of a code, or null if there is none.</summary>
    public static StampedProcess? ReadPublishedCode(IOrganizationService service, string code) =>
        Newest(AllPublished(service, ProcessTable.Code, code));

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

    /// <summary>
    /// Reads a version, without its stages, for each flow that versions name which govern or have governed; of a flow that
    /// spans tables, one for each table that is governed.
    /// </summary>
    /// <param name="service">The organisation.</param>
    /// <param name="flowTable">The flow's table; null for every flow.</param>
    public static IEnumerable<Process> ReadFlows(IOrganizationService service, string? flowTable = null)
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.DefinitionColumns) };
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.NotEqual, Choices.Of(PublishState.Draft).Value);
        if (flowTable is not null)
            query.Criteria.AddCondition(ProcessTable.FlowTable, ConditionOperator.Equal, flowTable);
        return service.RetrieveAll(query).Select(row => Stated(row, [])).GroupBy(p => $"{p.FlowTable}/{p.Table}").Select(versions => versions.First());
    }

    /// <summary>Reads the published processes that say when they are the right ones, without their stages, with one query.</summary>
    public static IReadOnlyList<Process> ReadRules(IOrganizationService service)
    {
        var query = new QueryExpression(ProcessTable.Name) { ColumnSet = new ColumnSet(ProcessTable.DefinitionColumns) };
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Published).Value);
        query.Criteria.AddCondition(ProcessTable.ChosenWhen, ConditionOperator.NotNull);
        return service.RetrieveAll(query).Select(row => Stated(row, []) with { ChosenWhen = RequirementReader.ReadRule(row.GetAttributeValue<string>(ProcessTable.ChosenWhen)) })
            .Where(process => process.ChosenWhen.Count > 0)
            .ToList();
    }

    /// <summary>Reads every version of a code that governs or has governed.</summary>
    public static IReadOnlyList<Process> ReadVersions(IOrganizationService service, string code) => ReadAll(service, query =>
    {
        query.Criteria.AddCondition(ProcessTable.Code, ConditionOperator.Equal, code);
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.NotEqual, Choices.Of(PublishState.Draft).Value);
    }).Select(version => version.Process).ToList();

    /// <summary>Reads the stages of a version that do not say which of the flow's they stand for.</summary>
    public static IEnumerable<Entity> ReadStagesWithoutId(IOrganizationService service, Guid processId)
    {
        var query = new QueryExpression(StageTable.Name) { ColumnSet = new ColumnSet(StageTable.Code, StageTable.PlatformStage) };
        query.Criteria.AddCondition(StageTable.Process, ConditionOperator.Equal, processId);
        return service.RetrieveMultiple(query).Entities.Where(row => row.IdIn(StageTable.PlatformStage) is null);
    }

    /// <summary>Reads every published version.</summary>
    public static IReadOnlyList<StampedProcess> ReadAllPublished(IOrganizationService service) => ReadAll(service, query =>
        query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Published).Value)).ToList();

    /// <summary>Reads the version that governs an opportunity, or null if none does.</summary>
    public static StampedProcess? ReadGoverning(IOrganizationService service, Guid opportunityId) =>
        Read(service, query => query.AddLink(GateTable.Name, ProcessTable.Id, GateTable.Process)
            .LinkCriteria.AddCondition(GateTable.Id, ConditionOperator.Equal, opportunityId));

    private static IEnumerable<StampedProcess> AllPublished(IOrganizationService service, string column, string value) =>
        ReadAll(service, query =>
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
            query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Of(PublishState.Published).Value);
        });

    private static StampedProcess? Read(IOrganizationService service, Action<QueryExpression> restrict) =>
        Newest(ReadAll(service, restrict));

    private static StampedProcess? Newest(IEnumerable<StampedProcess> versions) => versions.OrderByDescending(p => p.Process.Version).FirstOrDefault();

    private static void Restrict(QueryExpression query, Guid processId) => query.Criteria.AddCondition(ProcessTable.Id, ConditionOperator.Equal, processId);

    private static IEnumerable<StampedProcess> ReadAll(IOrganizationService service, Action<QueryExpression> restrict) => ReadRows(service, restrict)
        .Select(rows => new StampedProcess(
            rows.First().GetAttributeValue<long>(ProcessTable.RowVersion), rows.First().GetAttributeValue<string>(ProcessTable.DefinitionHash), ToProcess(rows, unreadable: null)));

    private static IEnumerable<IGrouping<Guid, Entity>> ReadRows(IOrganizationService service, Action<QueryExpression> restrict)
    {
        var query = DefinitionQuery();
        restrict(query);
        return service.RetrieveMultiple(query).Entities.GroupBy(row => row.Id);
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

    private static Process ToProcess(IGrouping<Guid, Entity> rows, ICollection<string>? unreadable)
    {
        var stages = rows.GroupBy(r => r.Linked<Guid>(Stage, StageTable.Id)).OrderBy(s => s.First().Linked<int>(Stage, StageTable.Position)).Select(s => ToStage(s, unreadable));
        var rule = rows.First().GetAttributeValue<string>(ProcessTable.ChosenWhen);
        return Stated(rows.First(), stages.ToList()) with
        {
            ChosenWhen = Attempt(() => RequirementReader.ReadRule(rule), "the rule that chooses it", unreadable) ?? [],
        };
    }

    private static Process Stated(Entity row, IReadOnlyList<Stage> stages) => new(
        row.Id,
        row.GetAttributeValue<string>(ProcessTable.Code) ?? "",
        row.GetAttributeValue<string>(ProcessTable.Title) ?? "",
        row.GetAttributeValue<int>(ProcessTable.Version),
        row.GetAttributeValue<string>(ProcessTable.FlowTable) ?? "",
        row.GetAttributeValue<string>(ProcessTable.FlowLookup) ?? "",
        stages)
    {
        Table = row.GetAttributeValue<string>(ProcessTable.Table) ?? OpportunityTable.Name,
        FlowId = row.IdIn(ProcessTable.Flow),
        Other = OtherStages.Read(row.GetAttributeValue<string>(ProcessTable.OtherStages)),
        Translations = StoredTranslations.Read(row.GetAttributeValue<string>(ProcessTable.Translations)),
    };

    // A stage without an id of the flow's stands for the one of its name; which that is, publishing finds out.
    private static Stage ToStage(IGrouping<Guid, Entity> rows, ICollection<string>? unreadable)
    {
        var stage = rows.First();
        return new Stage(
            Guid.TryParse(stage.Linked<string>(Stage, StageTable.PlatformStage), out var id) ? id : Guid.Empty,
            stage.Linked<string>(Stage, StageTable.Code) ?? "",
            stage.Linked<string>(Stage, StageTable.Title) ?? "",
            stage.Linked<int>(Stage, StageTable.MacroStage),
            stage.Linked<string>(Stage, StageTable.BuyerStep) ?? "",
            stage.Linked<string>(Stage, StageTable.Purpose) ?? "",
            rows.Where(r => r.Linked<Guid>(Requirement, RequirementTable.Id) != Guid.Empty)
                .OrderBy(r => r.Linked<int>(Requirement, RequirementTable.Position))
                .Select(r => Attempt(() => RequirementReader.Read(r), r.Linked<string>(Requirement, RequirementTable.Title) ?? "a requirement without a title", unreadable))
                .OfType<Requirement>()
                .ToList())
        {
            Translations = StoredTranslations.Read(stage.Linked<string>(Stage, StageTable.Translations)),
        };
    }

    private static T? Attempt<T>(Func<T> read, string what, ICollection<string>? unreadable) where T : class
    {
        try
        {
            return read();
        }
        catch (SerializationException broken) when (unreadable is not null)
        {
            unreadable.Add($"{what} cannot be read: {broken.Message}");
            return null;
        }
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
