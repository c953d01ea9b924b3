using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class TransactionTests : EngineTest
{
    [Fact]
    public void A_refusal_undoes_what_the_plugin_had_created()
    {
        Open(typeof(AccountBefore), typeof(ContactAfter));
        Script.When<ContactAfter>(_ => throw new InvalidPluginExecutionException("No.", PluginHttpStatusCode.PreconditionFailed));
        Script.When<AccountBefore>(p => p.As(null).Create(Row("contact", ("lastname", "Lost"))));
        var fault = Fault(() => Create("account", ("name", "A")));
        Assert.Equal((ErrorCodes.RefusedByPlugin, "No.", 412), (fault.ErrorCode, fault.Message, fault.ErrorDetails["HttpStatusCode"]));
        Assert.Equal((0, 0), (Count("account"), Count("contact")));
    }

    [Fact]
    public void A_swallowed_failure_ends_the_transaction_all_the_same()
    {
        Open(typeof(AccountBefore));
        Script.When<AccountBefore>(p => Assert.ThrowsAny<Exception>(() => p.As(null).Retrieve("contact", Guid.NewGuid(), new ColumnSet())));
        Assert.Equal(ErrorCodes.SwallowedFailure, Fault(() => Create("account", ("name", "A"))).ErrorCode);
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void What_a_plugin_writes_before_the_transaction_outlives_its_refusal()
    {
        Open(typeof(AccountEarly));
        Script.When<AccountEarly>(p =>
        {
            Assert.False(p.Context.IsInTransaction);
            p.As(null).Create(Row("contact", ("lastname", "Attempt")));
            throw new InvalidPluginExecutionException("No.");
        });
        Fault(() => Create("account", ("name", "A")));
        Assert.Equal((0, 1), (Count("account"), Count("contact")));
    }

    [Fact]
    public void Several_rows_in_one_request_are_written_all_or_none()
    {
        var rows = new EntityCollection([Row("account", ("name", "A")), Row("account", ("name", new string('x', 161)))]) { EntityName = "account" };
        Assert.Equal(ErrorCodes.TextTooLong, Fault(() => Service.Execute(new CreateMultipleRequest { Targets = rows })).ErrorCode);
        Assert.Equal(0, Count("account"));
    }

    [Theory]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    [InlineData("UpsertMultiple")]
    public void A_row_that_is_twice_in_one_request_is_refused(string message)
    {
        var account = message == "CreateMultiple" ? new("account", Guid.NewGuid()) : Create("account", ("name", "A"));
        var byId = new Entity("account", account.Id) { ["name"] = "B" };
        var byKey = Row("account", ("accountid", account.Id), ("name", "C"));
        var request = new OrganizationRequest(message) { ["Targets"] = new EntityCollection([byId, byKey]) { EntityName = "account" } };
        Assert.Contains($"account {account.Id} more than once", Fault(() => Service.Execute(request)).Message, StringComparison.Ordinal);
        Assert.All(Service.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new("name") }).Entities, a => Assert.Equal("A", a["name"]));
    }

    [Fact]
    public void Each_request_of_ExecuteMultiple_stands_for_itself()
    {
        var requests = new OrganizationRequestCollection { new CreateRequest { Target = Row("account", ("nmae", "A")) }, new CreateRequest { Target = Row("account", ("name", "B")) } };
        var response = (ExecuteMultipleResponse)Service.Execute(new ExecuteMultipleRequest { Requests = requests, Settings = new() { ContinueOnError = true } });
        Assert.Contains("nmae", Assert.Single(response.Responses).Fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, Count("account"));
    }

    [Fact]
    public void The_requests_of_ExecuteTransaction_stand_or_fall_together()
    {
        var requests = new OrganizationRequestCollection { new CreateRequest { Target = Row("account", ("name", "A")) }, new CreateRequest { Target = Row("account", ("nmae", "B")) } };
        Fault(() => Service.Execute(new ExecuteTransactionRequest { Requests = requests }));
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void Upsert_creates_and_then_changes_without_an_event_of_its_own()
    {
        var row = Row("account", ("name", "A"));
        row.Id = Guid.NewGuid();
        Assert.True(((UpsertResponse)Service.Execute(new UpsertRequest { Target = row })).RecordCreated);
        Assert.False(((UpsertResponse)Service.Execute(new UpsertRequest { Target = row })).RecordCreated);
        Assert.Equal(1, Count("account"));
    }

    [Fact]
    public void Upserts_of_one_row_from_many_threads_create_it_once()
    {
        var service = Service;
        var ids = Enumerable.Range(0, 50).Select(_ => Guid.NewGuid()).ToList();
        var created = 0;
        Parallel.For(0, 400, n =>
        {
            var row = new Entity("account", ids[n % 50]) { ["name"] = "A" };
            if (((UpsertResponse)service.Execute(new UpsertRequest { Target = row })).RecordCreated)
                Interlocked.Increment(ref created);
        });
        Assert.Equal((50, 50), (created, Count("account")));
    }

    [Fact]
    public void An_update_of_a_row_that_has_changed_since_is_refused_when_asked_so()
    {
        var account = Create("account", ("name", "A"));
        var read = Read(account);
        Update(account, ("name", "B"));
        var change = new Entity("account", account.Id) { ["name"] = "C", RowVersion = read.RowVersion };
        var request = new UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        Assert.Equal(ErrorCodes.RowVersionMismatch, Fault(() => Service.Execute(request)).ErrorCode);
    }

    [Fact]
    public void Requests_from_many_threads_at_once_lose_nothing()
    {
        var service = Service;
        Parallel.For(0, 200, n => service.Create(Row("account", ("name", $"A{n}"))));
        Assert.Equal(200, Count("account"));
    }
}
