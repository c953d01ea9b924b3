using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>That a merge of leads loses no proof and gains none, whatever the platform raises and takes along.</summary>
public sealed class LeadMergeTests : IDisposable
{
    private SandboxOrganization organization = new();

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void What_the_customer_did_counts_for_the_lead_that_stays(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        goes.Attach(GovernedCase.First);
        var captured = Assert.Single(goes.Evidence);
        Merge(stays, goes);
        var followed = Assert.Single(stays.Evidence);
        Assert.All(Captured, column => Assert.Equal(captured[column], followed[column]));
        stays.MoveTo(1);
        Assert.Equal(1, stays.Position);
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void A_mail_follows_as_what_it_was_worth(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        goes.Deliver(GovernedCase.First);
        var captured = Assert.Single(goes.Evidence);
        Merge(stays, goes);
        Assert.Equal(captured["c3_grade"], Assert.Single(stays.Evidence)["c3_grade"]);
        stays.MoveTo(1);
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void A_merged_lead_keeps_its_place_its_receipts_and_a_record_of_its_proof(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        goes.AtEnd();
        Merge(stays, goes);
        Assert.Equal((0, goes.End), (stays.Position, goes.Position));
        Assert.Equal("The lead was merged into another, and its evidence followed.", Assert.Single(goes.Evidence)["c3_withdrawnreason"]);
        Assert.Equal((0, 1), (stays.Receipts.Count, goes.Receipts.Count));
        Assert.Equal([stays.Row.Id, goes.Row.Id], new[] { stays, goes }.Select(l => Gate(l).GetAttributeValue<EntityReference>("c3_leadid").Id));
        Assert.All(new[] { stays, goes }, lead => Assert.Contains("all is as it was written", Verify(lead), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void What_was_decided_about_a_merged_lead_stays_with_it(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        goes.Seller.Execute(new OrganizationRequest("c3_RequestWaiver")
        {
            ["Target"] = goes.Row,
            ["RequirementCode"] = GovernedCase.First,
            ["Reason"] = "They answer by telephone.",
            ["Compensation"] = "A colleague listens in.",
        });
        Merge(stays, goes);
        Assert.Equal(goes.Row.Id, Assert.Single(Administrator.RetrieveMultiple(new QueryExpression("c3_waiver") { ColumnSet = new("c3_leadid") }).Entities).GetAttributeValue<EntityReference>("c3_leadid").Id);
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void What_another_customer_has_confirmed_does_not_follow(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        BelongsTo(stays, Account("Acme"));
        BelongsTo(goes, Account("Zenith"));
        goes.Attach(GovernedCase.First);
        Merge(stays, goes);
        Assert.Empty(stays.Evidence);
        Assert.Equal("The lead was merged into one of another customer.", Assert.Single(goes.Evidence)["c3_withdrawnreason"]);
        Assert.StartsWith("Not moved to", Refused(() => stays.MoveTo(1)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void What_a_lead_has_proved_that_stays_goes_when_the_merge_gives_it_another_customer(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        BelongsTo(stays, Account("Acme"));
        stays.Attach(GovernedCase.First);
        var zenith = Account("Zenith");
        BelongsTo(goes, zenith);
        Merge(stays, goes, ("parentaccountid", zenith));
        Assert.Equal("The customer changed.", Assert.Single(stays.Evidence)["c3_withdrawnreason"]);
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void A_lead_that_does_not_say_whose_it_is_takes_what_the_other_has(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        var acme = Account("Acme");
        BelongsTo(goes, acme);
        goes.Attach(GovernedCase.First);
        Merge(stays, goes);
        Assert.StartsWith("Not moved to", Refused(() => stays.MoveTo(1)), StringComparison.Ordinal);
        BelongsTo(stays, acme);
        stays.MoveTo(1);
    }

    [Theory]
    [MemberData(nameof(Behaviours))]
    public void A_merge_does_not_qualify_the_lead_that_stays(bool raises, bool takesAlong)
    {
        var (stays, goes) = Leads(raises, takesAlong);
        Assert.StartsWith("Not qualified", Refused(() => Merge(stays, goes, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3)))), StringComparison.Ordinal);
        Assert.Equal(0, stays.State);
    }

    [Fact]
    public void What_proves_nothing_any_more_is_not_taken_for_proof_when_its_note_is_deleted_at_the_lead_that_stays()
    {
        var (stays, goes) = Leads(raises: true, takesAlong: true);
        var note = goes.Attach(GovernedCase.First);
        Merge(stays, goes);
        stays.Seller.Delete("annotation", note);
        Assert.StartsWith("Not moved to", Refused(() => stays.MoveTo(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_the_suite_the_platform_says_alone_what_goes_along(bool takesAlong)
    {
        var (stays, goes) = Leads(raises: false, takesAlong);
        goes.Attach(GovernedCase.First);
        Administrator.Execute(new OrganizationRequest("Merge")
        {
            ["Target"] = stays.Row,
            ["SubordinateId"] = goes.Row.Id,
            ["PerformParentingChecks"] = false,
            ["BypassCustomPluginExecution"] = true,
        });
        Assert.Single(takesAlong ? stays.Evidence : goes.Evidence);
    }

    public static TheoryData<bool, bool> Behaviours => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    public void Dispose() => organization.Dispose();

    private static readonly string[] Captured = ["c3_name", "c3_requirementcode", "c3_kind", "c3_grade", "c3_sha256", "c3_receivedon", "c3_receivedbyid", "c3_sourceid", "c3_filename"];

    private IOrganizationService Administrator => organization.As(organization.Administrator);

    private (GovernedCase Stays, GovernedCase Goes) Leads(bool raises, bool takesAlong)
    {
        organization.Dispose();
        organization = new(behaviour: new() { MergeRaisesUpdate = raises, MergeTakesAlongCustomRows = takesAlong });
        var stays = GovernedCase.Lead(organization);
        return (stays, stays.Another());
    }

    private EntityReference Account(string name) => new("account", Administrator.Create(new Entity("account") { ["name"] = name }));

    private static void BelongsTo(GovernedCase lead, EntityReference account) => lead.Seller.Update(new Entity("lead", lead.Row.Id) { ["parentaccountid"] = account });

    private void Merge(GovernedCase stays, GovernedCase goes, params (string Column, object Value)[] content)
    {
        var values = new Entity("lead");
        foreach (var (column, value) in content)
            values[column] = value;
        Administrator.Execute(new OrganizationRequest("Merge")
        {
            ["Target"] = stays.Row,
            ["SubordinateId"] = goes.Row.Id,
            ["UpdateContent"] = values,
            ["PerformParentingChecks"] = false,
        });
    }

    private Entity Gate(GovernedCase lead) => Administrator.Retrieve("c3_gate", lead.Row.Id, new("c3_leadid"));

    private string Verify(GovernedCase lead) =>
        (string)Administrator.Execute(new OrganizationRequest("c3_VerifyReceipts") { ["OpportunityId"] = lead.Row.Id.ToString("D") })["Report"];

    private static string Refused(Action action) => Assert.ThrowsAny<Exception>(action).Message;
}
