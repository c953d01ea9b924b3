using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What leaves out the plug-ins: it is found, and the opportunity goes no further until somebody has taken it over.</summary>
public sealed class PastTheSuiteTests : MatrixTest
{
    private const string Step = "sdkmessageprocessingstep";
    private static readonly Guid MoveStep = new("0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a12");

    [Theory]
    [InlineData("BypassCustomPluginExecution")]
    [InlineData("BypassBusinessLogicExecution")]
    [BypassPath(26, "A move with a parameter that leaves out plug-ins", Outcome.Detected, "Only administrators have the privilege; the verification lists the move, and the next one on is refused until it is taken over")]
    public void Moving_with_a_bypass(string parameter)
    {
        var deal = Deal.Begin(Organization);
        Assert.ThrowsAny<Exception>(() => deal.Seller.Execute(Bypassing(new UpdateRequest { Target = FlowChange(deal, Stage(Diagnosis)) }, parameter)));
        Assert.Equal(Outreach, deal.Position);
        Administrator.Execute(Bypassing(new UpdateRequest { Target = FlowChange(deal, Stage(Diagnosis)) }, parameter));
        FoundAndHeldUntilTakenOver(deal);
    }

    [Fact]
    [BypassPath(26, "An instance begun at a later stage with such a parameter", Outcome.Detected, "The verification lists the flow; neither a move nor the win goes through until it is taken over")]
    public void Beginning_with_a_bypass()
    {
        var deal = new Deal(Organization).WithoutProcess();
        var flow = NewFlow(deal, Diagnosis);
        Administrator.Execute(Bypassing(new CreateRequest { Target = flow }));
        Assert.Contains("flow-without-gate", Everything());
        StaysBehind(deal, deal.Win);
        Assert.ThrowsAny<Exception>(() => deal.Seller.Update(Change(Flow, flow.Id, Stage(Last))));
        Assert.Empty(deal.Receipts);
        TakeOver(deal);
        deal.Complete(Diagnosis);
        deal.Seller.Update(Change(Flow, flow.Id, Stage(Last)));
        Proved(deal);
    }

    [Fact]
    [BypassPath(26, "A win with such a parameter", Outcome.Detected, "The verification lists it; once reopened it is won again only with its proof")]
    public void Winning_with_a_bypass()
    {
        var deal = AtDiagnosis();
        Administrator.Execute(Bypassing(new UpdateRequest { Target = Opportunity(deal, State(1, 3)) }));
        Assert.Contains("move-without-receipt", Findings(deal));
        deal.Seller.Update(Opportunity(deal, State(0, 1)));
        Refuses(deal, deal.Win);
    }

    [Fact]
    [BypassPath(26, "Who holds the privilege to leave out plug-ins", Outcome.Detected, "The health check names the roles and the people")]
    public void Holding_the_privilege() => Assert.Contains("bypass-holder", Health());

    [Theory]
    [InlineData("disabled")]
    [InlineData("deleted")]
    [InlineData("filter")]
    [BypassPath(27, "A step is disabled, unregistered or changed, and a move made meanwhile", Outcome.Detected, "The health check names the step and provisioning puts it right; the verification lists the move, and the next one on is refused until it is taken over")]
    public void Taking_the_step_away(string how)
    {
        var deal = Deal.Begin(Organization);
        if (how == "deleted")
            Administrator.Delete(Step, MoveStep);
        else
            Administrator.Update(how == "disabled" ? Change(Step, MoveStep, State(1, 2)) : Change(Step, MoveStep, ("filteringattributes", "statecode")));
        deal.Seller.Update(FlowChange(deal, Stage(Diagnosis)));
        Assert.Contains(Health(), code => code is "step-disabled" or "step-missing" or "step-changed");
        Administrator.Execute(new OrganizationRequest("c3_ProvisionSteps"));
        FoundAndHeldUntilTakenOver(deal);
    }

    [Fact]
    [BypassPath(27, "The win steps are disabled, and an opportunity is won meanwhile", Outcome.Detected, "The health check names the steps, the verification lists the win")]
    public void Taking_the_win_steps_away()
    {
        var deal = AtDiagnosis();
        foreach (var step in Rows(Step, "name", "Opportunity updated: win gate"))
            Administrator.Update(Change(Step, step.Id, State(1, 2)));
        deal.Win();
        Assert.Contains("step-disabled", Health());
        Assert.Contains("move-without-receipt", Findings(deal));
    }

    private void FoundAndHeldUntilTakenOver(Deal deal)
    {
        deal.Complete(Diagnosis);
        Assert.Contains("move-without-receipt", Findings(deal));
        Assert.ThrowsAny<Exception>(() => deal.MoveTo(Last));
        Assert.ThrowsAny<Exception>(deal.Win);
        Assert.ThrowsAny<Exception>(() => deal.Seller.Execute(new OrganizationRequest("c3_RegularizeOpportunity") { ["Target"] = Reference(deal), ["Reason"] = "It is mine." }));
        Assert.Equal((Diagnosis, 0), (deal.Position, deal.Receipts.Count));
        TakeOver(deal);
        Proved(deal);
        deal.MoveTo(Last);
        Assert.Equal(Last, deal.Position);
        Proved(deal);
    }

    private string Everything() => (string)Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts"))["Report"];
}
