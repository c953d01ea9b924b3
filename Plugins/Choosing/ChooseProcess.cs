using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Choosing;

/// <summary>Tells which process the rules choose for a row, or which several, or none, and why. It changes nothing.</summary>
[CrmPluginRegistration(Message)]
public sealed class ChooseProcess : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_ChooseProcess";

    /// <inheritdoc/>
    protected override void Run(PluginContext context) =>
        context.Execution.OutputParameters["Report"] = ChoiceJson.For(Chooser.For(context, RowAccess.Readable(context)), Readers.Of(context));
}
