using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>
/// What a request says of plug-ins beside its body (bypass-custom-business-logic, optional-parameters): headers of the
/// Web API, which the organisation knows as parameters of its messages, and the query option <c>tag</c>.
/// </summary>
internal static class RequestHeaders
{
    private const string Prefix = "MSCRM.";
    private const string BypassPlugins = "BypassCustomPluginExecution";
    private const string Tag = "tag";

    private static readonly string[] Texts = ["BypassBusinessLogicExecution", "BypassBusinessLogicExecutionStepIds"];

    /// <summary>The service with what the request says put into every message; the service itself where it says nothing.</summary>
    public static IOrganizationService Apply(HttpRequest request, IOrganizationService service)
    {
        var parameters = new ParameterCollection();
        foreach (var name in Texts.Where(t => request.Headers.ContainsKey(Prefix + t)))
            parameters[name] = request.Headers[Prefix + name].ToString();
        if (request.Headers.TryGetValue(Prefix + BypassPlugins, out var bypass))
            parameters[BypassPlugins] = bool.TryParse(bypass, out var flag) ? flag : throw WebApiException.BadRequest($"{Prefix}{BypassPlugins}: '{bypass}' is neither true nor false.");
        if (request.Query.TryGetValue(Tag, out var tag))
            parameters[Tag] = tag.ToString();
        return parameters.Count == 0 ? service : new OrganizationService(r => service.Execute(With(r, parameters)));
    }

    private static OrganizationRequest With(OrganizationRequest request, ParameterCollection parameters)
    {
        request.Parameters.AddRange(parameters);
        return request;
    }
}
