using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>A request that a plug-in has made.</summary>
/// <param name="Message">The message.</param>
/// <param name="Table">The table it is about; null for none.</param>
/// <param name="Plugin">The type of the plug-in.</param>
public sealed record PlatformCall(string Message, string? Table, Type Plugin);

/// <summary>Calls plug-ins, and turns what they throw into the errors a caller gets.</summary>
internal sealed class PluginRunner(Func<Engine> engine)
{
    private int calls;

    /// <summary>Every request that a plug-in makes.</summary>
    public event Action<PlatformCall>? Called;

    /// <summary>A step that failed after its transaction, where nobody waits for it.</summary>
    public event Action<Exception>? JobFailed;

    /// <summary>Which requests fail, asked with the number of each; setting it starts the count again.</summary>
    public Func<int, PlatformCall, bool>? FailCall
    {
        get;
        set
        {
            calls = 0;
            field = value;
        }
    }

    /// <summary>Runs a step; its failure is the operation's.</summary>
    public void Run(Step step, PluginContext context)
    {
        var trace = context.Operation.Caller.Trace;
        try
        {
            step.Plugin.Execute(new PluginServices(engine(), context, step.Plugin.GetType(), Announce));
        }
        catch (InvalidPluginExecutionException refusal)
        {
            throw Faults.Refusal(refusal, trace.ToString());
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            fault.Detail.TraceText ??= trace.ToString();
            throw;
        }
        catch (Exception problem)
        {
            throw Faults.PluginFailed(problem, trace.ToString());
        }

        if (context.IsInTransaction)
            context.Operation.Transaction!.ThrowIfDoomed();
    }

    /// <summary>Runs a step after its transaction; its requests are transactions of their own.</summary>
    public void RunAsynchronous(Step step, PluginContext context)
    {
        try
        {
            Run(step, context);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            JobFailed?.Invoke(fault);
        }
    }

    private void Announce(PlatformCall call)
    {
        Called?.Invoke(call);
        if (FailCall?.Invoke(Interlocked.Increment(ref calls), call) == true)
            throw Faults.Of(ErrorCodes.Unexpected, $"The platform could not serve the {call.Message} of {call.Plugin.Name}.");
    }
}
