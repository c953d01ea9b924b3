using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>
/// The web resources of the imported solutions, at the addresses that the platform gives them: what is shown is what the
/// package brought, and not what lies in the sources.
/// </summary>
public static class WebResourceEndpoints
{
    /// <summary>Where they are.</summary>
    public const string Root = "/WebResources/";

    private const string Unknown = "application/octet-stream";

    // The platform's choice webresource_webresourcetype. Silverlight, type 8, no browser runs.
    private static readonly Dictionary<int, string> ContentTypes = new()
    {
        [1] = "text/html; charset=utf-8",
        [2] = "text/css; charset=utf-8",
        [3] = "text/javascript; charset=utf-8",
        [4] = "text/xml; charset=utf-8",
        [5] = "image/png",
        [6] = "image/jpeg",
        [7] = "image/gif",
        [9] = "text/xsl; charset=utf-8",
        [10] = "image/x-icon",
        [11] = "image/svg+xml; charset=utf-8",
        [12] = "text/xml; charset=utf-8",
    };

    /// <summary>Answers everything below <see cref="Root"/>.</summary>
    public static void MapWebResources(this IEndpointRouteBuilder app, LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(organization);
        app.MapGet($"{Root}{{**name}}", (string name, HttpResponse response) => Answer(Find(organization, name), name, response));
    }

    private static IResult Answer(Entity? resource, string name, HttpResponse response)
    {
        if (resource is null)
            return Results.Text($"There is no web resource '{name}'. Import a solution that has it.", statusCode: StatusCodes.Status404NotFound);
        // Another import brings another content under the same name.
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        var type = resource.GetAttributeValue<OptionSetValue>("webresourcetype")?.Value ?? 0;
        return Results.Bytes(Convert.FromBase64String(resource.GetAttributeValue<string>("content") ?? ""), ContentTypes.GetValueOrDefault(type, Unknown));
    }

    // Whoever is signed in may read them, so nobody is asked who it is.
    private static Entity? Find(LocalOrganization organization, string name)
    {
        var query = new QueryByAttribute("webresource") { ColumnSet = new("webresourcetype", "content"), TopCount = 1 };
        query.AddAttributeValue("name", name);
        return organization.ServiceFor(organization.AdministratorId).RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
