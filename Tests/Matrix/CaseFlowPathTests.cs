using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate of a lead or client by the instances of its flow.</summary>
public sealed class CaseFlowPathTests : CaseTest
{
    [Theory]
    [InlineData(Lead, "seller")]
    [InlineData(Client, "seller")]
    [InlineData(Lead, "manager")]
    [InlineData(Client, "manager")]
    [InlineData(Lead, "administrator")]
    [InlineData(Client, "administrator")]
    [InlineData(Lead, "integration")]
    [InlineData(Client, "integration")]
    [BypassPath(1, "*Next Stage*, *Set Active*, `moveNext`, as seller, manager, administrator or program", Outcome.Closed, "The step on Update of the flow judges every gate between, before anything is written", Of = LeadsAndClients)]
    public void Moving_on(string table, string who)
    {
        var row = Case(table);
        Refuses(row, () => Somebody(who).Update(row.Standing(1)));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(1, "*Set Active* over several stages at once", Outcome.Closed, "Every gate between is asked for, not only that of the stage that is left", Of = LeadsAndClients)]
    public void Jumping_over_stages(string table)
    {
        var row = Case(table);
        Refuses(row, () => row.MoveTo(row.End));
    }

    [Theory]
    [InlineData(Lead, "activestageid")]
    [InlineData(Client, "activestageid")]
    [InlineData(Lead, "traversedpath")]
    [InlineData(Client, "traversedpath")]
    [BypassPath(2, "PATCH of only `activestageid` or only `traversedpath`", Outcome.Closed, "The furthest of the active stage and the path counts, whichever is written", Of = LeadsAndClients)]
    public void Writing_one_column_alone(string table, string column)
    {
        var row = Case(table);
        Refuses(row, () => row.Seller.Update(FlowChange(row, Stage(row, 1).Single(c => c.Item1 == column))));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(2, "PATCH of a path with stages that the process does not have", Outcome.Closed, "A stage that is none of the process is refused", Of = LeadsAndClients)]
    public void Writing_a_path_that_is_none(string table)
    {
        var row = Case(table);
        Refuses(row, () => row.Seller.Update(FlowChange(row, ("traversedpath", Deal.Path(Last)))));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(3, "Upsert of an instance, there already or new", Outcome.Closed, "Upsert raises Update or Create of the row, and its step judges", Of = LeadsAndClients)]
    public void Upserting(string table)
    {
        var row = Case(table);
        Refuses(row, () => row.Seller.Execute(new UpsertRequest { Target = row.Standing(1) }));
        var fresh = row.Fresh();
        Refuses(fresh, () => row.Seller.Execute(new UpsertRequest { Target = fresh.NewFlow(1) }));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(4, "Create of an instance at a later stage, of a second one too", Outcome.Closed, "The step on Create asks for every gate before the stage it begins at; each instance begins from nothing", Of = LeadsAndClients)]
    public void Beginning_late(string table)
    {
        var row = Case(table);
        Refuses(row, () => row.Seller.Create(row.NewFlow(row.End)));
        var fresh = row.Fresh();
        Refuses(fresh, () => fresh.Seller.Create(fresh.NewFlow(1)));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(4, "Create of an instance at a later stage that belongs to nothing, which is linked afterwards", Outcome.Closed, "The link is a move from nothing to the stage the instance stands at", Of = LeadsAndClients)]
    public void Beginning_late_and_loose(string table)
    {
        var row = Case(table).Fresh();
        var flow = row.NewFlow(1);
        flow[row.FlowLookup] = null;
        row.Seller.Create(flow);
        Refuses(row, () => row.Seller.Update(Change(row.FlowTable, flow.Id, (row.FlowLookup, row.Row))));
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [BypassPath(5, "Associate of a stage, or of another row, with an instance", Outcome.Closed, "The step on Associate refuses the relationships that gates watch by their column", EitherWay = true, Of = LeadsAndClients)]
    public void Associating(string table, bool raises)
    {
        Open(new() { AssociateRaisesUpdate = raises });
        var row = Case(table);
        var proved = row.Another().AtEnd();
        StaysBehind(row, () => Connect("Associate", row.Stage(1), $"lk_{row.FlowTable}_activestageid", row));
        StaysBehind(row, () => Connect("Associate", row.Row, $"bpf_{table}_{row.FlowTable}", proved));
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [BypassPath(6, "Disassociate of the stage or of the row", Outcome.Closed, "The step on Disassociate refuses the relationships that gates watch by their column", EitherWay = true, Of = LeadsAndClients)]
    public void Disassociating(string table, bool raises)
    {
        Open(new() { AssociateRaisesUpdate = raises });
        var row = Case(table);
        StaysBehind(row, () => Connect("Disassociate", row.Stage(0), $"lk_{row.FlowTable}_activestageid", row));
        StaysBehind(row, () => Connect("Disassociate", row.Row, $"bpf_{table}_{row.FlowTable}", row));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(7, "An advanced instance is pointed to another lead or client", Outcome.Closed, "There an instance starts from nothing, so every gate before its stage is asked of that one", Of = LeadsAndClients)]
    public void Pointing_elsewhere(string table)
    {
        var proved = Case(table).AtEnd();
        var fresh = proved.Fresh();
        Refuses(fresh, () => proved.Seller.Update(FlowChange(proved, (proved.FlowLookup, fresh.Row))));
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [BypassPath(8, "Finish of the process by Update or SetState", Outcome.Closed, "Status *Finished* counts as qualified or gone, and all gates that are left are asked for", Of = LeadsAndClients)]
    public void Finishing(string table, bool bySetState)
    {
        var row = Case(table);
        Refuses(row, () =>
        {
            if (bySetState)
                row.Seller.Execute(SetState(new(row.FlowTable, row.Flow), 1, 2));
            else
                row.Seller.Update(FlowChange(row, State(1, 2)));
        });
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(8, "Abort in the same request that moves on, and a move of an aborted instance", Outcome.Closed, "Aborting excuses no move that comes with it or after it", Of = LeadsAndClients)]
    public void Aborting_and_moving(string table)
    {
        var row = Case(table);
        Refuses(row, () => row.Seller.Update(FlowChange(row, [.. State(1, 3), .. Stage(row, 1)])));
        row.Seller.Update(FlowChange(row, State(1, 3)));
        Refuses(row, () => row.MoveTo(1));
        Refuses(row, () => row.Seller.Update(FlowChange(row, [.. State(0, 1), .. Stage(row, 1)])));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(9, "Delete of the instance, and a new one at a later stage", Outcome.Closed, "Create is judged by the proof there is now, not by the instance that is gone", Of = LeadsAndClients)]
    public void Deleting_and_beginning_anew(string table)
    {
        var row = Ready(table, out var note);
        row.MoveTo(1);
        row.Seller.Delete("annotation", note);
        Administrator.Delete(row.FlowTable, row.Flow);
        Refuses(row, () => row.Seller.Create(row.NewFlow(1)));
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [BypassPath(10, "Restore of a deleted instance with another stage written over it", Outcome.Closed, "It is judged once it is back, in the same transaction, as one that is created there", EitherWay = true, Of = LeadsAndClients)]
    public void Restoring_further_on(string table, bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var row = Case(table);
        Administrator.Delete(row.FlowTable, row.Flow);
        Refuses(row, () => Restore(Administrator, row.Standing(1)));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(11, "SetProcess", Outcome.Closed, "The platform no longer executes it; what it did is a Create of an instance, and that is judged", Of = LeadsAndClients)]
    public void Setting_the_process(string table)
    {
        var row = Case(table);
        StaysBehind(row, () => Administrator.Execute(new OrganizationRequest("SetProcess") { ["Target"] = row.Row }));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(12, "Move to another process that governs rows of another table", Outcome.Closed, "A process governs the rows of its own table alone", Of = LeadsAndClients)]
    public void Changing_to_a_process_of_other_rows(string table)
    {
        var row = Case(table);
        StaysBehind(row, () => row.Seller.Execute(new OrganizationRequest("c3_ChangeProcess") { ["Target"] = row.Row, ["ProcessCode"] = "channel-sale", ["Reason"] = "A partner." }));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(13, "Its flow is renamed, so that no process governs it any more", Outcome.Closed, "The end stays gated whatever flows there are, and the health check names the flow", Of = LeadsAndClients)]
    public void Taking_the_flow_away(string table)
    {
        var row = Case(table);
        Administrator.Update(Change("workflow", Rows("workflow", "uniquename", row.FlowTable).Single().Id, ("uniquename", "c3_other")));
        Assert.Contains("flow-ungoverned", Health());
        Refuses(row, row.Finish);
    }

    private void Connect(string message, EntityReference target, string relationship, GovernedCase row) => Administrator.Execute(new OrganizationRequest(message)
    {
        ["Target"] = target,
        ["Relationship"] = new Relationship(relationship),
        ["RelatedEntities"] = new EntityReferenceCollection([new(row.FlowTable, row.Flow)]),
    });
}
