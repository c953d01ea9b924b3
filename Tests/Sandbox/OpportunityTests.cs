using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class OpportunityTests : EngineTest
{
    [Fact]
    public void A_win_closes_the_opportunity_and_leaves_its_activity()
    {
        var opportunity = Won();
        Assert.Equal(("Won", 7m), (Read(opportunity).FormattedValues["statecode"], Read(opportunity).GetAttributeValue<Money>("actualvalue").Value));
        Assert.Equal(1, Count("opportunityclose"));
    }

    [Fact]
    public void A_win_passes_through_the_steps_of_what_it_writes()
    {
        Open(typeof(OpportunityClosed), typeof(OpportunityChanged));
        var seen = new List<object>();
        Script.When<OpportunityClosed>(p => seen.Add(((OptionSetValue)p.Target["opportunitystatecode"]).Value + " in " + p.Context.ParentContext.ParentContext.MessageName));
        Script.When<OpportunityChanged>(p => seen.Add(string.Join(',', p.Target.Attributes.Keys)));
        Won();
        Assert.Equal(["1 in Win", "actualclosedate,actualvalue", "statecode,statuscode"], seen);
    }

    [Fact]
    public void A_refused_win_leaves_nothing_behind()
    {
        Open(typeof(OpportunityChanged));
        Script.When<OpportunityChanged>(_ => throw new InvalidPluginExecutionException("Not yet."));
        Assert.Equal("Not yet.", Fault(() => Won()).Message);
        Assert.Equal(0, Count("opportunityclose"));
    }

    [Fact]
    public void A_closed_opportunity_is_read_only_until_it_is_reopened()
    {
        var opportunity = Won();
        Assert.Contains("closed", Fault(() => Update(opportunity, ("name", "P"))).Message, StringComparison.Ordinal);
        Update(opportunity, ("statecode", new OptionSetValue(0)), ("name", "P"));
        Assert.Equal(("P", "Open"), (Read(opportunity)["name"], Read(opportunity).FormattedValues["statecode"]));
    }

    [Fact]
    public void A_closed_opportunity_can_still_be_given_to_somebody_else()
    {
        var opportunity = Won();
        var user = Create("systemuser", ("lastname", "Next"));
        Service.Execute(new AssignRequest { Target = opportunity, Assignee = user });
        Assert.Equal("Next", Read(opportunity).GetAttributeValue<EntityReference>("owninguser").Name);
    }

    [Fact]
    public void A_new_flow_row_starts_in_the_first_stage()
    {
        var flow = Read(Create("zz_flow", ("bpf_opportunityid", Create("opportunity", ("name", "O")))));
        Assert.Equal(("Begin", SmallSolution.First), (flow.GetAttributeValue<EntityReference>("activestageid").Name, flow["traversedpath"]));
        Assert.Equal("Small flow", flow.GetAttributeValue<EntityReference>("processid").Name);
    }

    [Fact]
    public void An_unknown_stage_is_refused()
    {
        var flow = Create("zz_flow");
        var unknown = new EntityReference("processstage", Guid.NewGuid());
        Assert.Contains("does not exist", Fault(() => Update(flow, ("activestageid", unknown))).Message, StringComparison.Ordinal);
        Assert.Contains("Unknown stage", Fault(() => Update(flow, ("activestageid", null))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_not_here_or_disabled_can_do_nothing()
    {
        var user = Create("systemuser", ("lastname", "Gone"), ("isdisabled", true));
        Assert.Contains("disabled", Fault(() => Organization.ServiceFor(user.Id).Execute(new WhoAmIRequest())).Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.NoSuchRow, Fault(() => Organization.ServiceFor(Guid.NewGuid()).Execute(new WhoAmIRequest())).ErrorCode);
    }

    [Fact]
    public void A_role_is_given_and_taken_by_association()
    {
        var user = Create("systemuser", ("lastname", "New"));
        var role = new EntityReferenceCollection { new("role", Guid.Parse(SmallSolution.Role)) };
        Service.Associate("systemuser", user.Id, new("systemuserroles_association"), role);
        Assert.Equal(2, Count("systemuserroles"));
        Service.Disassociate("systemuser", user.Id, new("systemuserroles_association"), role);
        Assert.Equal(1, Count("systemuserroles"));
    }

    private EntityReference Won()
    {
        var opportunity = Create("opportunity", ("name", "O"));
        var close = Row("opportunityclose", ("opportunityid", opportunity), ("actualrevenue", new Money(7)));
        Service.Execute(new WinOpportunityRequest { OpportunityClose = close, Status = new(3) });
        return opportunity;
    }
}
