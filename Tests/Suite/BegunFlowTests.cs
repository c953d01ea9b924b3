using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What the platform does with the process that is set; needs an organisation that begins flows.</summary>
public sealed class BegunFlowTests() : SuiteTests(new SandboxOrganization(behaviour: new() { CreateBeginsFlow = true }))
{
    [Fact]
    public void The_flow_of_the_chosen_process_begins_with_the_opportunity()
    {
        AppProcess.LetNothingElseBeChosen(Organization);
        var process = AppProcess.Write(Organization);
        process.Change("c3_chosenwhen", """[{"column":"name","operator":"is-set"}]""");
        process.PublishedByAll();
        var deal = HouseDeal.Create(Organization);
        Assert.Single(deal.Rows(AppProcess.FlowTable, "opportunityid", deal.Id));
        Assert.Equal(process.Id, deal.Governing);
    }

    [Fact]
    public void The_flow_of_leads_begins_with_the_lead_and_governs_it()
    {
        var lead = Organization.As(Organization.Seller).Create(new Entity("lead") { ["lastname"] = "Lee" });
        var qualify = new Entity("lead", lead) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) };
        Assert.StartsWith("Not qualified", Refused(() => Organization.As(Organization.Seller).Update(qualify)), StringComparison.Ordinal);
    }
}
