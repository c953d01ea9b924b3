using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>Ways past a gate that only clients have.</summary>
public sealed class ClientPathTests : CaseTest
{
    private const string Clients = BypassPathAttribute.Clients;

    [Theory]
    [InlineData("seller")]
    [InlineData("manager")]
    [InlineData("administrator")]
    [InlineData("integration")]
    [BypassPath(44, "A client opened for an opportunity that is not won, with promises nobody signed", Outcome.Closed, "Only the win itself says which win has opened a client", Of = Clients)]
    public void Opening_without_a_win(string who)
    {
        var deal = AtDiagnosis();
        var client = Change(Client, Guid.NewGuid(), ("c3_name", "Acme"), ("c3_quantity", 1), ("c3_opportunityid", Reference(deal)));
        Assert.StartsWith("Nothing was changed: the client of a won opportunity", Assert.ThrowsAny<Exception>(() => Somebody(who).Create(client)).Message, StringComparison.Ordinal);
        Assert.Empty(Rows(Client, "c3_opportunityid", deal.Id));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("another")]
    [InlineData("associate")]
    [BypassPath(44, "The client that a win opened is parted from it, so that the next win opens another", Outcome.Closed, "What a win has opened stays that win's", Of = Clients)]
    public void Parting_from_the_win(string how)
    {
        var (deal, client) = Won();
        var other = new Deal(Organization).WithoutProcess().Row;
        Assert.ThrowsAny<Exception>(() =>
        {
            if (how == "associate")
                Administrator.Disassociate("opportunity", deal.Id, new("c3_opportunity_client_opportunityid"), [client]);
            else
                Administrator.Update(Change(Client, client.Id, ("c3_opportunityid", how == "empty" ? null : other)));
        });
        deal.Seller.Update(Opportunity(deal, State(0, 1)));
        deal.Win();
        Assert.Single(Rows(Client, "c3_opportunityid", deal.Id));
    }

    [Theory]
    [InlineData("c3_quantity", 1)]
    [InlineData("c3_contractterms", "Nothing in advance.")]
    [BypassPath(45, "A promise is edited once the delivery team has accepted it", Outcome.Closed, "Its sign-off is void, and is asked for again before the client goes on", Of = Clients)]
    public void Editing_a_promise(string column, object value)
    {
        var (client, other) = (Accepted(), Accepted());
        client.Seller.Update(Changed(client, (column, value)));
        Refuses(client, () => client.MoveTo(1));
        Unhindered(other, () => other.MoveTo(1));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [BypassPath(46, "Change management starts again at 5, 6 or 7, and goes on from there past what is not proved", Outcome.Closed, "Starting again is going back, which is free, or a new sale of its own; every gate on the way on is asked for again", Of = Clients)]
    public void Starting_again(int macroStage)
    {
        var client = Ready(Client, out var note);
        var changeManagement = client.End - 1;
        client.MoveTo(changeManagement);
        if (macroStage == 5)
            client.Seller.Create(new Entity("opportunity") { ["name"] = "The next sale" });
        else
            client.MoveTo(macroStage - 6);
        client.Seller.Delete("annotation", note);
        Refuses(client, () => client.MoveTo(client.End));
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("SetState")]
    [InlineData("flow")]
    [BypassPath(47, "Off-boarding without the exit interview, from the last stage or from any other", Outcome.Closed, "Whoever leaves is asked for every gate to the end, whichever row says it", Of = Clients)]
    public void Leaving_without_the_interview(string how)
    {
        foreach (var client in new[] { Case(Client), Case(Client).AtEnd() })
            Refuses(client, () => client.Seller.Execute(how switch
            {
                "Update" => new UpdateRequest { Target = Changed(client, Finished(client)) },
                "SetState" => FinishBySetState(client),
                _ => new UpdateRequest { Target = FlowChange(client, State(1, 2)) },
            }));
    }

    [Fact]
    [BypassPath(9, "Delete of the client, and a new one in its place that stands further on", Outcome.Closed, "What is created anew begins active and from nothing; the receipts of the one that is gone stay", Of = Clients)]
    public void Deleting_and_creating_anew()
    {
        var client = Case(Client).AtEnd();
        Administrator.Delete(Client, client.Row.Id);
        var other = client.Fresh();
        Refuses(other, () => other.Seller.Create(other.NewFlow(1)));
        Assert.Single(client.Receipts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [BypassPath(41, "Delete of the opportunity that opened the client, to lose what it stands on", Outcome.Closed, "The client keeps its promises, its gate and its receipts", EitherWay = true, Of = Clients)]
    public void Deleting_the_win(bool raises)
    {
        Open(new() { CascadeRaisesDelete = raises, RemoveLinkRaisesUpdate = raises });
        var (deal, client) = Won();
        Administrator.Delete("opportunity", deal.Id);
        Assert.Equal(client.Id, Assert.Single(Rows("c3_gate", "c3_clientid", client.Id)).Id);
        Assert.NotEmpty(deal.Receipts);
    }

    private (Deal Deal, EntityReference Client) Won()
    {
        var deal = AllProved();
        deal.Win();
        return (deal, Rows(Client, "c3_opportunityid", deal.Id).Single().ToEntityReference());
    }

    // A client whose promises the delivery team has accepted, under the process that ships.
    private GovernedCase Accepted()
    {
        var client = GovernedCase.Opened(Organization, Won().Client);
        var signOff = client.Seller.Execute(new OrganizationRequest("c3_RequestSignOff") { ["Target"] = client.Row, ["RequirementCode"] = "promises-received" })["SignOff"];
        Organization.As(Organization.Signatory).Execute(new OrganizationRequest("c3_AnswerSignOff") { ["Target"] = signOff, ["Accept"] = true });
        client.Attach("delivery-accepted");
        return client;
    }
}
