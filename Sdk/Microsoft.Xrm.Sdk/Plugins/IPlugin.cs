namespace Microsoft.Xrm.Sdk;

/// <summary>What the platform calls for a registered step or Custom API.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}

/// <summary>The trace of one execution, shown to administrators in the plug-in trace log.</summary>
public interface ITracingService
{
    void Trace(string format, params object[] args);
}
