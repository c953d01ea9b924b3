using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What the gate blocks on the server, and what it must not; for every engine.</summary>
public abstract class GateTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const int Discovery = 2, Diagnosis = 3, Close = 4;

    [Fact]
    public void A_stage_is_not_left_without_its_proof()
    {
        var deal = Deal.At(Organization, Diagnosis);
        var refusal = Refused(() => deal.MoveTo(Close));
        Assert.StartsWith("Not moved to 5 Close: 2 of 2 requirements are open.\n1) Notice of vendor selection", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_is_left_with_its_proof()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.Complete(Diagnosis);
        deal.MoveTo(Close);
        Assert.Equal(Close, deal.Position);
    }

    [Fact]
    public void A_jump_over_several_stages_asks_for_every_gate_between()
    {
        var deal = Deal.Begin(Organization);
        Assert.StartsWith("Not moved to 4 Diagnosis: 3 of 5 requirements are open.", Refused(() => deal.MoveTo(Diagnosis)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_alone_does_not_get_past_the_gate()
    {
        var deal = Deal.At(Organization, Diagnosis);
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.UpdateFlow(("traversedpath", Deal.Path(Close)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Finishing_the_flow_asks_for_the_gates_that_are_left()
    {
        var deal = Deal.At(Organization, Diagnosis);
        var refusal = Refused(() => deal.UpdateFlow(("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))));
        Assert.StartsWith("Not closed as won: 5 of 5", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_is_not_created_at_a_later_stage_without_proof() =>
        Assert.StartsWith("Not moved to 3 Discovery: 2 of 4", Refused(() => new Deal(Organization).WithoutProcess().Start(Discovery)), StringComparison.Ordinal);

    [Fact]
    public void An_instance_is_created_at_its_first_stage_without_proof()
    {
        var deal = Deal.Begin(Organization);
        Assert.Equal(0, deal.Position);
    }

    [Fact]
    public void An_advanced_instance_is_not_given_to_an_opportunity_without_proof()
    {
        var proven = Deal.At(Organization, Diagnosis);
        var other = new Deal(Organization).WithoutProcess();
        var refusal = Refused(() => proven.UpdateFlow(("bpf_opportunityid", new EntityReference("opportunity", other.Id))));
        Assert.StartsWith("Not moved to 4 Diagnosis: 3 of 5", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_opportunity_is_not_won_without_the_proof_of_all_its_stages_left()
    {
        var deal = Deal.At(Organization, Diagnosis);
        Assert.StartsWith("Not closed as won: 5 of 5", Refused(deal.Win), StringComparison.Ordinal);
    }

    [Fact]
    public void An_opportunity_is_won_with_its_proof()
    {
        var deal = Deal.At(Organization, Close);
        deal.Complete(Close);
        deal.Win();
        Assert.Equal("won", deal.Receipts[^1]["c3_tostage"]);
    }

    [Fact]
    public void A_close_activity_that_says_won_is_refused_without_proof()
    {
        var deal = Deal.At(Organization, Close);
        var close = new Entity("opportunityclose")
        {
            ["subject"] = "Won",
            ["opportunityid"] = new EntityReference("opportunity", deal.Id),
            ["opportunitystatecode"] = new OptionSetValue(1),
        };
        Assert.StartsWith("Not closed as won", Refused(() => deal.Seller.Create(close)), StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_is_never_blocked()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.MoveTo(0);
        Assert.Equal(0, deal.Position);
    }

    [Fact]
    public void Losing_is_never_blocked() => Deal.At(Organization, Diagnosis).Lose();

    [Fact]
    public void Aborting_the_flow_is_never_blocked() =>
        Deal.At(Organization, Diagnosis).UpdateFlow(("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3)));

    [Fact]
    public void Aborting_is_no_way_to_move_on()
    {
        var deal = Deal.At(Organization, Diagnosis);
        Assert.StartsWith("Not moved to 5 Close", Refused(() => deal.UpdateFlow(
            ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3)), ("activestageid", Deal.Stage(Close)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Sending_the_stage_that_is_there_already_is_never_blocked()
    {
        var deal = Deal.At(Organization, Diagnosis);
        deal.MoveTo(Diagnosis);
        Assert.Equal(Diagnosis, deal.Position);
    }

    [Fact]
    public void An_opportunity_that_no_process_governs_is_won_freely()
    {
        var deal = new Deal(Organization).WithoutProcess();
        deal.Win();
        Assert.Empty(deal.Receipts);
    }

    [Fact]
    public void A_path_that_is_no_path_is_refused_in_plain_words()
    {
        var deal = Deal.At(Organization, Diagnosis);
        Assert.StartsWith("Not moved: the stage asked for is none of this process.", Refused(() => deal.UpdateFlow(("traversedpath", "close"))), StringComparison.Ordinal);
    }
}
