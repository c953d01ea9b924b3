using System.Net;
using System.Text;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>The web resources of the imported solution, where the platform has them.</summary>
public sealed class WebResourceTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    [Theory]
    [InlineData("c3_/administration.html", "text/html")]
    [InlineData("c3_/health.html", "text/html")]
    [InlineData("c3_/administration.css", "text/css")]
    [InlineData("c3_/administration.js", "text/javascript")]
    [InlineData("c3_/icons/app.svg", "image/svg+xml")]
    public async Task A_web_resource_is_served_as_what_it_is(string name, string type)
    {
        var answer = await server.Client.GetAsync($"/WebResources/{name}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task What_is_served_is_what_the_package_brought()
    {
        var row = (await server.RowsAsync("webresourceset?$select=content&$filter=name eq 'c3_/administration.js'")).Single();
        var script = Encoding.UTF8.GetString(Convert.FromBase64String(row.GetProperty("content").GetString()!));
        Assert.Equal(script, await server.Client.GetStringAsync("/WebResources/c3_/administration.js"));
    }

    [Fact]
    public async Task An_unknown_name_is_not_found_and_says_so()
    {
        var answer = await server.Client.GetAsync("/WebResources/c3_/nothing.html");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no web resource 'c3_/nothing.html'. Import a solution that has it.", await answer.Content.ReadAsStringAsync());
    }
}
