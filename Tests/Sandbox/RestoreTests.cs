using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Bringing deleted rows back.</summary>
public sealed class RestoreTests : EngineTest
{
    [Fact]
    public void A_deleted_row_comes_back_as_it_was_with_what_was_deleted_along_with_it()
    {
        var (opportunity, note) = Deleted();

        Restore(new("opportunity", opportunity.Id));

        Assert.Equal(("O", "Open"), (Read(opportunity)["name"], Read(opportunity).FormattedValues["statecode"]));
        Assert.Equal((opportunity, 2), (Read(note)["objectid"], Read(note)["filesize"]));
    }

    [Fact]
    public void What_the_request_says_overrides_what_was()
    {
        var (opportunity, _) = Deleted();

        Restore(new("opportunity", opportunity.Id) { ["name"] = "P", ["statecode"] = new OptionSetValue(1), ["createdon"] = DateTime.MinValue });

        Assert.Equal(("P", "Won"), (Read(opportunity)["name"], Read(opportunity).FormattedValues["statecode"]));
        Assert.Equal(Time.GetUtcNow().UtcDateTime, Read(opportunity)["createdon"]);
    }

    [Fact]
    public void A_flow_row_comes_back_in_the_stage_it_was_in()
    {
        var flow = Create("zz_flow", ("activestageid", new EntityReference("processstage", Guid.Parse(SmallSolution.Second))));
        Service.Delete("zz_flow", flow.Id);

        Restore(new("zz_flow", flow.Id));

        Assert.Equal("End", Read(flow).GetAttributeValue<EntityReference>("activestageid").Name);
    }

    [Theory]
    [InlineData(true, new[] { "Restore", "Create" })]
    [InlineData(false, new[] { "Restore" })]
    public void Restoring_raises_Restore_and_Create_or_not(bool raises, string[] expected)
    {
        Open(new PlatformBehaviour { RestoreRaisesCreate = raises }, typeof(OpportunityRestored), typeof(OpportunityMade));
        var ((opportunity, _), seen) = (Deleted(), new List<string>());
        Script.When<OpportunityRestored>(p => seen.Add(p.Context.MessageName));
        Script.When<OpportunityMade>(p =>
        {
            Assert.Equal(("O", "Restore"), (p.Target["name"], p.Context.ParentContext.ParentContext.MessageName));
            seen.Add(p.Context.MessageName);
        });

        Restore(new("opportunity", opportunity.Id));

        Assert.Equal(expected, seen);
    }

    [Fact]
    public void A_step_can_change_what_is_restored_and_refuse_it()
    {
        Open(typeof(OpportunityRestored));
        var (opportunity, _) = Deleted();
        Script.When<OpportunityRestored>(_ => throw new InvalidPluginExecutionException("No."));
        Assert.Equal("No.", Fault(() => Restore(new("opportunity", opportunity.Id))).Message);
        Assert.Equal(0, Count("opportunity"));
        Script.When<OpportunityRestored>(p => p.Target["name"] = "Q");
        Restore(new("opportunity", opportunity.Id));
        Assert.Equal("Q", Read(opportunity)["name"]);
    }

    [Fact]
    public void What_a_plugin_deletes_on_its_own_does_not_come_back_along()
    {
        Open(typeof(NoteDeleted));
        var account = Create("account", ("name", "A"));
        var note = Create("annotation", ("subject", "N"));
        Script.When<NoteDeleted>(p => p.As(null).Delete("account", account.Id));
        Service.Delete("annotation", note.Id);

        Restore(new("annotation", note.Id));

        Assert.Equal((1, 0), (Count("annotation"), Count("account")));
    }

    [Fact]
    public void What_was_not_deleted_or_is_not_kept_cannot_be_restored()
    {
        var (opportunity, _) = Deleted();
        var appointment = Create("appointment", ("subject", "A"));
        Service.Delete("appointment", appointment.Id);

        Assert.Equal(ErrorCodes.NoSuchRow, Fault(() => Restore(new("opportunity", Guid.NewGuid()))).ErrorCode);
        Assert.Contains("'appointment'", Fault(() => Restore(new("appointment", appointment.Id))).Message, StringComparison.Ordinal);
        Restore(new("opportunity", opportunity.Id));
        Assert.Equal(ErrorCodes.NoSuchRow, Fault(() => Restore(new("opportunity", opportunity.Id))).ErrorCode);
    }

    private (EntityReference Opportunity, EntityReference Note) Deleted()
    {
        var opportunity = Create("opportunity", ("name", "O"));
        var note = Create("annotation", ("objectid", opportunity), ("filename", "a.txt"), ("documentbody", "aGk="));
        Service.Delete("opportunity", opportunity.Id);
        Assert.Equal(0, Count("annotation"));
        return (opportunity, note);
    }

    private void Restore(Entity target) => Service.Execute(new("Restore") { ["Target"] = target });
}

[CrmPluginRegistration("Restore", "opportunity", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "opportunity restored", 1, IsolationModeEnum.Sandbox)]
public sealed class OpportunityRestored : ScriptedPlugin;

[CrmPluginRegistration("Create", "opportunity", StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "", "opportunity made", 1, IsolationModeEnum.Sandbox)]
public sealed class OpportunityMade : ScriptedPlugin;
