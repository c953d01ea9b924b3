using System.Diagnostics;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Sandbox.WebApi.Handlers;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>The Dataverse Web API in front of a local organisation.</summary>
public static partial class WebApiEndpoints
{
    /// <summary>Where the Web API begins.</summary>
    public const string Root = "/api/data/v9.2/";

    /// <summary>Answers everything below <see cref="Root"/>.</summary>
    public static void MapWebApi(this IEndpointRouteBuilder app, LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(organization);
        app.Map($"{Root}{{**path}}", (HttpContext http) => AnswerAsync(http, (string?)http.GetRouteValue("path") ?? string.Empty, organization));
    }

    /// <summary>Answers a request for a path below <see cref="Root"/>, by the service of its caller or, in a change set, by the given one.</summary>
    internal static async Task AnswerAsync(HttpContext http, string path, LocalOrganization organization, IOrganizationService? service = null)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("WebApi");
        try
        {
            http.Response.Headers["OData-Version"] = "4.0";
            service = RequestHeaders.Apply(http.Request, service ?? organization.ServiceFor(Caller.Of(http.Request, organization)));
            var call = new WebApiCall(http, organization, WebApiModel.Of(organization), service, Preferences.From(http.Request.Headers));
            await Router.AnswerAsync(call, ResourceAddress.Parse(path));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to answer.
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var reference = Activity.Current?.Id ?? http.TraceIdentifier;
            var answer = ErrorAnswer.For(exception, reference);
            if (exception is FaultException<OrganizationServiceFault> fault) PluginTraces.Log(log, fault, answer.Status, http.Request);
            else if (answer.Status == StatusCodes.Status500InternalServerError) LogUnexpected(log, exception, http.Request.Method, http.Request.Path, reference);
            await answer.WriteAsync(http.Response);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed ({Reference})")]
    private static partial void LogUnexpected(ILogger log, Exception exception, string method, string path, string reference);
}
