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
        var model = new WebApiModel(organization.Catalog);
        var log = app.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("WebApi");
        app.Map($"{Root}{{**path}}", (HttpContext http) => AnswerAsync(http, organization, model, log));
    }

    private static async Task AnswerAsync(HttpContext http, LocalOrganization organization, WebApiModel model, ILogger log)
    {
        try
        {
            http.Response.Headers["OData-Version"] = "4.0";
            var service = RequestHeaders.Apply(http.Request, organization.ServiceFor(Caller.Of(http.Request, organization)));
            var call = new WebApiCall(http, organization, model, service, Preferences.From(http.Request.Headers));
            await Router.AnswerAsync(call, ResourceAddress.Parse((string?)http.GetRouteValue("path") ?? string.Empty));
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
