using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Concurrency;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>What one transaction sees of another that runs at the same time, and where it waits for it.</summary>
public sealed class ConcurrencyTests : ConcurrentTest
{
    [Theory]
    [InlineData("Update")]
    [InlineData("Delete")]
    [InlineData("Create")]
    public void A_row_that_a_transaction_has_written_is_locked_until_it_ends(string message)
    {
        OpenImpatient();
        var account = message == "Create" ? new("account", Guid.NewGuid()) : Create("account", ("name", "A"));
        OrganizationServiceFault? fault = null;
        Transact(service =>
        {
            Write(service, message, account);
            fault = Fault(() => Service.Execute(new UpsertRequest { Target = Change(account, "name", "C") }));
        });
        Assert.Equal(ErrorCodes.SqlTimeout, fault!.ErrorCode);
        Assert.Contains("an account locked", fault.Message, StringComparison.Ordinal);
        Service.Execute(new UpsertRequest { Target = Change(account, "name", "C") });
    }

    [Fact]
    public void A_reader_does_not_wait_and_sees_what_is_committed()
    {
        OpenImpatient();
        var (changed, deleted) = (Create("account", ("name", "old")), Create("account", ("name", "old")));
        List<string> outside = [], inside = [];
        Transact(service =>
        {
            service.Update(Change(changed, "name", "new"));
            service.Delete("account", deleted.Id);
            service.Create(Row("account", ("name", "new")));
            (outside, inside) = (Names(Service), Names(service));
        });
        Assert.Equal(["old", "old"], outside);
        Assert.Equal(["new", "new"], inside);
        Assert.Equal(["new", "new"], Names(Service));
    }

    [Fact]
    public void A_search_finds_what_the_transaction_itself_has_written_and_others_find_what_is_committed()
    {
        OpenImpatient();
        var account = Create("account", ("name", "old"));
        (int, int) outside = default, inside = default;
        Transact(service =>
        {
            service.Update(Change(account, "name", "new"));
            outside = (Named(Service, "old"), Named(Service, "new"));
            inside = (Named(service, "old"), Named(service, "new"));
        });
        Assert.Equal(((1, 0), (0, 1)), (outside, inside));
    }

    [Fact]
    public void What_fails_leaves_nothing_and_gives_its_rows_free()
    {
        OpenImpatient();
        var account = Create("account", ("name", "A"));
        Fault(() => Transact(service =>
        {
            service.Update(Change(account, "name", "B"));
            service.Delete("account", Guid.NewGuid());
        }));
        Assert.Equal("A", Read(account)["name"]);
        Update(account, ("name", "C"));
    }

    [Fact]
    public void A_write_changes_its_columns_on_the_newest_version_however_old_its_image_is()
    {
        OpenImpatient(typeof(AccountRenamed));
        var account = Create("account", ("name", "A"), ("accountnumber", "1"));
        Script.When<AccountRenamed>(_ => Update(account, ("accountnumber", "2")));
        Update(account, ("name", "B"));
        Assert.Equal(("B", "2"), (Read(account)["name"], Read(account)["accountnumber"]));
    }

    [Fact]
    public void The_row_version_is_compared_once_the_row_is_locked()
    {
        OpenImpatient(typeof(AccountRenamed));
        var account = Create("account", ("name", "A"));
        var change = Change(account, "name", "B");
        change.RowVersion = Read(account).RowVersion;
        Script.When<AccountRenamed>(_ => Update(account, ("accountnumber", "2")));
        var request = new UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        Assert.Equal(ErrorCodes.RowVersionMismatch, Fault(() => Service.Execute(request)).ErrorCode);
    }

    [Fact]
    public void A_row_that_another_transaction_deletes_meanwhile_is_not_changed()
    {
        OpenImpatient(typeof(AccountRenamed));
        var account = Create("account", ("name", "A"));
        Script.When<AccountRenamed>(_ => Service.Delete("account", account.Id));
        Assert.Equal(ErrorCodes.NoSuchRow, Fault(() => Update(account, ("name", "B"))).ErrorCode);
    }

    [Fact]
    public void An_id_that_another_transaction_takes_meanwhile_is_taken()
    {
        OpenImpatient(typeof(AccountBefore));
        var row = Row("account", ("name", "A"));
        row.Id = Guid.NewGuid();
        var isFirst = true;
        Script.When<AccountBefore>(_ =>
        {
            if (isFirst)
            {
                isFirst = false;
                Service.Create(row);
            }
        });
        Assert.Equal((ErrorCodes.DuplicateId, 1), (Fault(() => Service.Create(row)).ErrorCode, Count("account")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_row_and_what_points_to_it_do_not_pass_each_other(bool deletesFirst)
    {
        OpenImpatient();
        var opportunity = Create("opportunity", ("name", "O"));
        Action<IOrganizationService> delete = service => service.Delete("opportunity", opportunity.Id);
        Action<IOrganizationService> annotate = service => service.Create(Row("annotation", ("objectid", opportunity)));
        var fault = Fault(() => Transact(service =>
        {
            (deletesFirst ? delete : annotate)(service);
            (deletesFirst ? annotate : delete)(Service);
        }));
        Assert.Equal(ErrorCodes.GenericSql, fault.ErrorCode);
        Assert.EndsWith("so this request was undone. Repeat the request.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(deletesFirst ? (1, 1) : (0, 0), (Count("opportunity"), Count("annotation")));
    }

    [Fact]
    public void Two_rows_are_connected_once_whoever_does_it()
    {
        OpenImpatient();
        var request = new AssociateRequest
        {
            Target = new("systemuser", Organization.AdministratorId),
            Relationship = new("systemuserroles_association"),
            RelatedEntities = [new("role", Guid.Parse(SmallSolution.Role))],
        };
        OrganizationServiceFault? fault = null;
        Transact(service =>
        {
            service.Execute(request);
            fault = Fault(() => Service.Execute(request));
        });
        Assert.Equal(ErrorCodes.SqlTimeout, fault!.ErrorCode);
    }

    [Fact]
    public void A_related_query_sees_what_was_committed_when_it_began()
    {
        var meanwhile = new Meanwhile();
        OpenFor(Options with { Scheduler = meanwhile });
        var opportunity = Create("opportunity", ("name", "O"));
        var request = new RetrieveRequest
        {
            Target = opportunity,
            ColumnSet = new("name"),
            RelatedEntitiesQuery = new() { { new("Opportunity_Annotation"), new QueryExpression("annotation") } },
        };
        meanwhile.Begin(() => Create("annotation", ("objectid", opportunity)));
        var read = ((RetrieveResponse)Service.Execute(request)).Entity;
        Assert.Single(Assert.Single(read.RelatedEntities).Value.Entities);
    }

    private static void Write(IOrganizationService service, string message, EntityReference account)
    {
        if (message == "Delete")
            service.Delete("account", account.Id);
        else
            service.Execute(new UpsertRequest { Target = Change(account, "name", "B") });
    }

    private static List<string> Names(IOrganizationService service) =>
        [.. service.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new("name") }).Entities.Select(a => (string)a["name"])];

    private static int Named(IOrganizationService service, string name)
    {
        var query = new QueryByAttribute("account");
        query.AddAttributeValue("name", name);
        return service.RetrieveMultiple(query).Entities.Count;
    }

    /// <summary>Lets something else happen in the midst of a request, after it has begun.</summary>
    private sealed class Meanwhile : ITransactionScheduler
    {
        private Action? act;
        private int turns;

        public void Begin(Action action) => act = action;

        public void Turn()
        {
            if (act is { } action && ++turns == 2)
            {
                act = null;
                action();
            }
        }

        public bool Wait(Task free, TimeSpan limit) => free.Wait(limit);
    }
}
