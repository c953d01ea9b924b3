using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Commands;
using SalesProcessPlugins.Tests.Sandbox;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate by the manner in which a request comes.</summary>
public sealed class RequestPathTests : MatrixTest
{
    [Theory]
    [InlineData("UpdateMultiple")]
    [InlineData("UpsertMultiple")]
    [BypassPath(22, "UpdateMultiple or UpsertMultiple, one row of which has its proof", Outcome.Closed, "Each row raises its single event; one that is refused undoes them all")]
    public void Changing_many(string message)
    {
        var (ready, open) = (Ready(out _), AtDiagnosis());
        var targets = new EntityCollection([FlowChange(ready, Stage(Last)), FlowChange(open, Stage(Last))]) { EntityName = Flow };
        Refuses(open, () => ready.Seller.Execute(new OrganizationRequest(message) { ["Targets"] = targets }));
        Assert.Equal(Diagnosis, ready.Position);
    }

    [Fact]
    [BypassPath(22, "CreateMultiple of instances at later stages", Outcome.Closed, "Each row raises its single event; one that is refused undoes them all")]
    public void Creating_many()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Refuses(deal, () => deal.Seller.Execute(new CreateMultipleRequest { Targets = new([NewFlow(deal, Discovery), NewFlow(deal, Last)]) { EntityName = Flow } }));
    }

    [Fact]
    [BypassPath(23, "ExecuteMultiple that goes on after errors", Outcome.Closed, "Each inner request is judged for itself, and the refused one is left out")]
    public void Executing_several()
    {
        var (ready, open) = (Ready(out _), AtDiagnosis());
        var several = new ExecuteMultipleRequest { Requests = [], Settings = new() { ContinueOnError = true, ReturnResponses = true } };
        foreach (var deal in new[] { open, ready })
            several.Requests.Add(new UpdateRequest { Target = FlowChange(deal, Stage(Last)) });
        Assert.True(((ExecuteMultipleResponse)open.Seller.Execute(several)).IsFaulted);
        Assert.Equal((Diagnosis, Last), (open.Position, ready.Position));
        Proved(ready);
    }

    [Fact]
    [BypassPath(23, "ExecuteTransaction that moves on, and puts the proof there or back afterwards", Outcome.Closed, "Requests are judged in their order, and one that is refused undoes them all")]
    public void Executing_in_one_transaction()
    {
        var deal = AtDiagnosis();
        var all = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
        all.Requests.Add(new UpdateRequest { Target = FlowChange(deal, Stage(Last)) });
        all.Requests.Add(new CreateRequest { Target = deal.Note(Notice, "late.pdf", "yes") });
        Refuses(deal, () => deal.Seller.Execute(all));
    }

    [Theory]
    [InlineData("PATCH", "If-Match: *")]
    [InlineData("PATCH", "X-None: 1")]
    [InlineData("PATCH", "MSCRM.SuppressDuplicateDetection: true")]
    [BypassPath(24, "Web API PATCH, with and without If-Match", Outcome.Closed, "Flows, apps, portals, agents and imports all end in such a message; it is refused with 412 and a text to read")]
    public async Task Patching(string method, string header)
    {
        var deal = AtDiagnosis();
        using var answer = await SendAsync(deal, Request(new(method), $"c3_newnamesales({deal.Flow})", JsonContent.Create(new Dictionary<string, string> { ["activestageid@odata.bind"] = $"/processstages({ShippedProcess.StageIds[Last]})" }), header));
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("Not moved to 5 Close", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Diagnosis, deal.Position);
        Proved(deal);
    }

    [Fact]
    [BypassPath(24, "Web API `$batch` with a change set", Outcome.Closed, "The change set is one transaction of such messages, and nothing of it is left")]
    public async Task Batching()
    {
        var deal = AtDiagnosis();
        var move = $"--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 1\r\n\r\nPATCH c3_newnamesales({deal.Flow}) HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{{\"activestageid@odata.bind\":\"/processstages({ShippedProcess.StageIds[Last]})\"}}\r\n--c--\r\n";
        var batch = new StringContent($"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{move}--b--\r\n");
        batch.Headers.ContentType = new("multipart/mixed") { Parameters = { new("boundary", "b") } };
        using var answer = await SendAsync(deal, Request(HttpMethod.Post, "$batch", batch, "X-None: 1"));
        Assert.Contains("Not moved to 5 Close", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Diagnosis, deal.Position);
        Proved(deal);
    }

    [Theory]
    [InlineData("seller")]
    [InlineData("manager")]
    [InlineData("administrator")]
    [InlineData("integration")]
    [BypassPath(24, "Import that says it is history (`importsequencenumber`)", Outcome.Closed, "Only the role Sales Process Migration enters history, and a receipt says so")]
    public void Importing(string who)
    {
        var deal = AtDiagnosis();
        RefusesHistory(deal, () => Somebody(who).Update(FlowChange(deal, [.. Stage(Last), ("importsequencenumber", 1)])));
        var other = new Deal(Organization).WithoutProcess();
        var flow = NewFlow(other, Last);
        flow["importsequencenumber"] = 1;
        RefusesHistory(other, () => Somebody(who).Create(flow));
    }

    [Theory]
    [InlineData("bypass")]
    [InlineData("c3_announced")]
    [BypassPath(24, "A `tag` that says what a plug-in might listen to", Outcome.Closed, "No rule listens to the one shared variable that callers can set")]
    public void Tagging(string tag)
    {
        var deal = AtDiagnosis();
        Refuses(deal, () => deal.Seller.Execute(new UpdateRequest { Target = FlowChange(deal, Stage(Last)), ["tag"] = tag }));
    }

    [Theory]
    [InlineData("move")]
    [InlineData("win")]
    [InlineData("begin")]
    [BypassPath(25, "A plug-in or real-time workflow that moves on as SYSTEM, from within another message", Outcome.Closed, "Neither SYSTEM nor the depth of a call is exempt")]
    public void Moving_as_the_system(string how)
    {
        Open(plugins: typeof(OpportunityChanged));
        var deal = AtDiagnosis();
        Script.When<OpportunityChanged>(p =>
        {
            if (!p.Target.Contains("description"))
                return;
            var system = p.As(null);
            if (how == "move")
                system.Update(FlowChange(deal, Stage(Last)));
            else if (how == "win")
                system.Update(Opportunity(deal, State(1, 3)));
            else
                system.Create(NewFlow(deal, Last));
        });
        Refuses(deal, () => deal.Seller.Update(Opportunity(deal, ("description", "Move it"))));
    }

    private void RefusesHistory(Deal deal, Action attempt) =>
        Assert.StartsWith("Only somebody with the role Sales Process Migration", StaysBehind(deal, attempt), StringComparison.Ordinal);

    private static HttpRequestMessage Request(HttpMethod method, string address, HttpContent content, string header)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.TryAddWithoutValidation(header.Split(':')[0], header.Split(':')[1].Trim());
        return request;
    }

    // A server over the organisation, which the seller calls.
    private async Task<HttpResponseMessage> SendAsync(Deal deal, HttpRequestMessage request)
    {
        await using var app = SandboxHost.Create(Organization.Local, [], builder => builder.WebHost.UseTestServer());
        await app.StartAsync();
        using var client = app.GetTestClient();
        client.BaseAddress = new Uri(client.BaseAddress!, "/api/data/v9.2/");
        request.Headers.Add("MSCRMCallerID", Organization.Seller.ToString());
        Assert.Equal(Diagnosis, deal.Position);
        var answer = await client.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }
}
