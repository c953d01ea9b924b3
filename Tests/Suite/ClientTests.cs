using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>That a win opens a client with what was promised, and that a client goes through their process and leaves by a gate.</summary>
public abstract class ClientTests(ITestOrganization organization) : DecisionTests(organization)
{
    private const int Active = 0, Left = 1, Requested = 1, Void = 4;
    private static readonly DateTime Delivery = new(2031, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_win_opens_one_client_with_the_promises_and_puts_it_under_its_process()
    {
        var deal = Won();
        var client = Assert.Single(ClientsOf(deal));
        Assert.Equal("Rockets for Acme", client["c3_name"]);
        Assert.Equal(Delivery, client["c3_deliverydate"]);
        Assert.Equal(500, client["c3_quantity"]);
        Assert.Equal("Half in advance.", client["c3_contractterms"]);
        Assert.StartsWith("250000", (string)client["c3_promisedvalue"], StringComparison.Ordinal);
        Assert.Equal("account", client.GetAttributeValue<EntityReference>("c3_accountid").LogicalName);
        Assert.Equal(Organization.Seller, client.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Single(RowsOf("c3_clientlifecycle", "bpf_c3_clientid", client.Id));
    }

    [Fact]
    public void A_second_win_leaves_the_client_as_it_is()
    {
        var deal = Won();
        deal.Seller.Update(new Entity("opportunity", deal.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        deal.Win();
        Assert.Single(ClientsOf(deal));
    }

    [Fact]
    public void A_win_that_no_process_governs_and_one_that_is_refused_open_no_client()
    {
        var free = new Deal(Organization).WithoutProcess();
        free.Win();
        var refused = Deal.At(Organization, Close);
        Refused(refused.Win);
        Assert.Empty(ClientsOf(free).Concat(ClientsOf(refused)));
    }

    [Fact]
    public void Nobody_but_the_win_says_which_win_has_opened_a_client()
    {
        var deal = Deal.Begin(Organization);
        var client = new Entity("c3_client", Guid.NewGuid()) { ["c3_name"] = "Acme", ["c3_quantity"] = 1, ["c3_opportunityid"] = Reference(deal) };
        Assert.StartsWith("Nothing was changed: the client of a won opportunity is opened by the win itself", Refused(() => deal.Seller.Create(client)), StringComparison.Ordinal);
        deal.Seller.Create(new Entity("c3_client", client.Id) { ["c3_name"] = "Acme" });
        Assert.StartsWith("Nothing was changed: the client of a won opportunity is opened by the win itself", Refused(() => deal.Seller.Update(client)), StringComparison.Ordinal);
        Organization.As(Organization.Migrator).Create(new Entity("c3_client") { ["c3_name"] = "Old", ["c3_opportunityid"] = Reference(deal) });
    }

    [Fact]
    public void A_client_moves_on_with_proof_and_goes_back_freely()
    {
        var client = GovernedCase.Client(Organization);
        Assert.StartsWith("Not moved to", Refused(() => client.MoveTo(1)), StringComparison.Ordinal);
        client.AtEnd().MoveTo(0);
        Assert.Equal(0, client.Position);
        Assert.Contains($"\"client\":\"{client.Row.Id:D}\"", (string)Assert.Single(client.Receipts)["c3_verdict"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_of_a_client_costs_what_one_of_an_opportunity_does()
    {
        var client = GovernedCase.Client(Organization);
        Refused(() => client.MoveTo(1));
        Assert.Equal(["Upsert c3_gate", "Retrieve c3_client"], CallsOf(() => Refused(() => client.MoveTo(1))));
        client.Attach(GovernedCase.First);
        Assert.Equal(["Upsert c3_gate", "Retrieve c3_client", "Create c3_receipt"], CallsOf(() => client.MoveTo(1)));
    }

    [Fact]
    public void A_client_leaves_when_the_last_stage_is_proved_and_comes_back_freely()
    {
        var client = GovernedCase.Client(Organization).AtEnd();
        Assert.StartsWith("Not let go: 1 of 1 requirement is open.", Refused(() => client.SetState(Left, 2)), StringComparison.Ordinal);
        client.Attach(GovernedCase.Last);
        client.SetState(Left, 2);
        client.SetState(Active, 1);
        Assert.Equal(Active, client.State);
    }

    [Fact]
    public void A_mail_regarding_a_client_proves_and_what_another_account_has_confirmed_is_withdrawn()
    {
        var client = GovernedCase.Client(Organization);
        BelongsTo(client, "Acme");
        client.Deliver(GovernedCase.First);
        client.MoveTo(1);
        BelongsTo(client, "Zenith");
        Assert.Equal("The customer changed.", Assert.Single(client.Evidence)["c3_withdrawnreason"]);
    }

    [Fact]
    public void What_the_delivery_team_has_accepted_of_a_client_is_void_when_it_changes_and_asked_for_again()
    {
        var (seller, client) = (Organization.As(Organization.Seller), ClientsOf(Won()).Single().ToEntityReference());
        var signOff = (EntityReference)Send(seller, "c3_RequestSignOff", client, ("RequirementCode", "promises-received"))["SignOff"];
        Send(Organization.As(Organization.Signatory), "c3_AnswerSignOff", signOff, ("Accept", true));
        seller.Update(new Entity("c3_client", client.Id) { ["c3_quantity"] = 400 });
        Assert.Equal([Requested, Void], RowsOf("c3_signoff", "c3_clientid", client.Id).Select(s => s.GetAttributeValue<OptionSetValue>("statuscode").Value).Order());
    }

    [Fact]
    public void A_client_is_not_created_as_gone() => Assert.StartsWith(
        "Not created: a client begins active.",
        Refused(() => Organization.As(Organization.Seller).Create(new Entity("c3_client") { ["c3_name"] = "Acme", ["statuscode"] = new OptionSetValue(2) })),
        StringComparison.Ordinal);

    [Fact]
    public void What_belongs_to_a_client_goes_with_it_and_its_receipts_stay()
    {
        var client = GovernedCase.Client(Organization).AtEnd();
        Administrator.Delete("c3_client", client.Row.Id);
        Assert.Empty(client.Evidence);
        Assert.Single(client.Receipts);
    }

    private static void BelongsTo(GovernedCase client, string account) => client.Seller.Update(new Entity("c3_client", client.Row.Id)
    {
        ["c3_accountid"] = new EntityReference("account", client.Seller.Create(new Entity("account") { ["name"] = account })),
    });

    private Deal Won()
    {
        var deal = Deal.Begin(Organization);
        Write(deal, ("c3_deliverydate", Delivery), ("c3_quantity", 500), ("c3_contractterms", "Half in advance."), ("estimatedvalue", new Money(250_000)));
        for (var stage = 0; stage < Close; stage++)
            deal.Complete(stage);
        deal.MoveTo(Close);
        deal.Complete(Close);
        deal.Win();
        return deal;
    }

    private List<Entity> ClientsOf(Deal deal) => RowsOf("c3_client", "c3_opportunityid", deal.Id);

    private List<Entity> RowsOf(string table, string column, Guid id)
    {
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression(table) { ColumnSet = new(true) };
        query.Criteria.AddCondition(column, Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, id);
        return [.. Administrator.RetrieveMultiple(query).Entities];
    }
}
