using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>Who waives a requirement, and for how long; needs teams and identities.</summary>
public abstract class WaiverTests : DecisionTests
{
    private const string Notice = "vendor-selection-notice";
    private const string Manager = "Regional manager", Director = "Sales director";

    protected WaiverTests(ITestOrganization organization)
        : base(organization) => ProcessVariant.Publish(Organization, process =>
        {
            process.LetWaive(Notice, """{"authorities":[{"role":"Regional manager","upTo":{"amount":250000,"currency":"USD"}},{"role":"Sales director"}],"mostDays":30,"extensions":1}""");
            process.LetWaive("signed-contract", null);
        });

    [Fact]
    public void A_granted_waiver_opens_the_gate_and_says_what_the_opportunity_was_worth()
    {
        var deal = Worth(250_000);
        var waiver = Ask(deal);
        Assert.Contains("A waiver has been asked for.", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
        var manager = Holder(Manager);
        Decide(manager, waiver);
        deal.MoveTo(Close);
        var row = Assert.Single(Rows("c3_waiver", deal));
        Assert.Equal("250000 USD", row["c3_amount"]);
        Assert.Equal(manager, row.GetAttributeValue<EntityReference>("c3_decidedbyid").Id);
        Assert.Equal(Sample.Now.AddDays(30), row["c3_validuntil"]);
    }

    [Fact]
    public void A_waiver_that_ends_locks_the_gate_again_and_the_next_move_says_so()
    {
        var deal = Worth(1000);
        Decide(Holder(Manager), Ask(deal));
        Organization.Advance(TimeSpan.FromDays(1));
        deal.MoveTo(Close);
        deal.Complete(Close);
        Organization.Advance(TimeSpan.FromDays(30));
        Assert.Contains("Notice of vendor selection - its waiver ended on 2026-04-01.", Refused(deal.Win), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_that_ends_before_the_move_lets_nothing_pass()
    {
        var deal = Worth(1000);
        Decide(Holder(Manager), Ask(deal));
        Organization.Advance(TimeSpan.FromDays(30));
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_is_asked_for_with_its_reason_and_with_what_is_done_instead()
    {
        var deal = Worth(1000);
        Assert.StartsWith("Not asked for: say why", Refused(() => Ask(deal, reason: " ")), StringComparison.Ordinal);
        Assert.StartsWith("Not asked for: say what is done instead", Refused(() => Ask(deal, compensation: "")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_may_waive_cannot_be_asked_for() =>
        Assert.StartsWith("Signed contract cannot be waived.", Refused(() => Ask(Worth(1000), "signed-contract")), StringComparison.Ordinal);

    [Fact]
    public void A_waiver_is_asked_for_once_at_a_time()
    {
        var deal = Worth(1000);
        Ask(deal);
        Assert.StartsWith("A waiver of Notice of vendor selection has been asked for already.", Refused(() => Ask(deal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_authority_reads_who_has_it() => Assert.Equal(
        "Notice of vendor selection may be waived by: Regional manager (up to 250,000 USD), Sales director.",
        Refused(() => Decide(Holder("Legal"), Ask(Worth(1000)))));

    [Fact]
    public void An_authority_does_not_reach_beyond_its_amount()
    {
        var deal = Worth(250_001);
        var waiver = Ask(deal);
        Assert.StartsWith("This opportunity is worth more than you may decide about", Refused(() => Decide(Holder(Manager), waiver)), StringComparison.Ordinal);
        Decide(Holder(Director), waiver);
        deal.MoveTo(Close);
    }

    [Fact]
    public void Whoever_asks_does_not_grant()
    {
        LetHold(Director, Organization.Seller);
        var waiver = Ask(Worth(1000));
        Assert.StartsWith("You asked for this waiver, so somebody else decides it.", Refused(() => Decide(Organization.Seller, waiver)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_grants_in_the_name_of_somebody_else_and_no_program_does()
    {
        var waiver = Ask(Worth(1000));
        var services = new[] { Organization.Impersonating(Organization.Administrator, Holder(Director)), Organization.AsApplication("System Administrator") };
        Assert.All(services, service => Assert.StartsWith("This takes a person", Refused(() => Decide(service, waiver)), StringComparison.Ordinal));
    }

    [Fact]
    public void A_waiver_runs_for_no_longer_than_its_requirement_allows()
    {
        var deal = Worth(1000);
        Assert.Contains("runs for 30 days at most: until 2026-04-01.", Refused(() => Ask(deal, until: Sample.Now.AddDays(31))), StringComparison.Ordinal);
        var waiver = Ask(deal);
        var manager = Organization.As(Holder(Manager));
        Assert.Contains("runs for 30 days at most: until 2026-04-01.", Refused(() => Decide(manager, waiver, until: Sample.Now.AddDays(31))), StringComparison.Ordinal);
        Assert.StartsWith("A waiver ends in the future.", Refused(() => Decide(manager, waiver, until: Sample.Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_is_granted_until_when_it_was_asked_for()
    {
        var deal = Worth(1000);
        Decide(Holder(Manager), Ask(deal, until: Sample.Now.AddDays(7)));
        Assert.Equal(Sample.Now.AddDays(7), Rows("c3_waiver", deal)[0]["c3_validuntil"]);
    }

    [Fact]
    public void A_waiver_is_declined_with_a_reason_and_decided_once()
    {
        var deal = Worth(1000);
        var waiver = Ask(deal);
        var manager = Organization.As(Holder(Manager));
        Assert.StartsWith("Not declined: say why", Refused(() => Decide(manager, waiver, grant: false)), StringComparison.Ordinal);
        Decide(manager, waiver, grant: false, reason: "Wait for the notice.");
        Assert.Equal("This waiver was declined on 2026-03-02 already.", Refused(() => Decide(manager, waiver)));
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.MoveTo(Close)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_is_extended_as_often_as_its_requirement_allows()
    {
        var deal = Worth(1000);
        var (waiver, manager) = (Ask(deal), Holder(Manager));
        Decide(manager, waiver);
        Organization.Advance(TimeSpan.FromDays(29));
        Extend(manager, waiver, days: 29 + 30);
        Assert.Equal(Sample.Now.AddDays(59), Rows("c3_waiver", deal)[0]["c3_validuntil"]);
        Assert.Equal(
            "A waiver of Notice of vendor selection can be extended once. This one ends on 2026-04-30.",
            Refused(() => Extend(manager, waiver, days: 29 + 30)));
    }

    [Fact]
    public void A_waiver_is_extended_by_authority_while_it_runs_and_for_no_longer_than_one_runs()
    {
        var (waiver, manager) = (Ask(Worth(1000)), Holder(Manager));
        Decide(manager, waiver);
        Assert.StartsWith("You asked for this waiver", Refused(() => Extend(Organization.Seller, waiver, 30)), StringComparison.Ordinal);
        Assert.StartsWith("Notice of vendor selection may be waived by", Refused(() => Extend(Holder("Legal"), waiver, 30)), StringComparison.Ordinal);
        Assert.StartsWith("This waiver runs until 2026-04-01 already.", Refused(() => Extend(manager, waiver, 29)), StringComparison.Ordinal);
        Assert.Contains("runs for 30 days at most", Refused(() => Extend(manager, waiver, 31)), StringComparison.Ordinal);
        Organization.Advance(TimeSpan.FromDays(30));
        Assert.StartsWith("Only a waiver that runs can be extended", Refused(() => Extend(manager, waiver, 40)), StringComparison.Ordinal);
    }

    private Deal Worth(decimal amount)
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.LetSign(Diagnosis);
        Write(deal, ("estimatedvalue", new Money(amount)));
        return deal;
    }

    private static Guid Ask(Deal deal, string code = Notice, string reason = "The notice comes on Friday.", string compensation = "The director calls the customer.", DateTime? until = null) =>
        ((EntityReference)Send(deal.Seller, "c3_RequestWaiver", Reference(deal), ("RequirementCode", code), ("Reason", reason), ("Compensation", compensation), ("Until", until))["Waiver"]).Id;

    private void Decide(Guid user, Guid waiver) => Decide(Organization.As(user), waiver);

    private static void Decide(IOrganizationService service, Guid waiver, bool grant = true, string? reason = null, DateTime? until = null) =>
        Send(service, "c3_DecideWaiver", new EntityReference("c3_waiver", waiver), ("Grant", grant), ("Reason", reason), ("Until", until));

    private void Extend(Guid user, Guid waiver, int days) =>
        Send(Organization.As(user), "c3_ExtendWaiver", new EntityReference("c3_waiver", waiver), ("Until", Sample.Now.AddDays(days)));
}
