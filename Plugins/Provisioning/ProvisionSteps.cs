using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Provisioning;

/// <summary>
/// Registers the steps that a solution file cannot hold because the ids of their messages are not the same everywhere,
/// brings back those that were deleted, disabled or changed, and gates the flow of every process that governs something. Doing it
/// again changes nothing.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class ProvisionSteps : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_ProvisionSteps";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var flows = DefinitionReader.ReadFlows(context.System).SelectMany(DeclaredStep.OfFlow);
        var done = new StepProvisioning(context.System).Ensure([.. DeclaredStep.All, .. flows]);
        context.Execution.OutputParameters["Report"] = new JsonObject
        {
            { "changed", done.Count > 0 },
            { "message", done.Count > 0 ? string.Join(" ", done) : "Every step is registered and enabled." },
            { "done", done },
        }.ToString();
    }
}
