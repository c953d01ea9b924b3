using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Registration;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Turning a lead into an opportunity and its customer.</summary>
public sealed class QualifyLeadTests : EngineTest
{
    [Fact]
    public void A_lead_becomes_what_is_asked_and_its_process_goes_on_with_the_opportunity()
    {
        var (lead, flow) = (Lead(), Create("zz_flow"));

        var created = Qualify(lead, account: true, contact: true, opportunity: true, flow);

        Assert.Equal(["account", "contact", "opportunity"], created.Select(c => c.LogicalName));
        var opportunity = Read(created[2]);
        Assert.Equal(("A pump", created[0], created[1], lead), (opportunity["name"], opportunity["customerid"], opportunity["parentcontactid"], opportunity["originatingleadid"]));
        Assert.Equal(("Ann Buyer", created[0]), (Read(created[1])["fullname"], Read(created[1])["parentcustomerid"]));
        Assert.Equal(created[2], Read(flow)["bpf_opportunityid"]);
        Assert.Equal("Qualified", Read(lead).FormattedValues["statecode"]);
    }

    [Fact]
    public void Nothing_is_created_that_is_not_asked_for_and_no_lead_is_qualified_twice()
    {
        var lead = Lead();
        Assert.Empty(Qualify(lead, account: false, contact: false, opportunity: false));
        Assert.Contains("already", Fault(() => Qualify(lead, true, true, true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nested_creates_skip_PreValidation_and_no_other_stage()
    {
        Open(typeof(AccountEarly), typeof(AccountBefore), typeof(AccountAfter));
        var seen = new List<int>();
        Script.When<AccountEarly>(p => seen.Add(p.Context.Stage));
        Script.When<AccountBefore>(p => seen.Add(p.Context.Stage));
        Script.When<AccountAfter>(p => seen.Add(p.Context.Stage));

        Qualify(Lead(), account: true, contact: false, opportunity: false);

        Assert.Equal([20, 40], seen);
    }

    [Fact]
    public void A_step_on_the_message_sees_the_lead_and_can_refuse()
    {
        Open(typeof(LeadQualified));
        var lead = Lead();
        Script.When<LeadQualified>(p => throw new InvalidPluginExecutionException(((EntityReference)p.Context.InputParameters["LeadId"]).Id.ToString()));

        Assert.Equal(lead.Id.ToString(), Fault(() => Qualify(lead, true, true, true)).Message);
        Assert.Equal(0, Count("account"));
    }

    private EntityReference Lead() =>
        Create("lead", ("subject", "A pump"), ("firstname", "Ann"), ("lastname", "Buyer"), ("companyname", "Acme"));

    private EntityReferenceCollection Qualify(EntityReference lead, bool account, bool contact, bool opportunity, EntityReference? process = null) =>
        (EntityReferenceCollection)Service.Execute(new("QualifyLead")
        {
            ["LeadId"] = lead,
            ["CreateAccount"] = account,
            ["CreateContact"] = contact,
            ["CreateOpportunity"] = opportunity,
            ["Status"] = new OptionSetValue(3),
            ["ProcessInstanceId"] = process,
        })["CreatedEntities"];
}

[CrmPluginRegistration("QualifyLead", "lead", StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "", "lead qualified", 1, IsolationModeEnum.Sandbox)]
public sealed class LeadQualified : ScriptedPlugin;
