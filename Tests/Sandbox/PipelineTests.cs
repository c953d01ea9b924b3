using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Seeding;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class PipelineTests : EngineTest
{
    [Fact]
    public void What_a_step_before_the_operation_sets_is_written()
    {
        Open(typeof(AccountBefore));
        Script.When<AccountBefore>(p => p.Target["name"] = "Set by the step");
        Assert.Equal("Set by the step", Read(Create("account", ("name", "A")))["name"]);
    }

    [Fact]
    public void The_callers_own_row_stays_as_it_was()
    {
        Open(typeof(AccountBefore));
        Script.When<AccountBefore>(p => p.Target["name"] = "Set by the step");
        var row = Row("account", ("name", "A"));
        Service.Create(row);
        Assert.Equal(("A", Guid.Empty), (row["name"], row.Id));
    }

    [Fact]
    public void A_step_runs_only_for_its_filtering_columns_even_when_they_do_not_change()
    {
        Open(typeof(AccountRenamed));
        var runs = 0;
        Script.When<AccountRenamed>(_ => runs++);
        var account = Create("account", ("name", "A"));
        Update(account, ("description", "x"));
        Assert.Equal(0, runs);
        Update(account, ("name", "A"));
        Assert.Equal(1, runs);
    }

    [Fact]
    public void A_preimage_has_the_registered_columns_as_they_were()
    {
        Open(typeof(AccountRenamed));
        Entity? image = null;
        Script.When<AccountRenamed>(p => image = p.Context.PreEntityImages["before"]);
        var account = Create("account", ("name", "A"), ("description", "x"));
        Update(account, ("name", "B"));
        Assert.Equal(("A", false), (image!["name"], image.Contains("description")));
    }

    [Fact]
    public void A_postimage_of_a_create_comes_with_the_id()
    {
        Open(typeof(AccountAfter), typeof(AccountBefore));
        PluginScene? after = null;
        Script.When<AccountBefore>(p => Assert.Equal((Guid.Empty, 0), (p.Context.PrimaryEntityId, p.Context.PreEntityImages.Count)));
        Script.When<AccountAfter>(p => after = p);
        var id = Create("account", ("name", "A")).Id;
        Assert.Equal((id, id, id), (after!.Context.PrimaryEntityId, after.Context.PostEntityImages["after"].Id, after.Context.OutputParameters["id"]));
    }

    [Fact]
    public void Plugins_that_set_off_each_other_are_stopped_at_a_depth_of_eight()
    {
        Open(typeof(AccountAfter));
        var depth = 0;
        Script.When<AccountAfter>(p =>
        {
            depth = p.Context.Depth;
            p.As(null).Create(Row("account", ("name", "again")));
        });
        Assert.Contains("sets off itself", Fault(() => Create("account", ("name", "A"))).Message, StringComparison.Ordinal);
        Assert.Equal((8, 0), (depth, Count("account")));
    }

    [Fact]
    public void A_chain_shares_its_correlation_and_knows_its_parents_and_users()
    {
        Open(typeof(AccountAfter), typeof(ContactAfter));
        IPluginExecutionContext7? outer = null, inner = null;
        Script.When<AccountAfter>(p => (outer, _) = (p.Context, p.As(null).Create(Row("contact", ("lastname", "C")))));
        Script.When<ContactAfter>(p => inner = p.Context);
        Create("account", ("name", "A"));
        Assert.Equal((outer!.CorrelationId, WellKnown.SystemUser, Organization.AdministratorId, 2), (inner!.CorrelationId, inner.UserId, inner.InitiatingUserId, inner.Depth));
        Assert.Equal((30, "Create", outer), (inner.ParentContext.Stage, inner.ParentContext.MessageName, inner.ParentContext.ParentContext));
    }

    [Fact]
    public void Variables_from_before_the_transaction_are_found_in_the_parent_context()
    {
        Open(typeof(AccountEarly), typeof(AccountBefore), typeof(AccountAfter));
        Script.When<AccountEarly>(p => p.Context.SharedVariables["early"] = 1);
        Script.When<AccountBefore>(p => p.Context.SharedVariables["inside"] = p.Context.ParentContext.SharedVariables["early"]);
        object? seen = null;
        Script.When<AccountAfter>(p => seen = p.Context.SharedVariables["inside"]);
        Create("account", ("name", "A"));
        Assert.Equal(1, seen);
    }

    [Fact]
    public void An_unforeseen_failure_tells_the_caller_nothing_and_the_trace_everything()
    {
        Open(typeof(AccountBefore));
        Script.When<AccountBefore>(p =>
        {
            p.Trace.Trace("looking at {0}", "A");
            throw new InvalidOperationException("secret");
        });
        var fault = Fault(() => Create("account", ("name", "A")));
        Assert.Equal(ErrorCodes.PluginFailed, fault.ErrorCode);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.Matches("(?s)looking at A.*secret", fault.TraceText);
    }

    [Fact]
    public void A_traced_text_is_a_format_string()
    {
        Open(typeof(AccountBefore));
        Script.When<AccountBefore>(p => p.Trace.Trace("{broken"));
        Assert.Equal(ErrorCodes.PluginFailed, Fault(() => Create("account", ("name", "A"))).ErrorCode);
    }

    [Fact]
    public void An_update_that_mixes_state_and_other_columns_passes_twice()
    {
        Open(typeof(OpportunityChanged));
        var passes = new List<string>();
        Script.When<OpportunityChanged>(p => passes.Add(string.Join(',', p.Target.Attributes.Keys)));
        var opportunity = Create("opportunity", ("name", "O"));
        Update(opportunity, ("name", "P"), ("statuscode", new OptionSetValue(2)));
        Assert.Equal(["name", "statuscode"], passes);
    }

    [Fact]
    public void A_step_on_the_multiple_message_sees_single_and_several_rows()
    {
        Open(typeof(AccountsAfter));
        var sizes = new List<int>();
        Script.When<AccountsAfter>(p => sizes.Add(((EntityCollection)p.Context.InputParameters["Targets"]).Entities.Count));
        Create("account", ("name", "A"));
        Service.Execute(new CreateMultipleRequest { Targets = new([Row("account", ("name", "B")), Row("account", ("name", "C"))]) { EntityName = "account" } });
        Assert.Equal([1, 2], sizes);
    }

    [Fact]
    public void An_asynchronous_step_runs_after_the_commit_and_fails_alone()
    {
        var organization = Open(typeof(AccountLater));
        Exception? failure = null;
        organization.JobFailed += problem => failure = problem;
        Script.When<AccountLater>(p =>
        {
            Assert.Equal((1, false), (p.Context.Mode, p.Context.IsInTransaction));
            throw new InvalidPluginExecutionException("Too late.");
        });
        Create("account", ("name", "A"));
        Assert.Equal((1, "Too late."), (Count("account"), failure?.Message));
    }

    [Fact]
    public void A_plugin_can_tell_the_organisations_of_one_process_apart()
    {
        var seen = new List<Guid>();
        Script.When<AccountAfter>(p => seen.Add(p.Context.OrganizationId));
        foreach (var _ in new[] { 1, 2 })
        {
            Open(typeof(AccountAfter));
            Create("account", ("name", "A"));
            Assert.Equal(WhoAmI.OrganizationId, seen[^1]);
        }

        Assert.NotEqual(seen[0], seen[1]);
    }

    [Fact]
    public void A_custom_api_runs_its_plugin_as_the_main_operation()
    {
        Open(typeof(Doubler));
        Script.When<Doubler>(p => p.Context.OutputParameters["Doubled"] = (int)p.Context.InputParameters["Number"] * 2);
        var request = new OrganizationRequest("zz_Double") { ["Target"] = Create("opportunity", ("name", "O")), ["Number"] = 21 };
        Assert.Equal(42, Service.Execute(request)["Doubled"]);
    }

    [Fact]
    public void A_custom_api_says_which_parameter_is_missing()
    {
        var request = new OrganizationRequest("zz_Double") { ["Target"] = Create("opportunity", ("name", "O")) };
        Assert.Contains("'Number'", Fault(() => Service.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_request_of_a_plugin_is_reported()
    {
        var organization = Open(typeof(AccountAfter));
        var calls = new List<PlatformCall>();
        organization.Called += calls.Add;
        Script.When<AccountAfter>(p => p.As(Guid.Empty).Create(Row("contact", ("lastname", "C"))));
        Create("account", ("name", "A"));
        Assert.Equal([new("Create", "contact", typeof(AccountAfter))], calls);
    }

    [Fact]
    public void Deleting_an_opportunity_deletes_its_notes_through_their_own_message()
    {
        Open(typeof(NoteDeleted));
        var deleted = new List<object>();
        Script.When<NoteDeleted>(p => deleted.Add(p.Context.PreEntityImages["before"]["subject"]));
        var opportunity = Create("opportunity", ("name", "O"));
        Create("annotation", ("subject", "N"), ("objectid", opportunity));
        Service.Delete(opportunity.LogicalName, opportunity.Id);
        Assert.Equal(["N"], deleted);
    }
}
