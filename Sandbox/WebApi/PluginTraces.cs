using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>
/// Tells the host's log what plug-ins traced before a request failed: there the reference of a refusal leads to its
/// cause. What the request carried is never logged, since it is the seller's.
/// </summary>
internal static partial class PluginTraces
{
    /// <summary>Logs the trace of a fault, a plug-in's own failure so that it is seen by default.</summary>
    public static void Log(ILogger log, FaultException<OrganizationServiceFault> fault, int status, HttpRequest request)
    {
        var trace = fault.Detail.TraceText?.TrimEnd() ?? string.Empty;
        if (IsFailure(fault.Detail.ErrorCode, status)) LogFailure(log, request.Method, request.Path, trace);
        else if (trace.Length > 0) LogRefusal(log, request.Method, request.Path, trace);
    }

    private static bool IsFailure(int code, int status) =>
        code is ErrorCodes.PluginFailed or ErrorCodes.SwallowedFailure || status >= StatusCodes.Status500InternalServerError;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A plug-in failed in {Method} {Path}. It traced:\n{Trace}")]
    private static partial void LogFailure(ILogger log, string method, string path, string trace);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} was refused. Its plug-ins traced:\n{Trace}")]
    private static partial void LogRefusal(ILogger log, string method, string path, string trace);
}
