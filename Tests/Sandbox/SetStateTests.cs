using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>The older message that changes a row's state.</summary>
public sealed class SetStateTests : EngineTest
{
    [Fact]
    public void SetState_raises_its_two_events_once_each_with_its_parameters_and_the_row_as_it_was()
    {
        Open(typeof(AccountState), typeof(AccountRenamed));
        Script.When<AccountRenamed>(_ => Assert.Fail("SetState is no Update."));
        var (account, seen) = (Create("account", ("name", "A"), ("description", "x")), new List<string>());
        Script.When<AccountState>(p =>
        {
            seen.Add(p.Context.MessageName);
            var (input, image) = (p.Context.InputParameters, p.Context.PreEntityImages["before"]);
            Assert.Equal((account, account.Id), ((EntityReference)input["EntityMoniker"], p.Context.PrimaryEntityId));
            Assert.Equal((1, -1), (((OptionSetValue)input["State"]).Value, ((OptionSetValue)input["Status"]).Value));
            Assert.Equal(("A", 0, false), (image["name"], image.GetAttributeValue<OptionSetValue>("statecode").Value, image.Contains("description")));
        });
        SetState(account, 1, -1);
        Assert.Equal(["SetState", "SetStateDynamicEntity"], seen);
        Assert.Equal("Inactive", Read(account).FormattedValues["statecode"]);
    }

    [Fact]
    public void A_step_can_change_the_state_that_SetState_sets()
    {
        Open(typeof(AccountState));
        var account = Create("account", ("name", "A"));
        Script.When<AccountState>(p => p.Context.InputParameters["State"] = new OptionSetValue(0));
        SetState(account, 1, -1);
        Assert.Equal("Active", Read(account).FormattedValues["statecode"]);
    }

    [Fact]
    public void A_step_can_refuse_SetState()
    {
        Open(typeof(AccountState));
        var account = Create("account", ("name", "A"));
        Script.When<AccountState>(_ => throw new InvalidPluginExecutionException("No."));
        Assert.Equal("No.", Fault(() => SetState(account, 1, 2)).Message);
        Assert.Equal("Active", Read(account).FormattedValues["statecode"]);
    }

    private void SetState(EntityReference row, int state, int status) =>
        Service.Execute(new SetStateRequest { EntityMoniker = row, State = new(state), Status = new(status) });
}
