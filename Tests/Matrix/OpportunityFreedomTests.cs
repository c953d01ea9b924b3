using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Sandbox;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What people and the platform do with opportunities that gates leave alone.</summary>
public sealed class OpportunityFreedomTests : MatrixTest
{
    [Fact]
    [MustNotBlock("Opportunity: autosave of a name, a description and what is there already", Calls = 0)]
    public void Saving() => Unhindered(AtDiagnosis(), d => d.Seller.Update(Opportunity(d, [("name", "Rockets for Acme"), ("description", "Talked."), .. State(0, 1)])), calls: 0);

    [Fact]
    [MustNotBlock("Opportunity: a customer that is there already is sent again", Calls = 0)]
    public void Saying_the_customer_again()
    {
        var (deal, account) = (AtDiagnosis(), New("account", "name", "Acme"));
        deal.SellTo("customerid", account);
        Unhindered(deal, () => deal.SellTo("customerid", account), calls: 0);
    }

    [Theory]
    [InlineData("Lose")]
    [InlineData("Update")]
    [InlineData("SetState")]
    [MustNotBlock("Opportunity: lose, by LoseOpportunity, Update or SetState", Calls = 0)]
    public void Losing(string how) => Unhindered(
        AtDiagnosis(),
        d => d.Seller.Execute(how switch
        {
            "Lose" => new LoseOpportunityRequest { OpportunityClose = CloseOf(d), Status = new OptionSetValue(4) },
            "Update" => new UpdateRequest { Target = Opportunity(d, State(2, 4)) },
            _ => SetState(Reference(d), 2, 4),
        }),
        calls: 0);

    [Fact]
    [MustNotBlock("Opportunity: lose one that was moved past the suite", Calls = 0)]
    public void Losing_what_went_past()
    {
        var deal = Deal.Begin(Organization);
        Administrator.Execute(Bypassing(new UpdateRequest { Target = FlowChange(deal, Stage(Diagnosis)) }));
        Organization.ForgetCalls();
        deal.Lose();
        Assert.Empty(Organization.PluginCalls);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [MustNotBlock("Opportunity: reopen a won or lost one, by Update or SetState", Calls = 0)]
    public void Reopening(bool won, bool bySetState)
    {
        var deal = won ? AllProved() : AtDiagnosis();
        if (won)
            deal.Win();
        else
            deal.Lose();
        Unhindered(
            deal,
            () =>
            {
                if (bySetState)
                    deal.Seller.Execute(SetState(Reference(deal), 0, 1));
                else
                    deal.Seller.Update(Opportunity(deal, State(0, 1)));
            },
            calls: 0);
    }

    [Theory]
    [InlineData("Win")]
    [InlineData("Update")]
    [InlineData("SetState")]
    [MustNotBlock("Opportunity: win with all proof")]
    public void Winning(string how)
    {
        var deal = AllProved();
        Unhindered(deal, () => deal.Seller.Execute(how switch
        {
            "Win" => WinRequest(deal),
            "Update" => new UpdateRequest { Target = Opportunity(deal, State(1, 3)) },
            _ => SetState(Reference(deal), 1, 3),
        }));
        Assert.Single(deal.Receipts, r => (string)r["c3_tostage"] == "won");
    }

    [Fact]
    [MustNotBlock("Opportunity: win, reopen and win again with all proof")]
    public void Winning_again()
    {
        var deal = AllProved();
        deal.Win();
        deal.Seller.Update(Opportunity(deal, State(0, 1)));
        Unhindered(deal, deal.Win);
    }

    [Fact]
    [MustNotBlock("Opportunity: delete, with evidence, receipts, sign-offs and waivers")]
    public void Deleting()
    {
        var deal = Deal.At(Organization, Commitment);
        deal.Seller.Execute(new OrganizationRequest("c3_RequestSignOff") { ["Target"] = Reference(deal), ["RequirementCode"] = "delivery-date" });
        deal.Seller.Execute(new OrganizationRequest("c3_RequestWaiver") { ["Target"] = Reference(deal), ["RequirementCode"] = "agenda-confirmed", ["Reason"] = "It comes.", ["Compensation"] = "We call." });
        deal.Seller.Delete("opportunity", deal.Id);
        string[] going = ["c3_evidence", "c3_signoff", "c3_waiver"];
        Assert.All(going, table => Assert.Empty(Rows(table, "c3_opportunityid", deal.Id)));
        Assert.NotEmpty(deal.Receipts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [MustNotBlock("Opportunity: restore a deleted one, with all that belongs to it")]
    public void Restoring(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = Ready(out _);
        Administrator.Delete("opportunity", deal.Id);
        Unhindered(deal, () => Restore(Administrator, new("opportunity", deal.Id)));
        deal.MoveTo(Last);
        Assert.Equal(Last, deal.Position);
    }

    [Fact]
    [MustNotBlock("Opportunity: assign to somebody else, by Assign or by the owner column", Calls = 0)]
    public void Assigning() => Unhindered(
        AtDiagnosis(),
        d =>
        {
            Administrator.Execute(new AssignRequest { Target = Reference(d), Assignee = new EntityReference("systemuser", Organization.Migrator) });
            Administrator.Update(Opportunity(d, ("ownerid", new EntityReference("systemuser", Organization.Seller))));
        },
        calls: 0);

    [Fact]
    [MustNotBlock("Opportunity: share, change the share, unshare", Calls = 0)]
    public void Sharing() => Unhindered(
        AtDiagnosis(),
        d =>
        {
            var somebody = new EntityReference("systemuser", Organization.Migrator);
            Administrator.Execute(new GrantAccessRequest { Target = Reference(d), PrincipalAccess = new() { Principal = somebody, AccessMask = AccessRights.ReadAccess } });
            Administrator.Execute(new ModifyAccessRequest { Target = Reference(d), PrincipalAccess = new() { Principal = somebody, AccessMask = AccessRights.WriteAccess } });
            Administrator.Execute(new RevokeAccessRequest { Target = Reference(d), Revokee = somebody });
        },
        calls: 0);

    [Fact]
    [MustNotBlock("Opportunity: SYSTEM writes an estimated value that nobody has signed")]
    public void Calculating()
    {
        Open(plugins: typeof(OpportunityChanged));
        var deal = AtDiagnosis();
        Script.When<OpportunityChanged>(p =>
        {
            if (p.Target.Contains("description"))
                p.As(null).Update(Opportunity(deal, ("estimatedvalue", new Money(7))));
        });
        Unhindered(deal, () => deal.Seller.Update(Opportunity(deal, ("description", "x"))));
        Assert.Equal(7, Rows("opportunity", "opportunityid", deal.Id)[0].GetAttributeValue<Money>("estimatedvalue").Value);
    }

    [Fact]
    [MustNotBlock("Opportunity: another currency")]
    public void Changing_the_currency()
    {
        var euro = Administrator.Create(new Entity("transactioncurrency") { ["currencyname"] = "Euro", ["isocurrencycode"] = "EUR", ["currencysymbol"] = "€", ["exchangerate"] = 0.9m, ["currencyprecision"] = 2 });
        var deal = AtDiagnosis();
        deal.Seller.Update(Opportunity(deal, ("estimatedvalue", new Money(7))));
        Unhindered(deal, () => deal.Seller.Update(Opportunity(deal, ("transactioncurrencyid", new EntityReference("transactioncurrency", euro)))));
    }

    [Fact]
    [MustNotBlock("Opportunity: the platform writes the columns of older processes", Calls = 0)]
    public void Writing_the_columns_of_older_processes() => Unhindered(
        AtDiagnosis(),
        d => d.Seller.Update(Opportunity(
            d,
            ("stageid", Guid.NewGuid()), ("processid", Guid.NewGuid()), ("traversedpath", "x"), ("salesstage", new OptionSetValue(1)), ("salesstagecode", new OptionSetValue(1)),
            ("stepname", "2-Develop"), ("closeprobability", 40), ("msdyn_forecastcategory", new OptionSetValue(100000001)))),
        calls: 0);

    [Fact]
    [MustNotBlock("Ungoverned opportunity: create, change, lose, reopen", Calls = 0)]
    public void Working_without_a_process()
    {
        var deal = new Deal(Organization);
        deal.WithoutProcess();
        Organization.ForgetCalls();
        deal.Seller.Update(Opportunity(deal, ("description", "x")));
        deal.Lose();
        deal.Seller.Update(Opportunity(deal, State(0, 1)));
        Assert.Empty(Organization.PluginCalls);
    }

    [Theory]
    [InlineData("Win")]
    [InlineData("Update")]
    [MustNotBlock("Ungoverned opportunity: win")]
    public void Winning_without_a_process(string how)
    {
        var deal = new Deal(Organization).WithoutProcess();
        deal.Seller.Execute(how == "Win" ? WinRequest(deal) : new UpdateRequest { Target = Opportunity(deal, State(1, 3)) });
        Assert.Equal(1, Rows("opportunity", "opportunityid", deal.Id)[0].GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Empty(deal.Receipts);
    }

    [Fact]
    [MustNotBlock("Ungoverned opportunity: files are attached and deleted")]
    public void Attaching_without_a_process()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Unhindered(deal, () => deal.Seller.Delete("annotation", deal.Attach("offer")));
    }

    [Fact]
    [MustNotBlock("Opportunity: history that was won is migrated, by the role")]
    public void Migrating_a_win()
    {
        var (deal, migrator) = (new Deal(Organization).WithoutProcess(), Organization.As(Organization.Migrator));
        deal.Start(Last, flow => flow["importsequencenumber"] = 1, migrator);
        var win = WinRequest(deal);
        win.OpportunityClose["importsequencenumber"] = 1;
        Unhindered(deal, () => migrator.Execute(win));
    }

    [Fact]
    [MustNotBlock("Opportunity: several are updated at once, none of which moves", Calls = 0)]
    public void Updating_many()
    {
        var (one, other) = (AtDiagnosis(), Deal.Begin(Organization));
        var targets = new EntityCollection([Opportunity(one, ("description", "x")), Opportunity(other, ("description", "y"))]) { EntityName = "opportunity" };
        Unhindered(one, () => one.Seller.Execute(new UpdateMultipleRequest { Targets = targets }), calls: 0);
    }
}
