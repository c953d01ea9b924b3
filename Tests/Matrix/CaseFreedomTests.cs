using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Sandbox;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What people and the platform do with leads and clients that gates leave alone.</summary>
public sealed class CaseFreedomTests : CaseTest
{
    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: the stage, the path and the state of its flow are sent again", Calls = 0)]
    public void Sending_what_is_there(string table) => Unhindered(Case(table), r => r.Seller.Update(FlowChange(r, [.. Stage(r, 0), .. State(0, 1), (r.FlowLookup, r.Row)])), calls: 0);

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: its flow goes on with its proof", Calls = 3)]
    public void Moving_with_proof(string table) => Unhindered(Ready(table, out _), r => r.MoveTo(1), calls: 3);

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: its flow goes back, with a proof that was withdrawn, and when it was moved past the suite")]
    public void Going_back(string table)
    {
        var row = Ready(table, out var note);
        row.MoveTo(1);
        row.Seller.Delete("annotation", note);
        Unhindered(row, () => row.MoveTo(0));
        Administrator.Execute(Bypassing(new UpdateRequest { Target = row.Standing(1) }));
        Unhindered(row, () => row.MoveTo(0));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: its flow is aborted, taken up again and deleted", Calls = 0)]
    public void Aborting(string table) => Unhindered(
        Case(table),
        r =>
        {
            r.Seller.Update(FlowChange(r, State(1, 3)));
            r.Seller.Update(FlowChange(r, State(0, 1)));
            Administrator.Delete(r.FlowTable, r.Flow);
        },
        calls: 0);

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: autosave of other columns and of what is there already", Calls = 0)]
    public void Saving(string table) => Unhindered(
        Case(table), r => r.Seller.Update(Changed(r, [(table == Lead ? "jobtitle" : "c3_name", "Other"), .. State(0, 1)])), calls: 0);

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: several are updated at once, none of which moves", Calls = 0)]
    public void Updating_many(string table)
    {
        var row = Case(table);
        var other = row.Another();
        var targets = new[] { row, other }.Select(r => Changed(r, (table == Lead ? "jobtitle" : "c3_name", "Other"))).ToList();
        Unhindered(row, () => row.Seller.Execute(new UpdateMultipleRequest { Targets = new(targets) { EntityName = table } }), calls: 0);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: assign, share, change the share, unshare", Calls = 0)]
    public void Assigning_and_sharing(string table) => Unhindered(
        Case(table),
        r =>
        {
            var somebody = new EntityReference("systemuser", Organization.Migrator);
            Administrator.Execute(new GrantAccessRequest { Target = r.Row, PrincipalAccess = new() { Principal = somebody, AccessMask = AccessRights.ReadAccess } });
            Administrator.Execute(new ModifyAccessRequest { Target = r.Row, PrincipalAccess = new() { Principal = somebody, AccessMask = AccessRights.WriteAccess } });
            Administrator.Execute(new RevokeAccessRequest { Target = r.Row, Revokee = somebody });
            Administrator.Execute(new AssignRequest { Target = r.Row, Assignee = somebody });
            Administrator.Update(Changed(r, ("ownerid", new EntityReference("systemuser", Organization.Seller))));
        },
        calls: 0);

    [Theory]
    [InlineData(Lead, "Update")]
    [InlineData(Client, "Update")]
    [InlineData(Lead, "SetState")]
    [InlineData(Client, "SetState")]
    [InlineData(Lead, "flow")]
    [InlineData(Client, "flow")]
    [MustNotBlock("Lead or client: qualified, or let go, with all proof")]
    public void Finishing(string table, string how)
    {
        var row = AllProved(table, out _);
        Unhindered(row, () => row.Seller.Execute(how switch
        {
            "Update" => new UpdateRequest { Target = Changed(row, Finished(row)) },
            "SetState" => FinishBySetState(row),
            _ => new UpdateRequest { Target = FlowChange(row, State(1, 2)) },
        }));
        Assert.Single(row.Receipts, r => (string)r["c3_tostage"] == "won");
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [MustNotBlock("Lead or client: one that was qualified or gone is taken up again", Calls = 0)]
    public void Reopening(string table, bool bySetState)
    {
        var row = AllProved(table, out _);
        row.Finish();
        Unhindered(
            row,
            () =>
            {
                if (bySetState)
                    row.Seller.Execute(SetState(row.Row, 0, 1));
                else
                    row.SetState(0, 1);
            },
            calls: 0);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: one that no process governs is created, changed, qualified or let go, and taken up again")]
    public void Working_without_a_process(string table)
    {
        var row = Case(table).Fresh();
        Unhindered(row, () =>
        {
            row.Seller.Update(Changed(row, (table == Lead ? "jobtitle" : "c3_name", "Other")));
            row.Finish();
            row.SetState(0, 1);
        });
        Assert.Empty(row.Receipts);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: delete, with evidence, receipts and waivers")]
    public void Deleting(string table)
    {
        var row = Case(table).AtEnd();
        row.Seller.Execute(new OrganizationRequest("c3_RequestWaiver") { ["Target"] = row.Row, ["RequirementCode"] = GovernedCase.Last, ["Reason"] = "It comes.", ["Compensation"] = "We call." });
        Administrator.Delete(table, row.Row.Id);
        Assert.Empty(row.Evidence);
        Assert.NotEmpty(row.Receipts);
    }

    [Theory]
    [InlineData(Lead, true)]
    [InlineData(Client, true)]
    [InlineData(Lead, false)]
    [InlineData(Client, false)]
    [MustNotBlock("Lead or client: restore a deleted one, with all that belongs to it")]
    public void Restoring(string table, bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var row = Ready(table, out _);
        Administrator.Delete(table, row.Row.Id);
        Unhindered(row, () => Restore(Administrator, new(table, row.Row.Id)));
        row.MoveTo(1);
        Assert.Equal(1, row.Position);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: history begins at a later stage, or as qualified or gone, by the role")]
    public void Migrating(string table)
    {
        var (row, migrator) = (Case(table).Fresh(), Organization.As(Organization.Migrator));
        var flow = row.NewFlow(1);
        flow["importsequencenumber"] = 1;
        Unhindered(row, () => migrator.Create(flow));
        Assert.Equal(Choice(2), Assert.Single(row.Receipts)["c3_kind"]);
    }

    [Theory]
    [InlineData(Lead, true, true)]
    [InlineData(Client, true, true)]
    [InlineData(Client, true, false)]
    [InlineData(Lead, false, true)]
    [InlineData(Client, false, true)]
    [InlineData(Client, false, false)]
    [MustNotBlock("Lead or client: its account is deleted, or merged into another")]
    public void Losing_the_account(string table, bool raises, bool takesAlong)
    {
        Open(new() { MergeRaisesUpdate = raises, RemoveLinkRaisesUpdate = raises, MergeTakesAlongCustomRows = takesAlong });
        var (row, goes, stays) = (Case(table), NewAccount("Acme Inc."), NewAccount("Acme"));
        BelongsTo(row, goes);
        row.Attach(GovernedCase.First);
        Unhindered(row, () => Merge(Administrator, stays, goes));
        row.MoveTo(1);
        Unhindered(row, () => Administrator.Delete("account", stays.Id));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [MustNotBlock("Lead or client: SYSTEM writes columns of it from within another message", Calls = 0)]
    public void Calculating(string table)
    {
        Open(plugins: typeof(OpportunityChanged));
        var (row, deal) = (Case(table), new Deal(Organization).WithoutProcess());
        Script.When<OpportunityChanged>(p => p.As(null).Update(Changed(row, (table == Lead ? "revenue" : "c3_quantity", table == Lead ? new Money(7) : 7))));
        Unhindered(row, () => deal.Seller.Update(Opportunity(deal, ("description", "x"))));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [MustNotBlock("Lead: disqualify, and take up again, even one that was moved past the suite", Calls = 0)]
    public void Disqualifying(bool bySetState, bool pastTheSuite)
    {
        var lead = Case(Lead);
        if (pastTheSuite)
            Administrator.Execute(Bypassing(new UpdateRequest { Target = lead.Standing(1) }));
        Organization.ForgetCalls();
        if (bySetState)
            lead.Seller.Execute(SetState(lead.Row, 2, 4));
        else
            lead.SetState(2, 4);
        lead.SetState(0, 1);
        Assert.Empty(Organization.PluginCalls);
    }

    [Fact]
    [MustNotBlock("Lead: create, change and delete one", Calls = 1)]
    public void Working_with_leads()
    {
        Organization.ForgetCalls();
        var id = Administrator.Create(new Entity(Lead) { ["lastname"] = "x" });
        Administrator.Update(Change(Lead, id, ("lastname", "y")));
        Administrator.Delete(Lead, id);
        Assert.Equal(["RetrieveMultiple c3_process"], Organization.PluginCalls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [MustNotBlock("Lead: qualify by the message, with all proof")]
    public void Qualifying(bool createOpportunity)
    {
        var lead = AllProved(Lead, out _);
        Unhindered(lead, () => lead.Seller.Execute(Qualify(lead, createOpportunity)));
        Assert.Single(lead.Receipts, r => (string)r["c3_tostage"] == "won");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [MustNotBlock("Lead: leads of one customer are merged, wherever they stand, and what was confirmed counts on")]
    public void Merging(bool raises, bool takesAlong)
    {
        Open(new() { MergeRaisesUpdate = raises, MergeTakesAlongCustomRows = takesAlong });
        var stays = Case(Lead);
        var (goes, acme) = (stays.Another(), NewAccount("Acme"));
        BelongsTo(stays, acme);
        BelongsTo(goes, acme);
        goes.AtEnd();
        Unhindered(stays, () => Merge(Administrator, stays.Row, goes.Row));
        Unhindered(stays, () => stays.MoveTo(1));
        Proved(goes);
    }

    [Fact]
    [MustNotBlock("Client: a promise that nobody has signed is written", Calls = 0)]
    public void Writing_a_promise() => Unhindered(
        Ready(Client, out _),
        c =>
        {
            Organization.ForgetCalls();
            c.Seller.Update(Changed(c, ("c3_exitinterview", "Not yet.")));
        },
        calls: 0);

    [Fact]
    [MustNotBlock("Client: change management starts again at an earlier stage, and goes on with the proof there is")]
    public void Starting_again()
    {
        var client = Case(Client).AtEnd();
        client.MoveTo(client.End - 1);
        Unhindered(client, () => client.MoveTo(0));
        Unhindered(client, () => client.MoveTo(client.End));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [MustNotBlock("Client: the opportunity that opened it is lost after all, or deleted")]
    public void Losing_the_win(bool raises)
    {
        Open(new() { RemoveLinkRaisesUpdate = raises });
        var deal = AllProved();
        deal.Win();
        Unhindered(deal, () =>
        {
            deal.Seller.Update(Opportunity(deal, State(0, 1)));
            deal.Lose();
        });
        Administrator.Delete("opportunity", deal.Id);
        Assert.Single(Administrator.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(Client)).Entities);
    }
}
