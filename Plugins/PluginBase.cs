using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins;

/// <summary>
/// What every plug-in of the suite does around its work: read the context, trace, and refuse in words for people when
/// something cannot be done. Instances are shared between threads by the platform, so plug-ins have no state.
/// </summary>
public abstract class PluginBase : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = new PluginContext(serviceProvider);
        try
        {
            Run(context);
        }
        catch (InvalidPluginExecutionException)
        {
            throw;
        }
        catch (RefusedException refused)
        {
            throw new InvalidPluginExecutionException(refused.ReadBy(context), refused.Status);
        }
#pragma warning disable CA1031 // A gate fails closed: whatever went wrong, the operation is refused and the trace keeps the cause.
        catch (Exception cause)
#pragma warning restore CA1031
        {
            throw context.Failure(cause);
        }
    }

    /// <summary>Does the work: read, decide, write or refuse.</summary>
    protected abstract void Run(PluginContext context);
}
