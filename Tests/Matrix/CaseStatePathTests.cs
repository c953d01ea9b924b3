using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Sandbox;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate by a lead or client itself, and by the manner in which a request comes.</summary>
public sealed class CaseStatePathTests : CaseTest
{
    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(10, "Restore of a deleted lead or client as qualified or gone", Outcome.Closed, "It is judged once it is back with all that belongs to it", Of = LeadsAndClients)]
    public void Restoring_as_finished(string table)
    {
        var row = Case(table);
        Administrator.Delete(table, row.Row.Id);
        Assert.ThrowsAny<Exception>(() => Restore(Administrator, Changed(row, Finished(row))));
        Assert.Empty(Rows(table, table + "id", row.Row.Id));
    }

    [Theory]
    [InlineData(Lead, "Create")]
    [InlineData(Client, "Create")]
    [InlineData(Lead, "CreateMultiple")]
    [InlineData(Client, "CreateMultiple")]
    [InlineData(Lead, "Upsert")]
    [InlineData(Client, "Upsert")]
    [InlineData(Lead, "import")]
    [InlineData(Client, "import")]
    [BypassPath(15, "Create of one that is qualified or gone from the start, or is said to be imported so", Outcome.Closed, "It begins open, except for who migrates history", Of = LeadsAndClients)]
    public void Creating_as_finished(string table, string how)
    {
        var row = Case(table);
        var finished = Change(table, Guid.NewGuid(), [(table == Lead ? "subject" : "c3_name", "Late"), .. Finished(row)]);
        if (how == "import")
            finished["importsequencenumber"] = 1;
        StaysBehind(row, () => row.Seller.Execute(how switch
        {
            "CreateMultiple" => new CreateMultipleRequest { Targets = new([finished]) { EntityName = table } },
            "Upsert" => new UpsertRequest { Target = finished },
            _ => new CreateRequest { Target = finished },
        }));
        Assert.Empty(Rows(table, table + "id", finished.Id));
    }

    [Theory]
    [InlineData(Lead, "state")]
    [InlineData(Client, "state")]
    [InlineData(Lead, "both")]
    [InlineData(Client, "both")]
    [InlineData(Lead, "mixed")]
    [InlineData(Client, "mixed")]
    [InlineData(Lead, "status")]
    [InlineData(Client, "status")]
    [InlineData(Lead, "SetState")]
    [InlineData(Client, "SetState")]
    [BypassPath(20, "Update or SetState to qualified or gone, with or without other columns", Outcome.Closed, "Each of the messages that can write the state has its step; either column is enough to be judged", Of = LeadsAndClients)]
    public void Writing_the_state(string table, string how)
    {
        var row = Case(table);
        (string, object?)[] values = how switch
        {
            "state" => [Finished(row)[0]],
            "status" => [Finished(row)[1]],
            "mixed" => [.. Finished(row), (table == Lead ? "description" : "c3_exitinterview", "Done.")],
            _ => Finished(row),
        };
        StaysBehind(row, () => row.Seller.Execute(how == "SetState" ? FinishBySetState(row) : new UpdateRequest { Target = Changed(row, values) }));
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(20, "One that was qualified or gone is taken up again, its proof removed, and finished again", Outcome.Closed, "Each end is judged by what there is at its time", Of = LeadsAndClients)]
    public void Finishing_again(string table)
    {
        var row = AllProved(table, out var note);
        row.Finish();
        row.SetState(0, 1);
        row.Seller.Delete("annotation", note);
        Organization.Advance(TimeSpan.FromMinutes(1));
        Refuses(row, row.Finish);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(22, "UpdateMultiple of flows or of the rows themselves, one of which has its proof", Outcome.Closed, "Each row raises its single event; one that is refused undoes them all", Of = LeadsAndClients)]
    public void Changing_many(string table)
    {
        var ready = Ready(table, out _);
        var row = ready.Another();
        Refuses(row, () => row.Seller.Execute(new UpdateMultipleRequest { Targets = new([ready.Standing(1), row.Standing(1)]) { EntityName = row.FlowTable } }));
        Refuses(row, () => row.Seller.Execute(new UpdateMultipleRequest { Targets = new([Changed(row, Finished(row))]) { EntityName = table } }));
        Assert.Equal(0, ready.Position);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(23, "ExecuteTransaction that moves on and puts the proof there afterwards", Outcome.Closed, "Requests are judged in their order, and one that is refused undoes them all", Of = LeadsAndClients)]
    public void Executing_in_one_transaction(string table)
    {
        var row = Case(table);
        var all = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
        all.Requests.Add(new UpdateRequest { Target = row.Standing(1) });
        all.Requests.Add(new CreateRequest { Target = row.Note(GovernedCase.First) });
        Refuses(row, () => row.Seller.Execute(all));
    }

    [Theory]
    [InlineData(Lead, "seller")]
    [InlineData(Client, "seller")]
    [InlineData(Lead, "manager")]
    [InlineData(Client, "manager")]
    [InlineData(Lead, "administrator")]
    [InlineData(Client, "administrator")]
    [InlineData(Lead, "integration")]
    [InlineData(Client, "integration")]
    [BypassPath(24, "A flow that says it is history (`importsequencenumber`)", Outcome.Closed, "Only the role Sales Process Migration enters history, and a receipt says so", Of = LeadsAndClients)]
    public void Importing(string table, string who)
    {
        var row = Case(table).Fresh();
        var flow = row.NewFlow(1);
        flow["importsequencenumber"] = 1;
        Assert.StartsWith("Only somebody with the role Sales Process Migration", StaysBehind(row, () => Somebody(who).Create(flow)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Lead, "move")]
    [InlineData(Client, "move")]
    [InlineData(Lead, "finish")]
    [InlineData(Client, "finish")]
    [InlineData(Lead, "begin")]
    [InlineData(Client, "begin")]
    [BypassPath(25, "A plug-in or real-time workflow that moves on as SYSTEM, from within another message", Outcome.Closed, "Neither SYSTEM nor the depth of a call is exempt", Of = LeadsAndClients)]
    public void Moving_as_the_system(string table, string how)
    {
        Open(plugins: typeof(OpportunityChanged));
        var (row, deal) = (Case(table), new Deal(Organization).WithoutProcess());
        Script.When<OpportunityChanged>(p => p.As(null).Execute(how switch
        {
            "move" => new UpdateRequest { Target = row.Standing(1) },
            "finish" => new UpdateRequest { Target = Changed(row, Finished(row)) },
            _ => new CreateRequest { Target = row.NewFlow(1) },
        }));
        Refuses(row, () => deal.Seller.Update(Opportunity(deal, ("description", "Move it"))));
    }

    [Theory]
    [InlineData(Lead, "BypassCustomPluginExecution")]
    [InlineData(Client, "BypassCustomPluginExecution")]
    [InlineData(Lead, "BypassBusinessLogicExecution")]
    [InlineData(Client, "BypassBusinessLogicExecution")]
    [BypassPath(26, "A move, or the end, with a parameter that leaves out plug-ins", Outcome.Detected, "Only administrators have the privilege; the verification lists it, and the next move on is refused until it is taken over", Of = LeadsAndClients)]
    public void Moving_with_a_bypass(string table, string parameter)
    {
        var row = Case(table);
        Assert.ThrowsAny<Exception>(() => row.Seller.Execute(Bypassing(new UpdateRequest { Target = row.Standing(1) }, parameter)));
        Administrator.Execute(Bypassing(new UpdateRequest { Target = row.Standing(1) }, parameter));
        FoundAndHeldUntilTakenOver(row);
        row.SetState(0, 1);
        Administrator.Execute(Bypassing(new UpdateRequest { Target = Changed(row.Another(), Finished(row)) }, parameter));
        Assert.Contains("no receipt says how it got beyond", (string)Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts"))["Report"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Lead)]
    [InlineData(Client)]
    [BypassPath(27, "A step is disabled, and a move made meanwhile", Outcome.Detected, "The health check names the step and provisioning puts it right; the verification lists the move, and the next one on is refused until it is taken over", Of = LeadsAndClients)]
    public void Taking_the_step_away(string table)
    {
        var row = Case(table);
        foreach (var step in FlowSteps(row.FlowTable))
            Administrator.Update(Change("sdkmessageprocessingstep", step, State(1, 2)));
        row.MoveTo(1);
        Assert.Contains("step-disabled", Health());
        Administrator.Execute(new OrganizationRequest("c3_ProvisionSteps"));
        FoundAndHeldUntilTakenOver(row);
    }

    private void FoundAndHeldUntilTakenOver(GovernedCase row)
    {
        row.Attach(GovernedCase.Last);
        Assert.Contains("move-without-receipt", Findings(row));
        Assert.ThrowsAny<Exception>(row.Finish);
        TakeOver(row);
        Proved(row);
        row.Finish();
        Proved(row);
    }
}
