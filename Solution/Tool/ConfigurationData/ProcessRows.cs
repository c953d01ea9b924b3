using SalesProcessPlugins.Solution.Processes;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.ConfigurationData;

/// <summary>Makes the configuration rows of a process: itself, as a draft, with its stages and their requirements.</summary>
public sealed class ProcessRows(TableSet tables)
{
    private const string ProcessTable = "c3_process";
    private const string StageTable = "c3_stage";
    private const string RequirementTable = "c3_requirement";

    /// <summary>The rows of a process, parents first.</summary>
    public IEnumerable<ConfigurationRow> Of(SalesProcess process)
    {
        var version = $"process/{process.Code}/v{process.Version}";
        var processRow = ProcessRow(process, version);
        yield return processRow;
        foreach (var (position, stage) in process.Stages.Index())
        {
            var stageRow = StageRow(process, stage, position, version, processRow);
            yield return stageRow;
            foreach (var (place, requirement) in stage.Requirements.Index())
                yield return RequirementRow(requirement, place, version, stageRow);
        }
    }

    private ConfigurationRow ProcessRow(SalesProcess process, string version) => new(ProcessTable, version, new Dictionary<string, object?>
    {
        ["c3_name"] = process.Name,
        ["c3_code"] = process.Code,
        ["c3_version"] = process.Version,
        ["c3_flowtable"] = process.FlowTable,
        ["c3_flowlookup"] = process.FlowLookup,
        ["c3_flowid"] = process.FlowId.ToString(),
        ["c3_publishstate"] = tables.OptionValue(ProcessTable, "c3_publishstate", "Draft"),
        ["c3_situation"] = process.Situation,
    });

    private static ConfigurationRow StageRow(SalesProcess process, Stage stage, int position, string version, ConfigurationRow parent) => new(
        StageTable,
        $"{version}/stage/{stage.Code}",
        new Dictionary<string, object?>
        {
            ["c3_name"] = stage.Name,
            ["c3_code"] = stage.Code,
            ["c3_processid"] = parent.Reference,
            ["c3_position"] = position,
            ["c3_processstageid"] = process.FlowStageId(stage).ToString(),
            ["c3_macrostage"] = stage.MacroStage,
            ["c3_buyerstep"] = stage.BuyerStep,
            ["c3_purpose"] = stage.Purpose,
            ["c3_donecorrectly"] = stage.DoneCorrectly,
            ["c3_doneincorrectly"] = stage.DoneIncorrectly,
            ["c3_expecteddays"] = stage.ExpectedDays,
        });

    private ConfigurationRow RequirementRow(Requirement requirement, int position, string version, ConfigurationRow parent) => new(
        RequirementTable,
        $"{version}/requirement/{requirement.Code}",
        new Dictionary<string, object?>
        {
            ["c3_name"] = requirement.Title,
            ["c3_code"] = requirement.Code,
            ["c3_stageid"] = parent.Reference,
            ["c3_position"] = position,
            ["c3_kind"] = Option("c3_kind", requirement.Kind),
            ["c3_effect"] = Option("c3_effect", requirement.Effect),
            ["c3_ask"] = requirement.Ask,
            ["c3_fixer"] = requirement.Fixer,
            ["c3_leastgrade"] = requirement.LeastGrade is { } grade ? Option("c3_leastgrade", grade) : null,
            ["c3_freshdays"] = requirement.FreshDays,
            ["c3_notbefore"] = requirement.NotBefore,
            ["c3_group"] = requirement.Group,
            ["c3_groupneeds"] = requirement.GroupNeeds,
            ["c3_waiverrule"] = requirement.WaiverRule,
            ["c3_currency"] = requirement.Currency,
            ["c3_definition"] = requirement.Definition,
        });

    private int Option<T>(string column, T value)
        where T : struct, Enum => tables.OptionValue(RequirementTable, column, Words.Of(value));
}
