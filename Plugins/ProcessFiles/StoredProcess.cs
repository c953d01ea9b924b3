using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Reading;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads a process version from its rows, as a file would say it.</summary>
/// <param name="service">The organisation, with the rights of whoever asks.</param>
/// <param name="problems">Where columns that hold no JSON are noted.</param>
internal sealed class StoredProcess(IOrganizationService service, ProblemLog problems)
{
    private const string Stage = "stage";

    /// <summary>The version with this id.</summary>
    public SalesProcess Read(Guid id)
    {
        var row = service.Retrieve(ProcessTable.Name, id, new ColumnSet(true));
        var activities = OfStages(ActivityTable.Name, ActivityTable.Stage, id);
        var requirements = OfStages(RequirementTable.Name, RequirementTable.Stage, id);
        var process = new SalesProcess(
            Text(row, ProcessTable.Code),
            Text(row, ProcessTable.Title),
            row.GetAttributeValue<int>(ProcessTable.Version),
            row.GetAttributeValue<string>(ProcessTable.Table) ?? OpportunityTable.Name,
            Text(row, ProcessTable.FlowTable),
            Math.Max(1, row.GetAttributeValue<int>(ProcessTable.Order)),
            Text(row, ProcessTable.Situation),
            [.. Stages(id).Select(stage => ReadStage(stage, activities[stage.Id], requirements[stage.Id]))])
        {
            ChosenWhen = Json(row, ProcessTable.ChosenWhen),
            ExistingFlow = new ExistingFlow(row.IdIn(ProcessTable.Flow), Text(row, ProcessTable.FlowLookup)),
            Translations = Translations(row, ProcessTable.Translations),
        };
        return IsOfOwnFlow(process) ? WithOwnFlow(process) : process;
    }

    private static bool IsOfOwnFlow(SalesProcess process) =>
        process.FlowTable.StartsWith(ProcessFileReader.OwnPrefix, StringComparison.Ordinal)
        && process.FlowLookup == process.OwnLookup
        && (process.GovernedFlowId ?? process.FlowId) == process.FlowId
        && process.Stages.All(stage => stage.FlowStage == process.FlowStageId(stage));

    private static SalesProcess WithOwnFlow(SalesProcess process) =>
        process with { ExistingFlow = null, Stages = [.. process.Stages.Select(stage => stage with { FlowStage = null })] };

    private Stage ReadStage(Entity row, IEnumerable<Entity> activities, IEnumerable<Entity> requirements) => new(
        Text(row, StageTable.Code),
        Text(row, StageTable.Title),
        row.GetAttributeValue<int>(StageTable.MacroStage),
        Text(row, StageTable.BuyerStep),
        Text(row, StageTable.Purpose),
        Text(row, StageTable.DoneCorrectly),
        Text(row, StageTable.DoneIncorrectly),
        row.GetAttributeValue<int>(StageTable.ExpectedDays),
        [.. Text(row, StageTable.Columns).Split(',').Select(name => name.Trim()).Where(name => name.Length > 0)],
        [.. activities.Select(ReadActivity)],
        [.. requirements.Select(ReadRequirement)])
    {
        FlowStage = row.IdIn(StageTable.PlatformStage),
        Translations = Translations(row, StageTable.Translations),
    };

    private Activity ReadActivity(Entity row) => new(
        Text(row, ActivityTable.Code),
        Text(row, ActivityTable.Title),
        Text(row, ActivityTable.Who),
        Text(row, ActivityTable.Message),
        ActivityTexts.Questions(row.GetAttributeValue<string>(ActivityTable.Questions)),
        ActivityTexts.Material(Parsed(row, ActivityTable.Material)))
    {
        Translations = Translations(row, ActivityTable.Translations),
    };

    private Requirement ReadRequirement(Entity row)
    {
        var kind = Choice<RequirementKind>(row, RequirementTable.Kind) ?? default;
        return new Requirement(
            Text(row, RequirementTable.Code),
            Text(row, RequirementTable.Title),
            kind,
            Choice<Effect>(row, RequirementTable.Effect) ?? default,
            Text(row, RequirementTable.Ask),
            Text(row, RequirementTable.Fixer),
            kind == RequirementKind.Checkpoint ? Choice<Grade>(row, RequirementTable.LeastGrade) ?? Grade.D : null,
            Json(row, RequirementTable.Definition))
        {
            FreshDays = row.GetAttributeValue<int?>(RequirementTable.FreshDays),
            NotBefore = row.GetAttributeValue<string>(RequirementTable.NotBefore),
            Group = row.GetAttributeValue<string>(RequirementTable.Group),
            GroupNeeds = row.GetAttributeValue<int?>(RequirementTable.GroupNeeds),
            WaiverRule = Json(row, RequirementTable.WaiverRule),
            Currency = row.GetAttributeValue<string>(RequirementTable.Currency),
            Translations = Translations(row, RequirementTable.Translations),
        };
    }

    private List<Entity> Stages(Guid processId)
    {
        var query = new QueryExpression(StageTable.Name) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(StageTable.Process, ConditionOperator.Equal, processId);
        return [.. service.RetrieveAll(query).OrderBy(row => row.GetAttributeValue<int>(StageTable.Position))];
    }

    // Activities and requirements alike, by their stage and in their order.
    private ILookup<Guid, Entity> OfStages(string table, string lookup, Guid processId)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        var stage = query.AddLink(StageTable.Name, lookup, StageTable.Id);
        stage.EntityAlias = Stage;
        stage.LinkCriteria.AddCondition(StageTable.Process, ConditionOperator.Equal, processId);
        return service.RetrieveAll(query).OrderBy(row => row.GetAttributeValue<int>(StageTable.Position)).ToLookup(row => row.LookupId(lookup) ?? Guid.Empty);
    }

    private IReadOnlyList<Translation> Translations(Entity row, string column) =>
        Parsed(row, column) is { Kind: JsonKind.Object } languages ? TranslationJson.Read(languages) : [];

    private string? Json(Entity row, string column) => Parsed(row, column) is null ? null : row.GetAttributeValue<string>(column);

    private JsonValue? Parsed(Entity row, string column) => row.GetAttributeValue<string>(column) is { Length: > 0 } json
        ? JsonText.Read($"{Text(row, ProcessTable.Title)}, {column.Substring(ProcessFileReader.OwnPrefix.Length)}", json, problems)
        : null;

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static T? Choice<T>(Entity row, string column) where T : struct, Enum =>
        row.GetAttributeValue<OptionSetValue>(column) is { } value ? Choices.Read<T>(value) : null;
}
