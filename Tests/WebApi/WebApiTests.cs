using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>The Web API as its callers see it.</summary>
public sealed class WebApiTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    [Fact]
    public async Task The_service_document_lists_the_sets() =>
        Assert.Superset(
            new HashSet<string?> { "opportunities", "annotations", "c3_newnamesales", "c3_receipts" },
            (await server.RowsAsync("")).Select(r => r.GetProperty("name").GetString()).ToHashSet());

    [Fact]
    public async Task A_move_is_refused_until_the_notice_is_attached()
    {
        var instance = (await server.RowsAsync("c3_newnamesales?$filter=bpf_name eq 'Impeller finishing line'")).Single();
        var opportunity = instance.GetProperty("_bpf_opportunityid_value").GetGuid();
        var seller = $"MSCRMCallerID: {await server.IdAsync("systemusers", "systemuserid", "fullname", "Sam Seller")}";
        var close = StableId.For("process/new-name-sale/stage/close");
        Task<HttpResponseMessage> MoveAsync() => server.SendAsync(
            "PATCH", $"c3_newnamesales({instance.GetProperty("businessprocessflowinstanceid").GetGuid()})",
            new Dictionary<string, string> { ["activestageid@odata.bind"] = $"/processstages({close})" }, "If-Match: *", seller);

        var refused = await MoveAsync();
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Contains("Notice of vendor selection", await WebApiServer.ErrorAsync(refused));

        var note = new Dictionary<string, string>
        {
            ["subject"] = "vendor-selection-notice",
            ["filename"] = "notice.pdf",
            ["documentbody"] = "aGVsbG8=",
            ["objectid_opportunity@odata.bind"] = $"/opportunities({opportunity})",
        };
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync("POST", "annotations", note, seller)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await MoveAsync()).StatusCode);
    }

    [Fact]
    public async Task A_sign_off_is_asked_for_and_given_by_the_department()
    {
        var id = await server.IdAsync("opportunities", "opportunityid", "name", "Loading docks, phase 2");
        var asked = await server.SendAsync(
            "POST", "c3_RequestSignOff", new Dictionary<string, object> { ["Target"] = Reference(id), ["RequirementCode"] = "contract-terms" }, $"MSCRMCallerID: {await SamAsync()}");
        var signOff = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("SignOff").GetProperty("c3_signoffid").GetGuid();
        async Task<HttpResponseMessage> AnswerAsync(string name) => await server.SendAsync(
            "POST", $"c3_signoffs({signOff})/Microsoft.Dynamics.CRM.c3_AnswerSignOff", new Dictionary<string, bool> { ["Accept"] = true },
            $"MSCRMCallerID: {await server.IdAsync("systemusers", "systemuserid", "fullname", name)}");

        Assert.Contains("This is answered by whoever holds the role Legal.", await WebApiServer.ErrorAsync(await AnswerAsync("Pat Plant")));
        Assert.Equal(HttpStatusCode.NoContent, (await AnswerAsync("Lee Legal")).StatusCode);
    }

    [Fact]
    public async Task The_gate_answers_what_is_needed()
    {
        var id = await server.IdAsync("opportunities", "opportunityid", "name", "Cold store doors");
        var answer = await server.SendAsync("POST", "c3_EvaluateGate", new Dictionary<string, object> { ["Target"] = Reference(id) });
        var verdict = JsonSerializer.Deserialize<JsonElement>((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("Verdict").GetString()!);

        Assert.Equal("commitment", verdict.GetProperty("from").GetString());
        Assert.False(verdict.GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public async Task A_row_is_created_read_changed_and_deleted()
    {
        var body = new Dictionary<string, object> { ["name"] = "Acme", ["revenue"] = 5, ["ownerid@odata.bind"] = $"/systemusers({await SamAsync()})" };
        var created = await server.SendAsync("POST", "accounts?$select=name,revenue&$expand=ownerid($select=fullname)", body, "Prefer: return=representation");
        var row = await created.Content.ReadFromJsonAsync<JsonElement>();
        var address = new Uri(created.Headers.GetValues("OData-EntityId").Single()).PathAndQuery;
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("Sam Seller", row.GetProperty("ownerid").GetProperty("fullname").GetString());

        var etag = $"If-Match: {row.GetProperty("@odata.etag").GetString()}";
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync("PATCH", address, new { name = "Acme Ltd" }, etag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await server.SendAsync("PATCH", address, new { name = "Lost update" }, etag)).StatusCode);
        Assert.Equal("Acme Ltd", (await server.GetAsync(address + "/name")).GetProperty("value").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync("DELETE", address + "/revenue")).StatusCode);
        Assert.Equal(JsonValueKind.Null, (await server.GetAsync(address)).GetProperty("revenue").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync("DELETE", address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("GET", address)).StatusCode);
    }

    [Fact]
    public async Task A_patch_creates_a_row_unless_it_must_be_there()
    {
        var address = $"accounts({Guid.NewGuid()})";
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("PATCH", address, new { name = "x" }, "If-Match: *")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync("PATCH", address, new { name = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await server.SendAsync("PATCH", address, new { name = "y" }, "If-None-Match: *")).StatusCode);
        await server.SendAsync("DELETE", address);
    }

    [Fact]
    public async Task Pages_follow_each_other_until_all_rows_have_come()
    {
        var names = new List<string?>();
        string? next = "opportunities?$select=name&$orderby=name";
        while (next is not null)
        {
            var answer = await server.SendAsync("GET", next, null, "Prefer: odata.maxpagesize=4");
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
            names.AddRange(page.GetProperty("value").EnumerateArray().Select(r => r.GetProperty("name").GetString()));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(14, names.Count);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public async Task FetchXml_gives_linked_columns_under_their_alias()
    {
        const string fetch = """
            <fetch><entity name="opportunity"><attribute name="name" /><filter><condition attribute="name" operator="eq" value="Packing" /></filter>
            <link-entity name="account" from="accountid" to="customerid" alias="customer"><attribute name="name" /></link-entity></entity></fetch>
            """;
        var row = (await server.RowsAsync($"opportunities?fetchXml={Uri.EscapeDataString(fetch.Replace("Packing", "Robotic packing cell"))}")).Single();

        Assert.Equal("Harbour Foods", row.GetProperty("customer.name").GetString());
    }

    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    public async Task WhoAmI_tells_the_caller_with_and_without_parentheses(string address)
    {
        var organization = (await server.RowsAsync("organizations?$select=organizationid")).Single();
        var who = await server.GetAsync(address);

        Assert.Equal("Alex Administrator", (await server.GetAsync($"systemusers({who.GetProperty("UserId")})")).GetProperty("fullname").GetString());
        Assert.Equal(organization.GetProperty("organizationid").GetGuid(), who.GetProperty("OrganizationId").GetGuid());
    }

    [Theory]
    [InlineData("GET", "deals", null, 404, "There is no set 'deals'")]
    [InlineData("GET", "opportunities(11111111-1111-4111-8111-111111111111)", null, 404, "There is no opportunity")]
    [InlineData("GET", "opportunities(name='x')", null, 400, "alternate keys are not supported")]
    [InlineData("GET", "opportunities?$filter=name eq", null, 400, "the end of the filter")]
    [InlineData("GET", "opportunities?$apply=x", null, 400, "'$apply' is not supported")]
    [InlineData("GET", "opportunities?fetchXml=<fetch", null, 400, "no valid XML at line 1")]
    [InlineData("GET", "opportunities?fetchXml=<fetch><entity name='account'/></fetch>", null, 400, "asks for 'account'")]
    [InlineData("POST", "opportunities", "{ \"name\": ", 400, "no valid JSON at line 1")]
    [InlineData("POST", "opportunities", "{ \"topic\": 1 }", 400, "'topic' is no property of opportunity")]
    [InlineData("POST", "WinOpportunity", "{ \"Status\": 3 }", 400, "'OpportunityClose' is missing")]
    [InlineData("POST", "c3_EvaluateGate", "{}", 400, "the parameter 'Target' is missing")]
    [InlineData("POST", "c3_PublishProcess", "{}", 404, "There is no action 'c3_PublishProcess'")]
    [InlineData("GET", "$batch", null, 405, "GET is not supported")]
    [InlineData("POST", "$batch", "--batch_1--", 400, "must be multipart")]
    [InlineData("GET", "$metadata", null, 501, "$metadata is not supported")]
    [InlineData("PUT", "opportunities", "{}", 405, "PUT is not supported")]
    public async Task What_makes_no_sense_gets_a_clear_error(string method, string address, string? body, int status, string part)
    {
        var answer = await server.SendAsync(method, address, body);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(part, await WebApiServer.ErrorAsync(answer));
    }

    [Theory]
    [InlineData("MSCRMCallerID: 11111111-1111-4111-8111-111111111111", "there is no enabled user")]
    [InlineData("Host: evil.example", "not as 'evil.example'")]
    [InlineData("Origin: http://evil.example", "not those of 'http://evil.example'")]
    public async Task Who_may_not_ask_is_sent_away(string header, string part)
    {
        var answer = await server.SendAsync("GET", "opportunities", null, header);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(part, await WebApiServer.ErrorAsync(answer));
    }

    [Theory]
    [InlineData("POST", "c3_receipts", "Sam Seller may not create receipts: no role of Sam Seller gives the privilege prvCreatec3_receipt.")]
    [InlineData("GET", "organizations?tag=x", null)]
    [InlineData("POST", "accounts", "prvBypassCustomPlugins", "MSCRM.BypassCustomPluginExecution: true")]
    [InlineData("GET", "accounts", "prvBypassCustomBusinessLogic", "MSCRM.BypassBusinessLogicExecution: CustomSync")]
    public async Task Who_lacks_a_privilege_is_refused_in_plain_words(string method, string address, string? part, params string[] headers)
    {
        var body = method == "POST" ? new Dictionary<string, string>() : null;
        var answer = await server.SendAsync(method, address, body, [$"MSCRMCallerID: {await SamAsync()}", .. headers]);
        Assert.Equal(part is null ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        if (part is not null) Assert.Contains(part, await WebApiServer.ErrorAsync(answer));
    }

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution: true", HttpStatusCode.NoContent)]
    [InlineData("MSCRM.BypassBusinessLogicExecution: CustomSync,CustomAsync", HttpStatusCode.NoContent)]
    [InlineData("MSCRM.BypassCustomPluginExecution: perhaps", HttpStatusCode.BadRequest)]
    public async Task An_administrator_can_leave_out_the_steps_of_plug_ins(string header, HttpStatusCode expected)
    {
        var instance = (await server.RowsAsync("c3_newnamesales?$filter=bpf_name eq 'Energy monitoring'")).Single();
        var next = StableId.For("process/new-name-sale/stage/diagnosis");
        var move = new Dictionary<string, string> { ["activestageid@odata.bind"] = $"/processstages({next})" };
        var address = $"c3_newnamesales({instance.GetProperty("businessprocessflowinstanceid").GetGuid()})";
        Assert.Equal(expected, (await server.SendAsync("PATCH", address, move, "If-Match: *", header)).StatusCode);
    }

    private static Dictionary<string, object> Reference(Guid opportunity) => new() { ["@odata.type"] = "Microsoft.Dynamics.CRM.opportunity", ["opportunityid"] = opportunity };

    private Task<Guid> SamAsync() => server.IdAsync("systemusers", "systemuserid", "fullname", "Sam Seller");
}
