using System.Net;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>Requests that are sent as one.</summary>
public sealed class BatchTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    [Fact]
    public async Task The_requests_of_a_change_set_are_answered_together_and_can_name_what_earlier_ones_made()
    {
        var name = Unique();
        var answer = await SendAsync(ChangeSet(
            Post(1, "accounts", $$"""{"name":"{{name}}"}"""),
            Post(2, "opportunities", $$"""{"name":"{{name}}","customerid_account@odata.bind":"$1"}"""),
            Part(3, "PATCH", "$2", """{"description":"made"}""")));

        Assert.Equal(3, Count(answer, "HTTP/1.1 204 No Content"));
        var row = Assert.Single(await server.RowsAsync($"opportunities?$filter=name eq '{name}'&$expand=customerid_account($select=name)"));
        Assert.Equal((name, "made"), (row.GetProperty("customerid_account").GetProperty("name").GetString(), row.GetProperty("description").GetString()));
    }

    [Fact]
    public async Task A_change_set_that_fails_leaves_nothing_and_says_why_once()
    {
        var name = Unique();
        var answer = await SendAsync(ChangeSet(Post(1, "accounts", $$"""{"name":"{{name}}"}"""), Post(2, "accounts", """{"topic":1}""")));

        Assert.Equal((1, 0), (Count(answer, "HTTP/1.1 400 Bad Request"), Count(answer, "204 No Content")));
        Assert.Contains("'topic' is no property of account", answer, StringComparison.Ordinal);
        Assert.Empty(await server.RowsAsync($"accounts?$filter=name eq '{name}'"));
    }

    [Fact]
    public async Task Requests_outside_a_change_set_stand_alone_and_stop_at_the_first_that_fails_unless_asked_to_go_on()
    {
        var (first, last) = (Unique(), Unique());
        string[] requests = [Post(null, "accounts", $$"""{"name":"{{first}}"}"""), Part(null, "GET", "deals", ""), Post(null, "accounts", $$"""{"name":"{{last}}"}""")];

        Assert.Equal(1, Count(await SendAsync(requests), "204 No Content"));
        Assert.Equal((1, 0), ((await server.RowsAsync($"accounts?$filter=name eq '{first}'")).Count, (await server.RowsAsync($"accounts?$filter=name eq '{last}'")).Count));
        var answer = await SendAsync(requests, "Prefer: odata.continue-on-error");
        Assert.Equal((2, 1), (Count(answer, "204 No Content"), Count(answer, "HTTP/1.1 404 Not Found")));
    }

    [Fact]
    public async Task A_request_can_read_and_is_answered_with_what_it_reads()
    {
        var answer = await SendAsync([Part(null, "GET", "/api/data/v9.2/organizations?$select=name", "")]);
        Assert.Contains("\"name\":\"sandbox\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET accounts", "only changes")]
    [InlineData("POST /elsewhere", "not an address below")]
    [InlineData("PATCH $9", "'$9' names no earlier request")]
    public async Task What_makes_no_sense_in_a_change_set_gets_a_clear_error(string request, string part)
    {
        var words = request.Split(' ');
        Assert.Contains(part, await SendAsync(ChangeSet(Part(1, words[0], words[1], "{}")), status: HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private static string Unique() => "B" + Guid.NewGuid().ToString("N");

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Post(int? id, string address, string body) => Part(id, "POST", address, body);

    private static string Part(int? id, string method, string address, string body) =>
        $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n{(id is null ? "" : $"Content-ID: {id}\r\n")}\r\n{method} {address} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}\r\n";

    private static string[] ChangeSet(params string[] parts) =>
        ["Content-Type: multipart/mixed; boundary=changes\r\n\r\n" + Multipart("changes", parts)];

    private static string Multipart(string boundary, IEnumerable<string> parts) =>
        string.Concat(parts.Select(p => $"--{boundary}\r\n{p}\r\n")) + $"--{boundary}--\r\n";

    private async Task<string> SendAsync(string[] parts, string? header = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = new StringContent(Multipart("batch", parts)) };
        request.Content.Headers.ContentType = new("multipart/mixed") { Parameters = { new("boundary", "batch") } };
        if (header is not null) request.Headers.TryAddWithoutValidation(header.Split(':')[0], header.Split(':')[1].Trim());
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
