using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate by the instances of business process flows.</summary>
public sealed class FlowPathTests : MatrixTest
{
    [Theory]
    [InlineData("seller")]
    [InlineData("manager")]
    [InlineData("administrator")]
    [InlineData("integration")]
    [BypassPath(1, "*Next Stage*, *Set Active*, `moveNext`, as seller, manager, administrator or program", Outcome.Closed, "The step on Update of the flow judges every gate between, before anything is written")]
    public void Moving_on(string who)
    {
        var deal = AtDiagnosis();
        Refuses(deal, () => Somebody(who).Update(FlowChange(deal, Stage(Last))));
    }

    [Fact]
    [BypassPath(1, "*Set Active* over several stages at once", Outcome.Closed, "Every gate between is asked for, not only that of the stage that is left")]
    public void Jumping_over_stages()
    {
        var deal = Deal.Begin(Organization);
        Refuses(deal, () => deal.Seller.Update(FlowChange(deal, Stage(Last))));
    }

    [Theory]
    [InlineData("activestageid")]
    [InlineData("traversedpath")]
    [BypassPath(2, "PATCH of only `activestageid` or only `traversedpath`", Outcome.Closed, "The furthest of the active stage and the path counts, whichever is written")]
    public void Writing_one_column_alone(string column)
    {
        var deal = AtDiagnosis();
        Refuses(deal, () => deal.Seller.Update(FlowChange(deal, Stage(Last).Single(c => c.Item1 == column))));
    }

    [Theory]
    [InlineData("close")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    [BypassPath(2, "PATCH of a path with stages that the process does not have", Outcome.Closed, "A stage that is none of the process is refused")]
    public void Writing_a_path_that_is_none(string path)
    {
        var deal = AtDiagnosis();
        Refuses(deal, () => deal.Seller.Update(FlowChange(deal, ("traversedpath", path))));
    }

    [Fact]
    [BypassPath(3, "Upsert of an instance that is there", Outcome.Closed, "Upsert raises Update of the row, and its step judges")]
    public void Upserting_what_is_there()
    {
        var deal = AtDiagnosis();
        Refuses(deal, () => deal.Seller.Execute(new UpsertRequest { Target = FlowChange(deal, Stage(Last)) }));
    }

    [Fact]
    [BypassPath(3, "Upsert of an instance that is not there yet", Outcome.Closed, "Upsert raises Create of the row, and its step judges")]
    public void Upserting_what_is_new()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Refuses(deal, () => deal.Seller.Execute(new UpsertRequest { Target = NewFlow(deal, Last) }));
    }

    [Theory]
    [InlineData("activestageid")]
    [InlineData("traversedpath")]
    [InlineData("both")]
    [BypassPath(4, "Create of an instance at a later stage", Outcome.Closed, "The step on Create asks for every gate before the stage it begins at")]
    public void Beginning_late(string column)
    {
        var (deal, flow) = (new Deal(Organization).WithoutProcess(), new Entity(Flow) { ["bpf_name"] = "Rockets" });
        flow["bpf_opportunityid"] = Reference(deal);
        foreach (var (name, value) in Stage(Discovery).Where(c => column == "both" || c.Item1 == column))
            flow[name] = value;
        Refuses(deal, () => deal.Seller.Create(flow));
    }

    [Fact]
    [BypassPath(4, "Create of an instance at a later stage without an opportunity, which is linked afterwards", Outcome.Closed, "The link is a move from nothing to the stage the instance stands at")]
    public void Beginning_late_and_loose()
    {
        var deal = new Deal(Organization).WithoutProcess();
        var flow = deal.Seller.Create(new Entity(Flow) { ["bpf_name"] = "Loose", ["activestageid"] = Deal.Stage(Last), ["traversedpath"] = Deal.Path(Last) });
        Refuses(deal, () => deal.Seller.Update(Change(Flow, flow, ("bpf_opportunityid", Reference(deal)))));
    }

    [Fact]
    [BypassPath(4, "Create of a second instance of the same flow at a later stage", Outcome.Closed, "Each instance begins from nothing, so it is asked for every gate before its stage")]
    public void Beginning_a_second_time()
    {
        var deal = Deal.Begin(Organization);
        Refuses(deal, () => deal.Seller.Create(NewFlow(deal, Last)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(5, "Associate of a stage, or of another opportunity, with an instance", Outcome.Closed, "The step on Associate refuses the relationships that gates watch by their column", EitherWay = true)]
    public void Associating(bool raises)
    {
        Open(new() { AssociateRaisesUpdate = raises });
        var (deal, proved) = (Deal.Begin(Organization), AtDiagnosis());
        StaysBehind(deal, () => Connect("Associate", Deal.Stage(Last), "lk_c3_newnamesale_activestageid", deal.Flow));
        StaysBehind(deal, () => Connect("Associate", Reference(deal), ShippedProcess.Relationship, proved.Flow));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(6, "Disassociate of the stage or the opportunity", Outcome.Closed, "The step on Disassociate refuses the relationships that gates watch by their column", EitherWay = true)]
    public void Disassociating(bool raises)
    {
        Open(new() { AssociateRaisesUpdate = raises });
        var deal = AtDiagnosis();
        StaysBehind(deal, () => Connect("Disassociate", Deal.Stage(Diagnosis), "lk_c3_newnamesale_activestageid", deal.Flow));
        StaysBehind(deal, () => Connect("Disassociate", Reference(deal), ShippedProcess.Relationship, deal.Flow));
    }

    [Fact]
    [BypassPath(7, "An advanced instance is pointed to another opportunity", Outcome.Closed, "At another opportunity an instance starts from nothing, so every gate before its stage is asked of that one")]
    public void Pointing_elsewhere()
    {
        var (proved, deal) = (AtDiagnosis(), new Deal(Organization).WithoutProcess());
        Refuses(deal, () => proved.Seller.Update(FlowChange(proved, ("bpf_opportunityid", Reference(deal)))));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [BypassPath(8, "Finish of the process by Update or SetState", Outcome.Closed, "Status *Finished* counts as won, whatever the state says, and all gates that are left are asked for")]
    public void Finishing(bool bySetState, int state)
    {
        var deal = AtDiagnosis();
        Refuses(deal, () =>
        {
            if (bySetState)
                deal.Seller.Execute(SetState(new(Flow, deal.Flow), state, 2));
            else
                deal.Seller.Update(FlowChange(deal, State(state, 2)));
        });
    }

    [Fact]
    [BypassPath(8, "Abort in the same request that moves on, and a move of an aborted instance", Outcome.Closed, "Aborting excuses no move that comes with it or after it")]
    public void Aborting_and_moving()
    {
        var deal = AtDiagnosis();
        Refuses(deal, () => deal.Seller.Update(FlowChange(deal, [.. State(1, 3), .. Stage(Last)])));
        deal.Seller.Update(FlowChange(deal, State(1, 3)));
        Refuses(deal, () => deal.Seller.Update(FlowChange(deal, Stage(Last))));
        Refuses(deal, () => deal.Seller.Update(FlowChange(deal, [.. State(0, 1), .. Stage(Last)])));
    }

    [Fact]
    [BypassPath(9, "Delete of the instance, and a new one at a later stage", Outcome.Closed, "Create is judged by the proof there is now, not by the instance that is gone")]
    public void Deleting_and_beginning_anew()
    {
        var deal = AtDiagnosis();
        Administrator.Delete(Flow, deal.Flow);
        Refuses(deal, () => deal.Seller.Create(NewFlow(deal, Last)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(10, "Restore of a deleted instance with another stage written over it", Outcome.Closed, "It is judged once it is back, in the same transaction, as one that is created there", EitherWay = true)]
    public void Restoring_further_on(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = AtDiagnosis();
        Administrator.Delete(Flow, deal.Flow);
        Refuses(deal, () => Restore(Administrator, FlowChange(deal, Stage(Last))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(10, "Restore of a deleted opportunity as won", Outcome.Closed, "The win is judged once the opportunity is back with all that belongs to it", EitherWay = true)]
    public void Restoring_as_won(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = AtDiagnosis();
        Administrator.Delete("opportunity", deal.Id);
        Assert.ThrowsAny<Exception>(() => Restore(Administrator, Opportunity(deal, State(1, 3))));
        Assert.Empty(Rows("opportunity", "opportunityid", deal.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(10, "Restore of a note whose evidence was withdrawn, to take back what a move asked for", Outcome.Closed, "The file is captured anew; what was withdrawn stays withdrawn", EitherWay = true)]
    public void Restoring_a_note(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = Ready(out var note);
        deal.Seller.Delete("annotation", note);
        Refuses(deal, () => deal.MoveTo(Last));
        Restore(Administrator, Change("annotation", note, ("subject", "agenda-confirmed")));
        Refuses(deal, () => deal.MoveTo(Last));
    }

    [Fact]
    [BypassPath(11, "SetProcess", Outcome.Closed, "The platform no longer executes it; what it did is a Create of an instance, and that is judged")]
    public void Setting_the_process()
    {
        var deal = AtDiagnosis();
        StaysBehind(deal, () => Administrator.Execute(new OrganizationRequest("SetProcess") { ["Target"] = Reference(deal) }));
    }

    [Fact]
    [BypassPath(12, "Switch to another governed process beside the one that governs", Outcome.Closed, "Its flow does not begin; moving to another process is a decision of its own, with a receipt")]
    public void Switching_the_process()
    {
        var deal = AtDiagnosis();
        StaysBehind(deal, () => deal.Seller.Create(new Entity("c3_channelsale") { ["bpf_name"] = "Beside", ["bpf_opportunityid"] = Reference(deal) }));
    }

    [Fact]
    [BypassPath(13, "A flow activated after the installation, which no process governs", Outcome.Closed, "The win stays gated whatever other flows say, and the health check names the flow")]
    public void Activating_a_flow_later()
    {
        var deal = AtDiagnosis();
        var other = Rows("workflow", "name", "Channel sale").Single();
        Administrator.Update(Change("workflow", other.Id, ("uniquename", "c3_other")));
        Assert.Contains("flow-ungoverned", Health());
        Refuses(deal, deal.Win);
    }

    [Fact]
    [BypassPath(13, "A governed flow whose steps are not registered yet", Outcome.Closed, "Publishing and provisioning register them, the health check names what is missing, and the win of what began meanwhile is refused")]
    public void Beginning_before_the_steps_are_there()
    {
        foreach (var step in FlowSteps("c3_channelsale"))
            Administrator.Delete("sdkmessageprocessingstep", step);
        var deal = new Deal(Organization).WithoutProcess();
        deal.Seller.Create(new Entity("c3_channelsale") { ["bpf_name"] = "Early", ["bpf_opportunityid"] = Reference(deal) });
        Assert.Contains("step-missing", Health());
        Refuses(deal, deal.Win);
        Administrator.Execute(new OrganizationRequest("c3_ProvisionSteps"));
        Assert.DoesNotContain("step-missing", Health());
        Assert.NotEmpty(FlowSteps("c3_channelsale"));
    }

    private void Connect(string message, EntityReference target, string relationship, Guid flow) => Administrator.Execute(new OrganizationRequest(message)
    {
        ["Target"] = target,
        ["Relationship"] = new Relationship(relationship),
        ["RelatedEntities"] = new EntityReferenceCollection([new(Flow, flow)]),
    });
}
