using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Reading;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>
/// Makes a draft of what a process file says, with the caller's own privileges: all of it, or, where something is wrong
/// in the file, nothing.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class ImportProcess : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_ImportProcess";

    // Longer than anybody reads; who corrects these is told of the rest.
    private const int MostProblems = 50;

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var columns = new EnvironmentColumns(context.System);
        var process = Read(context.Input<string>("File") ?? "", columns);
        var draft = DraftRows.For(context.Caller, process);
        draft.Write();
        context.Execution.OutputParameters["Process"] = new EntityReference(ProcessTable.Name, draft.Id);
        context.Execution.OutputParameters["Report"] = string.Join(" ", Report(process, draft, columns));
    }

    private static SalesProcess Read(string file, IColumns columns)
    {
        var log = new ProblemLog();
        var process = ProcessFileReader.Read("", file, columns, log);
        var problems = log.Problems;
        if (process is not null && problems.Count == 0)
            return process;
        throw new InvalidPluginExecutionException(
            string.Join("\n", Lines(problems)), PluginHttpStatusCode.BadRequest);
    }

    private static IEnumerable<string> Lines(IReadOnlyList<Problem> problems)
    {
        yield return $"Nothing was imported: {Counted(problems.Count, "thing")} in the file {(problems.Count == 1 ? "has" : "have")} to be corrected.";
        foreach (var problem in problems.Take(MostProblems))
            yield return $"- {problem.Sentence}";
        if (problems.Count > MostProblems)
            yield return $"- and {problems.Count - MostProblems} more.";
    }

    private static IEnumerable<string> Report(SalesProcess process, DraftRows draft, EnvironmentColumns columns)
    {
        var requirements = process.Stages.Sum(stage => stage.Requirements.Count);
        var activities = process.Stages.Sum(stage => stage.Activities.Count);
        yield return $"Version {draft.Version} of {process.Name} is a draft now: {Counted(process.Stages.Count, "stage")}, {Counted(activities, "activity", "activities")}, {Counted(requirements, "requirement")}.";
        if (draft.Replaces)
            yield return "It replaces the draft that was there.";
        if (draft.Version != process.Version)
            yield return $"The file says version {process.Version}.";
        if (!columns.HasTable(process.FlowTable))
            yield return $"Its flow {process.FlowTable} is not in this environment yet: import the solution that has it before you publish.";
    }

    private static string Counted(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
