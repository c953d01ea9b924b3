using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.WebApi.Batch;

/// <summary>Answers the requests of a batch as if each had come alone; those of a change set can name what earlier ones made.</summary>
internal sealed partial class BatchRequests(WebApiCall call)
{
    private const string EntityId = "OData-EntityId";
    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);

    /// <summary>Answers one, by a service of its own or by the change set's.</summary>
    public async Task<HttpResponse> AnswerAsync(BatchPart part, IOrganizationService? service = null)
    {
        var address = new Uri(new Uri(call.Root), Named().Replace(part.Address, m => Made(m.Groups[1].Value)));
        if (!address.AbsolutePath.StartsWith(WebApiEndpoints.Root, StringComparison.Ordinal))
            throw WebApiException.BadRequest($"$batch: '{part.Address}' is not an address below {WebApiEndpoints.Root}.");
        var http = Context(part, address);
        await WebApiEndpoints.AnswerAsync(http, Uri.UnescapeDataString(address.AbsolutePath[WebApiEndpoints.Root.Length..]), call.Organization, service);
        if (part.ContentId is not null && http.Response.Headers.TryGetValue(EntityId, out var id)) made[part.ContentId] = id.ToString();
        return http.Response;
    }

    private DefaultHttpContext Context(BatchPart part, Uri address)
    {
        var http = new DefaultHttpContext { RequestServices = call.Http.RequestServices, RequestAborted = call.Http.RequestAborted };
        var body = Encoding.UTF8.GetBytes(Bound().Replace(part.Body, m => $"\"{Made(m.Groups[1].Value)}\"").Trim());
        (http.Request.Method, http.Request.Scheme, http.Request.Host) = (part.Method, call.Http.Request.Scheme, call.Http.Request.Host);
        (http.Request.Path, http.Request.QueryString) = (Uri.UnescapeDataString(address.AbsolutePath), new QueryString(address.Query));
        foreach (var (name, value) in call.Http.Request.Headers.Where(h => h.Key.StartsWith("MSCRM", StringComparison.OrdinalIgnoreCase))) http.Request.Headers[name] = value;
        foreach (var (name, value) in part.Headers) http.Request.Headers[name] = value;
        (http.Request.Body, http.Request.ContentLength) = (new MemoryStream(body), body.Length);
        http.Response.Body = new MemoryStream();
        return http;
    }

    private string Made(string contentId) => made.TryGetValue(contentId, out var address) ? address : throw WebApiException.BadRequest(
        $"$batch: '${contentId}' names no earlier request of its change set that made a row.");

    [GeneratedRegex(@"^/?\$(\w+)(?=/|$)")]
    private static partial Regex Named();

    [GeneratedRegex("\"\\$(\\w+)\"")]
    private static partial Regex Bound();
}
