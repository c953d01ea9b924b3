using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>The ways around the update of a row, whatever else the platform raises for them.</summary>
public sealed class DetourTests : IDisposable
{
    private const int Diagnosis = 3, Close = 4;

    private SandboxOrganization organization = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_came_in_blocks_replaces_the_evidence_of_the_one_before(bool raises)
    {
        Open(new() { CommitBlocksRaisesUpdate = raises });
        var deal = Deal.Begin(organization);
        Upload(deal.Seller, new("annotation", deal.Attach("meeting-accepted", content: "abc")) { ["filename"] = "b.pdf" }, "abcd");
        Assert.Equal([(0, 4), (1, 3)], States(deal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_note_whose_file_came_in_blocks_is_captured_once(bool raises)
    {
        Open(new() { CommitBlocksRaisesUpdate = raises });
        var deal = Deal.Begin(organization);
        Upload(deal.Seller, new("annotation") { ["subject"] = "meeting-accepted", ["filename"] = "b.pdf", ["objectid"] = new EntityReference("opportunity", deal.Id) }, "abcd");
        Assert.Equal([(0, 4)], States(deal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_restored_note_is_captured_anew(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = Deal.Begin(organization);
        var note = deal.Attach("meeting-accepted", content: "abc");
        deal.Seller.Delete("annotation", note);
        Restore(deal.Seller, new("annotation", note));
        Assert.Equal([(0, 3), (1, 3)], States(deal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_restored_flow_is_judged_by_the_stage_it_comes_back_in(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = Deal.At(organization, Diagnosis);
        Administrator.Delete(ShippedProcess.FlowTable, deal.Flow);
        Administrator.Delete("annotation", NoteOf(deal, "problem-confirmed"));
        Assert.StartsWith("Not moved", Refused(() => Restore(Administrator, new(ShippedProcess.FlowTable, deal.Flow))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_restored_opportunity_comes_back_with_its_flow_and_its_gate(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = Deal.At(organization, Diagnosis);
        Administrator.Delete("opportunity", deal.Id);
        Restore(Administrator, new("opportunity", deal.Id));
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
        deal.Complete(Diagnosis);
        deal.MoveTo(Close);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_opportunity_does_not_come_back_as_won(bool raises)
    {
        Open(new() { RestoreRaisesCreate = raises });
        var deal = Deal.At(organization, Diagnosis);
        Administrator.Delete("opportunity", deal.Id);
        var won = new Entity("opportunity", deal.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) };
        Assert.StartsWith("Not closed as won", Refused(() => Restore(Administrator, won)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_opportunity_begins_open_and_the_suite_leaves_who_migrates_to_the_platform()
    {
        var won = new Entity("opportunity") { ["name"] = "Won", ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) };
        Assert.StartsWith("Not created: an opportunity begins open.", Refused(() => organization.As(organization.Seller).Create(won)), StringComparison.Ordinal);
        Assert.DoesNotContain("begins open", Refused(() => organization.As(organization.Migrator).Create(won)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_that_was_begun_without_an_opportunity_is_judged_once_it_gets_one()
    {
        var deal = new Deal(organization).WithoutProcess();
        var flow = deal.Seller.Create(new Entity(ShippedProcess.FlowTable) { ["bpf_name"] = "Loose", ["activestageid"] = Deal.Stage(2), ["traversedpath"] = Deal.Path(2) });
        var link = new Entity(ShippedProcess.FlowTable, flow) { ["bpf_opportunityid"] = new EntityReference("opportunity", deal.Id) };
        Assert.StartsWith("Not moved", Refused(() => deal.Seller.Update(link)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_of_another_governed_process_does_not_start_beside_the_one_that_governs()
    {
        var deal = Deal.Begin(organization);
        var other = new Entity("c3_channelsale") { ["bpf_name"] = "Beside", ["bpf_opportunityid"] = new EntityReference("opportunity", deal.Id) };
        Assert.StartsWith("Nothing was changed: this opportunity is governed by the process", Refused(() => Administrator.Create(other)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_is_deleted_freely_and_begun_anew_by_what_is_proved()
    {
        var deal = Deal.At(organization, Diagnosis);
        Administrator.Delete(ShippedProcess.FlowTable, deal.Flow);
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.Start(Close)), StringComparison.Ordinal);
        deal.Start(Diagnosis);
        Assert.Equal(Diagnosis, deal.Position);
    }

    [Theory]
    [InlineData("Associate", ShippedProcess.Relationship, ShippedProcess.FlowTable)]
    [InlineData("Disassociate", ShippedProcess.Relationship, ShippedProcess.FlowTable)]
    [InlineData("Associate", "Opportunity_Annotation", "annotation")]
    [InlineData("Disassociate", "Opportunity_Annotation", "annotation")]
    [InlineData("Associate", "c3_opportunity_evidence_opportunityid", "c3_evidence")]
    public void What_gates_watch_is_not_set_by_connecting_rows(string message, string relationship, string table)
    {
        var (deal, other) = (Deal.At(organization, 1), Deal.Begin(organization));
        var row = table == ShippedProcess.FlowTable ? deal.Flow : table == "annotation" ? NoteOf(deal, "meeting-accepted") : deal.Evidence[0].Id;
        var request = new OrganizationRequest(message)
        {
            ["Target"] = new EntityReference("opportunity", message == "Associate" ? other.Id : deal.Id),
            ["Relationship"] = new Relationship(relationship),
            ["RelatedEntities"] = new EntityReferenceCollection([new(table, row)]),
        };
        Assert.Contains("Set the column by an update instead.", Refused(() => Administrator.Execute(request)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_captured_note_is_not_carried_off_by_connecting_it_with_an_account_and_another_is()
    {
        var deal = Deal.At(organization, 1);
        var account = Administrator.Create(new Entity("account") { ["name"] = "Acme" });
        void Connect(Guid note) => Administrator.Associate("account", account, new("Account_Annotation"), [new("annotation", note)]);

        Connect(Administrator.Create(new Entity("annotation") { ["subject"] = "Just a note" }));
        Assert.Contains("Set the column by an update instead.", Refused(() => Connect(NoteOf(deal, "meeting-accepted"))), StringComparison.Ordinal);
    }

    public void Dispose() => organization.Dispose();

    private IOrganizationService Administrator => organization.As(organization.Administrator);

    private void Open(PlatformBehaviour behaviour)
    {
        organization.Dispose();
        organization = new(behaviour: behaviour);
    }

    private static void Restore(IOrganizationService by, Entity row) => by.Execute(new OrganizationRequest("Restore") { ["Target"] = row });

    private static void Upload(IOrganizationService by, Entity note, string content)
    {
        string[] blocks = ["1"];
        var token = (string)by.Execute(new OrganizationRequest("InitializeAnnotationBlocksUpload") { ["Target"] = note })["FileContinuationToken"];
        by.Execute(new OrganizationRequest("UploadBlock") { ["BlockId"] = blocks[0], ["BlockData"] = Encoding.UTF8.GetBytes(content), ["FileContinuationToken"] = token });
        by.Execute(new OrganizationRequest("CommitAnnotationBlocksUpload") { ["Target"] = note, ["BlockList"] = blocks, ["FileContinuationToken"] = token });
    }

    private Guid NoteOf(Deal deal, string subject)
    {
        var query = new QueryExpression("annotation");
        query.Criteria.AddCondition("objectid", ConditionOperator.Equal, deal.Id);
        query.Criteria.AddCondition("subject", ConditionOperator.Equal, subject);
        return Administrator.RetrieveMultiple(query).Entities.Single().Id;
    }

    private static string Refused(Action action) => Assert.ThrowsAny<Exception>(action).Message;

    private static (int State, int Size)[] States(Deal deal) =>
        [.. deal.Evidence.Select(e => (e.GetAttributeValue<OptionSetValue>("statecode").Value, (int)e["c3_filesize"])).Order()];
}
