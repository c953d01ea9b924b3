using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What the platform writes as part of one operation on another row: closing, qualifying, merging, deleting with what belongs to it.</summary>
public sealed class CompoundTests : IDisposable
{
    private const int Close = 4;

    private SandboxOrganization organization = new();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Winning_writes_one_receipt_whatever_it_raises(bool update, bool setState)
    {
        Open(new() { WinRaisesUpdate = update, WinRaisesSetState = setState });
        var deal = Deal.At(organization, Close);
        Assert.StartsWith("Not closed as won", Refused(() => Win(deal, deal.Seller)), StringComparison.Ordinal);
        deal.Complete(Close);
        Win(deal, deal.Seller);
        Assert.Single(deal.Receipts, r => (string)r["c3_tostage"] == "won");
    }

    [Fact]
    public void Winning_as_history_writes_one_receipt()
    {
        var deal = new Deal(organization).WithoutProcess();
        var migrator = organization.As(organization.Migrator);
        deal.Start(Close, flow => flow["importsequencenumber"] = 1, migrator);
        Win(deal, migrator, close => close["importsequencenumber"] = 1);
        Assert.Single(deal.Receipts, r => (string)r["c3_tostage"] == "won");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merging_the_customer_keeps_what_it_has_confirmed(bool raises)
    {
        Open(new() { MergeRaisesUpdate = raises });
        var (deal, goes, stays) = (Deal.Begin(organization), Account("Acme Inc."), Account("Acme"));
        var contact = new EntityReference("contact", Administrator.Create(new Entity("contact") { ["lastname"] = "Buyer", ["parentcustomerid"] = goes }));
        deal.SellTo("customerid", goes);
        organization.AsPortal(contact.Id).Create(deal.Note("meeting-accepted", "yes.pdf", "yes"));
        Merge(stays, goes);
        Assert.Equal(stays.Id.ToString(), Assert.Single(deal.Evidence)["c3_customerref"]);
        deal.MoveTo(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merging_the_contact_keeps_what_it_has_confirmed_and_lifts_nothing(bool raises)
    {
        Open(new() { MergeRaisesUpdate = raises });
        var (deal, goes, stays) = (Deal.Begin(organization), Contact("Stranger"), Contact("Buyer"));
        organization.AsPortal(goes.Id).Create(deal.Note("meeting-accepted", "yes.pdf", "yes"));
        deal.SellTo("parentcontactid", stays);
        Merge(stays, goes);
        var evidence = Assert.Single(deal.Evidence);
        Assert.Equal((stays.Id.ToString(), 940100002), (evidence["c3_contactref"], evidence.GetAttributeValue<OptionSetValue>("c3_grade").Value));
    }

    [Fact]
    public void A_lead_that_goes_on_as_an_opportunity_is_judged_by_the_stage_of_its_flow()
    {
        var flow = Administrator.Create(new Entity(ShippedProcess.FlowTable) { ["bpf_name"] = "Lead", ["activestageid"] = Deal.Stage(2), ["traversedpath"] = Deal.Path(2) });
        var lead = Administrator.Create(new Entity("lead") { ["lastname"] = "Buyer", ["subject"] = "A pump" });
        var qualify = new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = new EntityReference("lead", lead),
            ["CreateAccount"] = true,
            ["CreateContact"] = true,
            ["CreateOpportunity"] = true,
            ["Status"] = new OptionSetValue(3),
            ["ProcessInstanceId"] = new EntityReference(ShippedProcess.FlowTable, flow),
        };
        Assert.StartsWith("Not moved", Refused(() => Administrator.Execute(qualify)), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_older_processes_neither_block_nor_ask_anything_of_the_platform()
    {
        var deal = Deal.Begin(organization);
        organization.ForgetCalls();
        deal.Seller.Update(new Entity("opportunity", deal.Id)
        {
            ["processid"] = Guid.NewGuid(),
            ["stageid"] = Guid.NewGuid(),
            ["traversedpath"] = "anything",
            ["salesstage"] = new OptionSetValue(3),
            ["stepname"] = "4-Close",
            ["closeprobability"] = 100,
        });
        Assert.Empty(organization.PluginCalls);
        Assert.Equal(0, deal.Position);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Deleting_the_customer_with_its_opportunities_is_hindered_by_no_evidence(bool raises)
    {
        Open(new() { CascadeRaisesDelete = raises });
        var (deal, account) = (Deal.Begin(organization), Account("Acme"));
        deal.SellTo("customerid", account);
        deal.Attach("meeting-accepted");
        deal.MoveTo(1);
        Administrator.Delete("account", account.Id);
        Assert.Empty(deal.Evidence);
        Assert.NotEmpty(deal.Receipts);
    }

    public void Dispose() => organization.Dispose();

    private IOrganizationService Administrator => organization.As(organization.Administrator);

    private void Open(PlatformBehaviour behaviour)
    {
        organization.Dispose();
        organization = new(behaviour: behaviour);
    }

    private EntityReference Account(string name) => new("account", Administrator.Create(new Entity("account") { ["name"] = name }));

    private EntityReference Contact(string name) => new("contact", Administrator.Create(new Entity("contact") { ["lastname"] = name }));

    private void Merge(EntityReference stays, EntityReference goes) => Administrator.Execute(new OrganizationRequest("Merge")
    {
        ["Target"] = stays,
        ["SubordinateId"] = goes.Id,
        ["PerformParentingChecks"] = false,
    });

    private static void Win(Deal deal, IOrganizationService by, Action<Entity>? change = null)
    {
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", deal.Id), ["subject"] = "Won" };
        change?.Invoke(close);
        by.Execute(new WinOpportunityRequest { OpportunityClose = close, Status = new(3) });
    }

    private static string Refused(Action action) => Assert.ThrowsAny<Exception>(action).Message;
}
