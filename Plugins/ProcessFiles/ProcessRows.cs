using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Makes the rows of a process: itself, as a draft, with its stages, their activities and their requirements.</summary>
public static class ProcessRows
{
    /// <summary>The rows, parents first. Each has all columns that a file speaks of; those it leaves out are null.</summary>
    public static IReadOnlyList<Entity> Of(SalesProcess process)
    {
        var version = $"process/{process.Code}/v{process.Version}";
        var row = OfProcess(process, version);
        return [row, .. process.Stages.SelectMany((stage, position) => OfStage(process, stage, position, version, row))];
    }

    private static IEnumerable<Entity> OfStage(SalesProcess process, Stage stage, int position, string version, Entity parent)
    {
        var row = StageRow(process, stage, version);
        row[StageTable.Process] = Reference(parent);
        row[StageTable.Position] = position;
        return
        [
            row,
            .. stage.Activities.Select((activity, place) => OfActivity(activity, place, version, row)),
            .. stage.Requirements.Select((requirement, place) => OfRequirement(requirement, place, version, row)),
        ];
    }

    private static Entity OfProcess(SalesProcess process, string version) => new(ProcessTable.Name, StableId.For(version))
    {
        [ProcessTable.Title] = process.Name,
        [ProcessTable.Code] = process.Code,
        [ProcessTable.Version] = process.Version,
        [ProcessTable.Table] = process.Table,
        [ProcessTable.FlowTable] = process.FlowTable,
        [ProcessTable.FlowLookup] = process.FlowLookup,
        [ProcessTable.Flow] = process.GovernedFlowId?.ToString("D"),
        [ProcessTable.Order] = process.Order,
        [ProcessTable.PublishState] = Choices.Of(PublishState.Draft),
        [ProcessTable.Situation] = process.Situation,
        [ProcessTable.ChosenWhen] = process.ChosenWhen,
        [ProcessTable.Translations] = TranslationJson.Write(process.Translations)?.ToString(),
    };

    private static Entity StageRow(SalesProcess process, Stage stage, string version) => new(StageTable.Name, StableId.For($"{version}/stage/{stage.Code}"))
    {
        [StageTable.Title] = stage.Name,
        [StageTable.Code] = stage.Code,
        [StageTable.PlatformStage] = process.GovernedStageId(stage)?.ToString("D"),
        [StageTable.MacroStage] = stage.MacroStage,
        [StageTable.BuyerStep] = stage.BuyerStep,
        [StageTable.Purpose] = stage.Purpose,
        [StageTable.DoneCorrectly] = stage.DoneCorrectly,
        [StageTable.DoneIncorrectly] = stage.DoneIncorrectly,
        [StageTable.ExpectedDays] = stage.ExpectedDays,
        [StageTable.Columns] = stage.Columns.Count == 0 ? null : string.Join(",", stage.Columns),
        [StageTable.Translations] = TranslationJson.Write(stage.Translations)?.ToString(),
    };

    private static Entity OfActivity(Activity activity, int position, string version, Entity stage) => new(ActivityTable.Name, StableId.For($"{version}/activity/{activity.Code}"))
    {
        [ActivityTable.Title] = activity.Title,
        [ActivityTable.Code] = activity.Code,
        [ActivityTable.Stage] = Reference(stage),
        [ActivityTable.Position] = position,
        [ActivityTable.Who] = activity.Who,
        [ActivityTable.Message] = activity.Message,
        [ActivityTable.Questions] = ActivityTexts.Questions(activity),
        [ActivityTable.Material] = ActivityTexts.Material(activity),
        [ActivityTable.Translations] = TranslationJson.Write(activity.Translations)?.ToString(),
    };

    private static Entity OfRequirement(Requirement requirement, int position, string version, Entity stage) => new(RequirementTable.Name, StableId.For($"{version}/requirement/{requirement.Code}"))
    {
        [RequirementTable.Title] = requirement.Title,
        [RequirementTable.Code] = requirement.Code,
        [RequirementTable.Stage] = Reference(stage),
        [RequirementTable.Position] = position,
        [RequirementTable.Kind] = Choices.Of(requirement.Kind),
        [RequirementTable.Effect] = Choices.Of(requirement.Effect),
        [RequirementTable.Ask] = requirement.Ask,
        [RequirementTable.Fixer] = requirement.Fixer,
        [RequirementTable.LeastGrade] = requirement.LeastGrade is { } grade ? Choices.Of(grade) : null,
        [RequirementTable.FreshDays] = requirement.FreshDays,
        [RequirementTable.NotBefore] = requirement.NotBefore,
        [RequirementTable.Group] = requirement.Group,
        [RequirementTable.GroupNeeds] = requirement.GroupNeeds,
        [RequirementTable.WaiverRule] = requirement.WaiverRule,
        [RequirementTable.Currency] = requirement.Currency,
        [RequirementTable.Definition] = requirement.Definition,
        [RequirementTable.Translations] = TranslationJson.Write(requirement.Translations)?.ToString(),
    };

    private static EntityReference Reference(Entity row) => new(row.LogicalName, row.Id) { Name = (string)row["c3_name"] };
}
