using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Definitions;

/// <summary>Reads process versions, each with one query.</summary>
internal static class DefinitionReader
{
    private const string Stage = "stage";
    private const string Requirement = "requirement";

    /// <summary>Reads one version, or null if it is gone.</summary>
    public static StampedProcess? Read(IOrganizationService service, Guid processId) =>
        Read(service, query => query.Criteria.AddCondition(ProcessTable.Id, ConditionOperator.Equal, processId));

    /// <summary>Reads the newest published version that names a flow's table, or null if none does.</summary>
    public static StampedProcess? ReadPublished(IOrganizationService service, string flowTable) =>
        Read(service, query =>
        {
            query.Criteria.AddCondition(ProcessTable.FlowTable, ConditionOperator.Equal, flowTable);
            query.Criteria.AddCondition(ProcessTable.PublishState, ConditionOperator.Equal, Choices.Published);
        });

    private static StampedProcess? Read(IOrganizationService service, Action<QueryExpression> restrict)
    {
        var query = DefinitionQuery();
        restrict(query);
        return service.RetrieveMultiple(query).Entities
            .GroupBy(row => row.Id)
            .Select(ToProcess)
            .OrderByDescending(p => p.Process.Version)
            .FirstOrDefault();
    }

    private static QueryExpression DefinitionQuery()
    {
        var query = new QueryExpression(ProcessTable.Name)
        {
            ColumnSet = new ColumnSet(
                ProcessTable.Title, ProcessTable.Code, ProcessTable.Version, ProcessTable.FlowTable, ProcessTable.FlowLookup, ProcessTable.RowVersion),
        };
        var stage = query.AddLink(StageTable.Name, ProcessTable.Id, StageTable.Process, JoinOperator.Inner);
        stage.EntityAlias = Stage;
        stage.Columns = new ColumnSet(
            StageTable.Title, StageTable.Code, StageTable.Position, StageTable.PlatformStage, StageTable.MacroStage, StageTable.BuyerStep, StageTable.Purpose);
        var requirement = stage.AddLink(RequirementTable.Name, StageTable.Id, RequirementTable.Stage, JoinOperator.LeftOuter);
        requirement.EntityAlias = Requirement;
        requirement.Columns = new ColumnSet(
            RequirementTable.Title, RequirementTable.Code, RequirementTable.Position, RequirementTable.Kind,
            RequirementTable.Effect, RequirementTable.Ask, RequirementTable.Fixer, RequirementTable.LeastGrade);
        return query;
    }

    private static StampedProcess ToProcess(IGrouping<Guid, Entity> rows)
    {
        var process = rows.First();
        return new StampedProcess(
            process.GetAttributeValue<long>(ProcessTable.RowVersion),
            new Process(
                rows.Key,
                process.GetAttributeValue<string>(ProcessTable.Code),
                process.GetAttributeValue<string>(ProcessTable.Title),
                process.GetAttributeValue<int>(ProcessTable.Version),
                process.GetAttributeValue<string>(ProcessTable.FlowTable),
                process.GetAttributeValue<string>(ProcessTable.FlowLookup),
                rows.GroupBy(r => r.Linked<int>(Stage, StageTable.Position)).OrderBy(s => s.Key).Select(ToStage).ToList()));
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
                .Select(ToRequirement)
                .ToList());
    }

    private static Requirement ToRequirement(Entity row) => new(
        row.Linked<string>(Requirement, RequirementTable.Code)!,
        row.Linked<string>(Requirement, RequirementTable.Title)!,
        Choices.Read<RequirementKind>(row.Linked<OptionSetValue>(Requirement, RequirementTable.Kind)!),
        Choices.Read<Effect>(row.Linked<OptionSetValue>(Requirement, RequirementTable.Effect)!),
        row.Linked<string>(Requirement, RequirementTable.Ask) ?? "",
        row.Linked<string>(Requirement, RequirementTable.Fixer) ?? "",
        row.Linked<OptionSetValue>(Requirement, RequirementTable.LeastGrade) is { } grade ? Choices.Read<Grade>(grade) : Grade.D);
}

/// <summary>A process version and the row version it was read at.</summary>
internal sealed record StampedProcess(long Stamp, Process Process);
