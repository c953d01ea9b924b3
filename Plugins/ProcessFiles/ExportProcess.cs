using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Reading;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Gives a process version as a file that means the same. It reads with the caller's own privileges.</summary>
[CrmPluginRegistration(Message)]
public sealed class ExportProcess : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_ExportProcess";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var problems = new ProblemLog();
        var process = new StoredProcess(context.Caller, problems).Read(((EntityReference)context.Execution.InputParameters["Target"]).Id);
        if (problems.Problems.Count > 0)
            throw new InvalidPluginExecutionException(
                string.Join("\n", ["Not exported, because a column of it cannot be read. Correct it first.", .. problems.Problems.Select(problem => $"- {problem.File}: {problem.Message}")]),
                PluginHttpStatusCode.BadRequest);
        context.Execution.OutputParameters["File"] = ProcessFileWriter.Write(process);
    }
}
