using System.Text;
using SalesProcessPlugins.ProcessFiles;

namespace SalesProcessPlugins.Solution.Generating;

/// <summary>Makes the page of a process: a picture of its flow, and what its stages ask for.</summary>
public static class ProcessPage
{
    private static readonly Effect[] StrongestFirst = [Effect.Block, Effect.Warn, Effect.Advise];

    /// <summary>The page's bytes.</summary>
    public static byte[] Of(SalesProcess process) => Encoding.UTF8.GetBytes(string.Join('\n', Lines(process)) + "\n");

    private static IEnumerable<string> Lines(SalesProcess process) =>
    [
        $"# {process.Name}",
        "",
        process.Situation,
        "",
        $"Rows of `{process.Table}` go through it. This page is made from `Solution/Processes/{process.Code}.json` by `dotnet run --project Solution -- generate`.",
        "",
        "```mermaid",
        "flowchart TD",
        .. FlowChart(process).Select(line => $"    {line}"),
        "```",
        "",
        "Going back is never held up.",
        .. process.Stages.SelectMany(StageSection),
    ];

    private static IEnumerable<string> FlowChart(SalesProcess process)
    {
        for (var place = 0; place < process.Stages.Count; place++)
        {
            var stage = process.Stages[place];
            yield return $"s{place}[\"{Escaped($"{stage.MacroStage} {stage.Name}")}<br/>{Escaped(stage.BuyerStep)}\"]";
            yield return $"g{place}{{{{\"{Gate(stage)}\"}}}}";
            yield return $"s{place} --> g{place} --> s{place + 1}";
        }

        yield return $"s{process.Stages.Count}([\"{End(process.Table)}\"])";
        for (var place = 1; place < process.Stages.Count; place++)
            yield return $"s{place} -. back .-> s{place - 1}";
    }

    private static string Gate(Stage stage) => stage.Requirements.Count == 0
        ? "nothing asked for"
        : string.Join("<br/>", StrongestFirst.SelectMany(effect => stage.Requirements.Where(one => one.Effect == effect)).Select(one => Escaped($"{EffectOf(one)}: {one.Title} ({Words.Of(one.Kind)})")));

    private static IEnumerable<string> StageSection(Stage stage) =>
    [
        "",
        $"## {stage.MacroStage} {stage.Name}",
        "",
        $"The buyer: {stage.BuyerStep}. {stage.Purpose} Usually {stage.ExpectedDays} days.",
        "",
        $"- Done correctly: {stage.DoneCorrectly}",
        $"- Done incorrectly: {stage.DoneIncorrectly}",
        .. stage.Activities.Select(activity => $"- Activity: {activity.Title} ({activity.Who})"),
        .. stage.Requirements.Count == 0 ? [] : RequirementTable(stage.Requirements),
    ];

    private static IEnumerable<string> RequirementTable(IEnumerable<Requirement> requirements) =>
    [
        "",
        "| to leave it | kind | effect | what to do | who |",
        "| --- | --- | --- | --- | --- |",
        .. requirements.Select(one => $"| {Cell(one.Title)} | {Words.Of(one.Kind)} | {EffectOf(one)} | {Cell(one.Ask)} | {Cell(one.Fixer)} |"),
    ];

    private static string EffectOf(Requirement requirement) => requirement.Group is null
        ? Word(requirement.Effect)
        : $"{Word(requirement.Effect)}, {requirement.GroupNeeds} of {requirement.Group}";

    private static string Word(Effect effect) => effect switch
    {
        Effect.Block => "blocks",
        Effect.Warn => "warns",
        _ => "advises",
    };

    private static string End(string table) => table switch
    {
        "opportunity" => "won",
        "lead" => "qualified",
        _ => "finished",
    };

    // A bar ends a cell.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    // What Mermaid takes for its own inside a quoted text; a number sign begins its escapes.
    private static string Escaped(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal);
}
