using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SalesProcessPlugins.Tests.WebApi;

/// <summary>The suite's messages as actions, with parameters of every type they have.</summary>
public sealed class OperationTests(WebApiServer server) : IClassFixture<WebApiServer>
{
    [Fact]
    public async Task A_message_on_any_governed_row_names_the_row_with_its_type_and_answers_with_the_row_it_made()
    {
        var target = $$"""{ "@odata.type": "Microsoft.Dynamics.CRM.opportunity", "opportunityid": "{{await OpportunityAsync("Robotic packing cell")}}" }""";
        var answer = await AnswerAsync("Sam Seller", "c3_RequestSignOff", $$"""{ "Target": {{target}}, "RequirementCode": "contract-terms" }""");

        Assert.EndsWith("$metadata#Microsoft.Dynamics.CRM.c3_RequestSignOffResponse", answer.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        var made = answer.GetProperty("SignOff");
        Assert.Equal("#Microsoft.Dynamics.CRM.c3_signoff", made.GetProperty("@odata.type").GetString());
        Assert.Equal("Legal", (await server.GetAsync($"c3_signoffs({made.GetProperty("c3_signoffid").GetGuid()})")).GetProperty("c3_role").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_is_passed_by_its_key_with_or_without_the_type_that_the_parameter_declares_and_a_moment_as_text(bool typed)
    {
        var signOff = await WaitingSignOffAsync();
        var type = typed ? "\"@odata.type\": \"Microsoft.Dynamics.CRM.systemuser\", " : "";
        var body = $$"""{ "Delegate": { {{type}}"systemuserid": "{{await UserAsync("Mia Manager")}}" }, "Until": "2999-01-31T23:59:59Z" }""";
        var answer = await SendAsync("Pat Plant", $"c3_signoffs({signOff})/Microsoft.Dynamics.CRM.c3_DelegateSignOff", body);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var row = await server.GetAsync($"c3_signoffs({signOff})");
        Assert.Equal(await UserAsync("Mia Manager"), row.GetProperty("_c3_delegateid_value").GetGuid());
        Assert.Equal("2999-01-31T23:59:59Z", row.GetProperty("c3_delegateduntil").GetString());
    }

    [Fact]
    public async Task A_flag_is_passed_as_such_and_an_optional_text_left_out()
    {
        var waiver = (await server.RowsAsync("c3_waivers?$filter=statuscode eq 1")).Single().GetProperty("c3_waiverid").GetGuid();
        var address = $"c3_waivers({waiver})/Microsoft.Dynamics.CRM.c3_DecideWaiver";

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("Mia Manager", address, """{ "Grant": "yes" }""")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync("Mia Manager", address, """{ "Grant": true }""")).StatusCode);
        Assert.Equal(3, (await server.GetAsync($"c3_waivers({waiver})")).GetProperty("statuscode").GetInt32());
    }

    [Fact]
    public async Task A_message_bound_to_a_process_answers_with_its_new_draft()
    {
        var process = await server.IdAsync("c3_processes", "c3_processid", "c3_code", "channel-sale");
        var answer = await AnswerAsync("Alex Administrator", $"c3_processes({process})/Microsoft.Dynamics.CRM.c3_CreateProcessVersion", null);
        var draft = await server.GetAsync($"c3_processes({answer.GetProperty("Version").GetProperty("c3_processid").GetGuid()})");
        Assert.Equal(2, draft.GetProperty("c3_version").GetInt32());
    }

    [Theory]
    [InlineData("c3_HealthCheck", null)]
    [InlineData("c3_VerifyReceipts", null)]
    [InlineData("c3_VerifyReceipts", """{ "CheckFiles": true }""")]
    public async Task A_global_message_is_called_with_its_parameters_or_without_a_body(string message, string? body)
    {
        var answer = await AnswerAsync("Alex Administrator", message, body);
        var report = JsonSerializer.Deserialize<JsonElement>(answer.GetProperty("Report").GetString()!);
        Assert.Equal(JsonValueKind.Array, report.GetProperty("findings").ValueKind);
    }

    private async Task<Guid> WaitingSignOffAsync() =>
        (await server.RowsAsync("c3_signoffs?$filter=statuscode eq 1 and c3_role eq 'Plant manager'")).First().GetProperty("c3_signoffid").GetGuid();

    private Task<Guid> OpportunityAsync(string name) => server.IdAsync("opportunities", "opportunityid", "name", name);

    private Task<Guid> UserAsync(string name) => server.IdAsync("systemusers", "systemuserid", "fullname", name);

    private async Task<HttpResponseMessage> SendAsync(string user, string address, string? body) =>
        await server.SendAsync("POST", address, body, $"MSCRMCallerID: {await UserAsync(user)}");

    private async Task<JsonElement> AnswerAsync(string user, string address, string? body)
    {
        using var answer = await SendAsync(user, address, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
