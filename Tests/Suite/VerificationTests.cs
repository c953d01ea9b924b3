using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What the verification finds of what somebody did past the gates.</summary>
public abstract class VerificationTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const int Diagnosis = 3;

    [Fact]
    public void What_went_through_the_gates_is_clean()
    {
        var deal = Deal.At(Organization, 1);
        var report = Verify(deal);
        Assert.True(report.GetProperty("clean").GetBoolean());
        Assert.Empty(Codes(report));
        Assert.Equal(1, report.GetProperty("checked").GetInt32());
    }

    [Fact]
    public void A_move_past_the_gate_is_found_with_the_last_lawful_stage_and_who_did_it()
    {
        var deal = Deal.Begin(Organization);
        Force(new UpdateRequest { Target = new Entity(ShippedProcess.FlowTable, deal.Flow) { ["activestageid"] = Deal.Stage(Diagnosis) } });
        var finding = Assert.Single(Findings(Verify(deal)));
        Assert.Equal("move-without-receipt", finding.GetProperty("code").GetString());
        Assert.Equal("critical", finding.GetProperty("severity").GetString());
        Assert.Equal(deal.Id, finding.GetProperty("opportunity").GetProperty("id").GetGuid());
        Assert.Equal("Rockets for Acme", finding.GetProperty("opportunity").GetProperty("name").GetString());
        var text = finding.GetProperty("text").GetString();
        Assert.StartsWith("It stands at 4 Diagnosis, and no receipt says how it got beyond ", text, StringComparison.Ordinal);
        Assert.Contains(" UTC, by ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody unknown", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_win_past_the_gate_is_found()
    {
        var deal = Deal.Begin(Organization);
        Force(new UpdateRequest { Target = new Entity("opportunity", deal.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) } });
        Assert.StartsWith("It is won, and no receipt", Assert.Single(Findings(Verify(deal))).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_that_began_past_the_suite_is_found()
    {
        var deal = new Deal(Organization).WithoutProcess();
        Force(new CreateRequest { Target = new Entity(ShippedProcess.FlowTable) { ["bpf_opportunityid"] = new EntityReference("opportunity", deal.Id), ["activestageid"] = Deal.Stage(Diagnosis), ["traversedpath"] = Deal.Path(Diagnosis) } });
        Assert.Equal(["flow-without-gate"], Codes(Verify()));
    }

    [Fact]
    public void A_receipt_changed_past_the_suite_is_found()
    {
        var deal = Deal.At(Organization, 1);
        Force(new UpdateRequest { Target = new Entity("c3_receipt", deal.Receipts[0].Id) { ["c3_verdict"] = ((string)deal.Receipts[0]["c3_verdict"]).Replace("outreach", "nowhere", StringComparison.Ordinal) } });
        Assert.Equal(["receipt-altered", "receipt-columns"], Codes(Verify(deal)));
    }

    [Fact]
    public void A_receipt_deleted_past_the_suite_leaves_a_move_without_one()
    {
        var deal = Deal.At(Organization, 1);
        Force(new DeleteRequest { Target = deal.Receipts[0].ToEntityReference() });
        Assert.Equal(["move-without-receipt"], Codes(Verify(deal)));
    }

    [Fact]
    public void Evidence_whose_hash_was_changed_past_the_suite_is_found()
    {
        var deal = Deal.At(Organization, 1);
        Force(new UpdateRequest { Target = new Entity("c3_evidence", deal.Evidence[0].Id) { ["c3_sha256"] = new string('0', 64) } });
        Assert.Equal(["evidence-changed"], Codes(Verify()));
    }

    [Fact]
    public void Evidence_whose_grade_was_changed_past_the_suite_is_found()
    {
        var deal = Deal.At(Organization, 1);
        Force(new UpdateRequest { Target = new Entity("c3_evidence", deal.Evidence[0].Id) { ["c3_grade"] = Choice(0) } });
        Assert.Equal(["evidence-grade"], Codes(Verify()));
    }

    [Fact]
    public void Evidence_deleted_past_the_suite_is_found()
    {
        var deal = Deal.At(Organization, 1);
        Force(new DeleteRequest { Target = deal.Evidence[0].ToEntityReference() });
        Assert.Equal(["evidence-gone"], Codes(Verify()));
    }

    [Fact]
    public void A_file_whose_bytes_were_changed_past_the_suite_is_found_where_files_are_checked()
    {
        var deal = Deal.Begin(Organization);
        var note = deal.Attach("meeting-accepted");
        Force(new UpdateRequest { Target = new Entity("annotation", note) { ["documentbody"] = "AAAA" } });
        Assert.Empty(Codes(Verify()));
        Assert.Equal(["file-changed"], Codes(Verify(("CheckFiles", true))));
        Assert.Equal(["file-changed"], Codes(Verify(deal)));
    }

    [Fact]
    public void A_file_deleted_past_the_suite_is_found()
    {
        var deal = Deal.Begin(Organization);
        var note = deal.Attach("meeting-accepted");
        Force(new DeleteRequest { Target = new EntityReference("annotation", note) });
        Assert.Equal(["file-gone"], Codes(Verify(deal)));
    }

    [Fact]
    public void Receipts_whose_opportunity_is_gone_are_information()
    {
        var deal = Deal.At(Organization, 1);
        Organization.As(Organization.Administrator).Delete("opportunity", deal.Id);
        var report = Verify();
        Assert.True(report.GetProperty("clean").GetBoolean());
        Assert.Equal(["opportunity-gone"], Codes(report));
    }

    [Fact]
    public void A_definition_changed_past_the_suite_is_found()
    {
        Force(new UpdateRequest { Target = new Entity("c3_requirement", ShippedProcess.RequirementId("meeting-accepted")) { ["c3_effect"] = Choice(0) } });
        Assert.Equal(["definition-changed"], Codes(Verify()));
    }

    [Fact]
    public void Who_may_not_audit_may_not_verify() =>
        Assert.Contains("prvReadc3_permission", Refused(() => Organization.As(Organization.Seller).Execute(new OrganizationRequest("c3_VerifyReceipts"))), StringComparison.Ordinal);

    [Fact]
    public void The_auditor_may_verify() =>
        Organization.As(Organization.UserWithRoles("Basic User", "Sales Process Auditor")).Execute(new OrganizationRequest("c3_VerifyReceipts"));

    [Fact]
    public void An_id_that_is_none_is_refused_in_plain_words() =>
        Assert.StartsWith("Nothing was checked: \"here\" is not the id of an opportunity.", Refused(() => Verify(("OpportunityId", "here"))), StringComparison.Ordinal);

    [Fact]
    public void More_opportunities_than_a_page_holds_are_verified_page_after_page()
    {
        foreach (var _ in Enumerable.Range(0, 11))
            Deal.Begin(Organization);
        var first = Verify(("CheckFiles", true));
        Assert.Equal(10, first.GetProperty("checked").GetInt32());
        var second = Verify(("CheckFiles", true), ("PagingCookie", first.GetProperty("pagingCookie").GetString()!));
        Assert.Equal(1, second.GetProperty("checked").GetInt32());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("pagingCookie").ValueKind);
    }

    private JsonElement Verify(Deal deal) => Verify(("OpportunityId", deal.Id.ToString("D")));

    private JsonElement Verify(params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("c3_VerifyReceipts");
        foreach (var (name, value) in parameters)
            request[name] = value;
        return JsonDocument.Parse((string)Organization.As(Organization.Administrator).Execute(request)["Report"]).RootElement;
    }

    private void Force(OrganizationRequest request)
    {
        request["BypassCustomPluginExecution"] = true;
        Organization.As(Organization.Administrator).Execute(request);
    }

    private static List<JsonElement> Findings(JsonElement report) => [.. report.GetProperty("findings").EnumerateArray()];

    private static List<string?> Codes(JsonElement report) => [.. Findings(report).Select(f => f.GetProperty("code").GetString())];
}
