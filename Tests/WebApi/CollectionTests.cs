using System.Net;
using System.Text.Json;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>Connecting rows by the collection that a relationship is.</summary>
public sealed class CollectionTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    [Fact]
    public async Task A_row_is_added_to_a_collection_and_taken_out_of_it()
    {
        var (account, contact) = (await CreateAsync("accounts", new { name = "A" }), await CreateAsync("contacts", new { lastname = "C" }));

        var added = await server.SendAsync("POST", $"{account}/contact_customer_accounts/$ref", new Dictionary<string, string> { ["@odata.id"] = contact });
        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        Assert.Contains((await CompanyAsync(contact)).GetString()!, account, StringComparison.Ordinal);

        var removed = await server.SendAsync("DELETE", $"{account}/contact_customer_accounts({contact[9..^1]})/$ref");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await CompanyAsync(contact)).ValueKind);
    }

    [Theory]
    [InlineData("POST", "contact_customer_accounts", "must be")]
    [InlineData("DELETE", "lost(11111111-1111-4111-8111-111111111111)", "'lost' is no collection of account")]
    public async Task What_makes_no_sense_gets_a_clear_error(string method, string collection, string part)
    {
        var answer = await server.SendAsync(method, $"accounts({Guid.NewGuid()})/{collection}/$ref", new { });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(part, await WebApiServer.ErrorAsync(answer), StringComparison.Ordinal);
    }

    private async Task<string> CreateAsync(string set, object row)
    {
        using var created = await server.SendAsync("POST", set, row);
        return created.Headers.GetValues("OData-EntityId").Single().Split('/')[^1];
    }

    private async Task<JsonElement> CompanyAsync(string contact) =>
        (await server.GetAsync($"{contact}?$select=_parentcustomerid_value")).GetProperty("_parentcustomerid_value");
}
