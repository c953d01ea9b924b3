using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What people do with the instances of flows that gates leave alone.</summary>
public sealed class FlowFreedomTests : MatrixTest
{
    [Fact]
    [MustNotBlock("Flow: the active stage and path that are there are sent again", Calls = 0)]
    public void Sending_the_stage_that_is_there() => Unhindered(AtDiagnosis(), d => d.Seller.Update(FlowChange(d, Stage(Diagnosis))), calls: 0);

    [Theory]
    [InlineData("activestageid")]
    [InlineData("traversedpath")]
    [MustNotBlock("Flow: one of stage and path is sent again alone", Calls = 0)]
    public void Sending_one_of_them(string column) =>
        Unhindered(AtDiagnosis(), d => d.Seller.Update(FlowChange(d, Stage(Diagnosis).Single(c => c.Item1 == column))), calls: 0);

    [Fact]
    [MustNotBlock("Flow: every column that it has is sent again", Calls = 0)]
    public void Sending_everything_again() => Unhindered(
        AtDiagnosis(),
        d => d.Seller.Update(FlowChange(d, [.. Stage(Diagnosis), .. State(0, 1), ("bpf_opportunityid", Reference(d)), ("bpf_name", "Rockets for Acme")])),
        calls: 0);

    [Fact]
    [MustNotBlock("Flow: it is renamed", Calls = 0)]
    public void Renaming() => Unhindered(AtDiagnosis(), d => d.Seller.Update(FlowChange(d, ("bpf_name", "Other"))), calls: 0);

    [Fact]
    [MustNotBlock("Flow: its state Active is sent again", Calls = 0)]
    public void Sending_the_state_that_is_there() => Unhindered(AtDiagnosis(), d => d.Seller.Update(FlowChange(d, State(0, 1))), calls: 0);

    [Theory]
    [InlineData(Outreach)]
    [InlineData(Commitment)]
    [InlineData(Discovery)]
    [MustNotBlock("Flow: back to any stage")]
    public void Going_back(int position)
    {
        var deal = AtDiagnosis();
        Unhindered(deal, () => deal.MoveTo(position));
        Assert.Equal(position, deal.Position);
    }

    [Fact]
    [MustNotBlock("Flow: back, with a proof that was withdrawn")]
    public void Going_back_without_proof()
    {
        var deal = AtDiagnosis();
        foreach (var note in Rows("annotation", "objectid", deal.Id))
            deal.Seller.Delete("annotation", note.Id);
        Unhindered(deal, () => deal.MoveTo(Commitment));
    }

    [Fact]
    [MustNotBlock("Flow: back, and on again with the proof there is")]
    public void Going_back_and_on()
    {
        var deal = AtDiagnosis();
        deal.MoveTo(Outreach);
        Unhindered(deal, () => deal.MoveTo(Diagnosis));
        Assert.Equal(Diagnosis, deal.Position);
    }

    [Fact]
    [MustNotBlock("Flow: back to where receipts end, when it was moved past the suite")]
    public void Going_back_from_beyond()
    {
        var deal = Deal.Begin(Organization);
        Administrator.Execute(Bypassing(new UpdateRequest { Target = FlowChange(deal, Stage(Diagnosis)) }));
        Unhindered(deal, () => deal.MoveTo(Outreach));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [MustNotBlock("Flow: abort, by Update or SetState", Calls = 0)]
    public void Aborting(bool bySetState) => Unhindered(
        AtDiagnosis(),
        d =>
        {
            if (bySetState)
                d.Seller.Execute(SetState(new(Flow, d.Flow), 1, 3));
            else
                d.Seller.Update(FlowChange(d, State(1, 3)));
        },
        calls: 0);

    [Fact]
    [MustNotBlock("Flow: reactivate an aborted one where it stood", Calls = 0)]
    public void Reactivating()
    {
        var deal = AtDiagnosis();
        deal.Seller.Update(FlowChange(deal, State(1, 3)));
        Unhindered(deal, () => deal.Seller.Update(FlowChange(deal, State(0, 1))), calls: 0);
    }

    [Fact]
    [MustNotBlock("Flow: reactivate a finished one")]
    public void Reactivating_a_finished_one()
    {
        var deal = AllProved();
        deal.Seller.Update(FlowChange(deal, State(1, 2)));
        Unhindered(deal, () => deal.Seller.Update(FlowChange(deal, State(0, 1))));
    }

    [Fact]
    [MustNotBlock("Flow: finish with all proof")]
    public void Finishing() => Unhindered(AllProved(), d => d.Seller.Update(FlowChange(d, State(1, 2))));

    [Fact]
    [MustNotBlock("Flow: delete", Calls = 0)]
    public void Deleting() => Unhindered(AtDiagnosis(), d => Administrator.Delete(Flow, d.Flow), calls: 0);

    [Fact]
    [MustNotBlock("Flow: delete, and begin anew where the proof reaches")]
    public void Deleting_and_beginning_anew()
    {
        var deal = AtDiagnosis();
        Administrator.Delete(Flow, deal.Flow);
        Unhindered(deal, () => deal.Start(Diagnosis));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [MustNotBlock("Flow: restore a deleted one")]
    public void Restoring(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = AtDiagnosis();
        Administrator.Delete(Flow, deal.Flow);
        Unhindered(deal, () => Restore(Administrator, new(Flow, deal.Flow)));
        Assert.Equal(Diagnosis, deal.Position);
    }

    [Fact]
    [MustNotBlock("Flow: the same move is sent twice")]
    public void Moving_twice()
    {
        var deal = Ready(out _);
        deal.MoveTo(Last);
        var receipts = deal.Receipts.Count;
        Unhindered(deal, () => deal.MoveTo(Last), calls: 0);
        Assert.Equal(receipts, deal.Receipts.Count);
    }

    [Fact]
    [MustNotBlock("Flow: move on with its proof", Calls = 3)]
    public void Moving_with_proof() => Unhindered(Ready(out _), d => d.MoveTo(Last), calls: 3);

    [Fact]
    [MustNotBlock("Flow: the proof and the move come in one transaction")]
    public void Proving_and_moving_at_once()
    {
        var deal = AtDiagnosis();
        var all = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
        all.Requests.Add(new CreateRequest { Target = deal.Note(Notice, "yes.pdf", "yes") });
        all.Requests.Add(new UpdateRequest { Target = FlowChange(deal, Stage(Last)) });
        Unhindered(deal, () => deal.Seller.Execute(all));
        Assert.Equal(Last, deal.Position);
    }

    [Fact]
    [MustNotBlock("Flow: migrated history begins at a later stage, by the role")]
    public void Migrating()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Unhindered(deal, () => deal.Start(Diagnosis, flow => flow["importsequencenumber"] = 1, Organization.As(Organization.Migrator)));
        Assert.Equal(Choice(2), Assert.Single(deal.Receipts)["c3_kind"]);
    }

    [Fact]
    [MustNotBlock("Flow: it begins without an opportunity", Calls = 0)]
    public void Beginning_loose()
    {
        Organization.ForgetCalls();
        Organization.As(Organization.Seller).Create(new Entity(Flow) { ["bpf_name"] = "Loose" });
        Assert.Empty(Organization.PluginCalls);
    }

    [Fact]
    [MustNotBlock("Flow: it begins at its first stage")]
    public void Beginning() => Unhindered(new Deal(Organization).WithoutProcess(), d => d.Start(Outreach));

    [Fact]
    [MustNotBlock("Flow: a move goes with a `tag`")]
    public void Tagging() => Unhindered(Ready(out _), d => d.Seller.Execute(new UpdateRequest { Target = FlowChange(d, Stage(Last)), ["tag"] = "from the app" }), calls: 3);
}
