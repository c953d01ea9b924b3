using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using SalesProcessPlugins.Sandbox.Commands;
using SalesProcessPlugins.Sandbox.Demo;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>The sandbox's server over an organisation in memory that holds the demo set, without a socket.</summary>
public sealed class WebApiServer : IAsyncLifetime
{
    private readonly LocalOrganization organization = DataFiles.Open(null);
    private readonly WebApplication app;

    public WebApiServer()
    {
        DemoSet.AddTo(organization, Sample.Now.Date);
        app = SandboxHost.Create(organization, [], builder => builder.WebHost.UseTestServer());
    }

    public HttpClient Client { get; private set; } = new();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client = app.GetTestClient();
        Client.BaseAddress = new Uri(Client.BaseAddress!, "/api/data/v9.2/");
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        organization.Dispose();
    }

    /// <summary>Sends a request, with what it carries given as "Name: value" lines.</summary>
    public Task<HttpResponseMessage> SendAsync(string method, string address, object? body = null, params string[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null) request.Content = body is string text ? new StringContent(text, null, "application/json") : JsonContent.Create(body);
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        return Client.SendAsync(request);
    }

    public Task<JsonElement> GetAsync(string address) => Client.GetFromJsonAsync<JsonElement>(address);

    /// <summary>The rows of a set.</summary>
    public async Task<List<JsonElement>> RowsAsync(string address) => [.. (await GetAsync(address)).GetProperty("value").EnumerateArray()];

    /// <summary>The id of the row that a set has under a name.</summary>
    public async Task<Guid> IdAsync(string set, string key, string column, string name) =>
        (await RowsAsync($"{set}?$select={key}&$filter={column} eq '{name}'")).Single().GetProperty(key).GetGuid();

    /// <summary>The text of an error.</summary>
    public static async Task<string> ErrorAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("message").GetString()!;
}
