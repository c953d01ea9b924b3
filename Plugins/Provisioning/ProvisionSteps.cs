using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Provisioning;

/// <summary>
/// Registers the steps that a solution file cannot hold because the ids of their messages are not the same everywhere,
/// brings back those that were deleted, disabled or changed, and gates the flow of every process that governs something. Doing it
/// again changes nothing. Before the solution is uninstalled it removes them.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class ProvisionSteps : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_ProvisionSteps";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var removes = context.Given<bool>("Remove");
        // Whoever removes steps opens gates: that is for those whom the platform lets do it one by one.
        var done = removes ? StepRemoval.Run(context.Caller) : Ensure(context);
        context.Execution.OutputParameters["Report"] = new JsonObject
        {
            { "changed", done.Count > 0 },
            { "message", removes ? Removed(done.Count) : done.Count > 0 ? string.Join(" ", done) : "Every step is registered and enabled." },
            { "done", done },
        }.ToString();
    }

    private static IReadOnlyList<string> Ensure(PluginContext context)
    {
        var flows = DeclaredStep.OfFlows(DefinitionReader.ReadFlows(context.System));
        return new StepProvisioning(context.System).Ensure([.. DeclaredStep.All, .. flows]);
    }

    private static string Removed(int steps) => steps == 0
        ? "No step is registered in this environment but those of the solution."
        : $"Removed {steps} {(steps == 1 ? "step" : "steps")}: what they guarded is open. Uninstall the solution now, or provision the steps again.";
}
