using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tests.Engines;

namespace SalesProcessPlugins.Tests.Suite;

/// <summary>What the health check says, and how steps are put in order.</summary>
public abstract class HealthTests(ITestOrganization organization) : SuiteTests(organization)
{
    private const string Step = "sdkmessageprocessingstep";
    private static readonly Guid MoveStep = new("0f6a2b1e-61d0-5c0f-8a5e-0d8a5b6f1a12");

    private IOrganizationService Administrator => Organization.As(Organization.Administrator);

    [Fact]
    public void A_disabled_step_is_found_and_enabled_again()
    {
        Administrator.Update(new Entity(Step, MoveStep) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.Equal("critical", Assert.Single(Findings("step-disabled")).GetProperty("severity").GetString());
        Assert.Equal(["Enabled the step \"New-name sale flow updated: gate\"."], Provision());
        Assert.Empty(Findings("step-disabled"));
    }

    [Fact]
    public void A_missing_step_is_found_and_registered_again_with_its_image()
    {
        Administrator.Delete(Step, MoveStep);
        Assert.Contains("\"New-name sale flow updated: gate\" is not registered.", Assert.Single(Findings("step-missing")).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Registered the step \"New-name sale flow updated: gate\"."], Provision());
        Assert.Empty(Findings("step-missing"));
        var deal = Deal.Begin(Organization);
        Assert.StartsWith("Not moved to 2 Commitment", Refused(() => deal.MoveTo(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank"), InlineData("filteringattributes"), InlineData("stage")]
    public void A_changed_step_is_found_and_corrected(string column)
    {
        Administrator.Update(new Entity(Step, MoveStep) { [column] = column switch { "rank" => 7, "stage" => new OptionSetValue(40), _ => "statecode" } });
        Assert.Single(Findings("step-changed"));
        Assert.Equal(["Corrected the step \"New-name sale flow updated: gate\"."], Provision());
        Assert.Empty(Findings("step-changed"));
    }

    [Fact]
    public void A_removed_image_is_found_and_put_back()
    {
        var query = new QueryExpression("sdkmessageprocessingstepimage");
        query.Criteria.AddCondition("sdkmessageprocessingstepid", ConditionOperator.Equal, MoveStep);
        Administrator.Delete("sdkmessageprocessingstepimage", Administrator.RetrieveMultiple(query).Entities.Single().Id);
        Assert.Contains("has another image than it came with", Assert.Single(Findings("step-changed")).GetProperty("text").GetString(), StringComparison.Ordinal);
        Provision();
        Assert.Empty(Findings("step-changed"));
    }

    [Fact]
    public void Provisioning_again_changes_nothing()
    {
        Provision();
        Assert.Empty(Provision());
    }

    [Fact]
    public void The_steps_that_were_registered_here_are_removed_before_an_uninstall_and_can_be_brought_back()
    {
        var registered = OwnSteps();
        Assert.NotEmpty(registered);
        var report = Report("c3_ProvisionSteps", ("Remove", true));
        Assert.Equal(registered.Select(name => $"Removed the step \"{name}\"."), report.GetProperty("done").EnumerateArray().Select(done => done.GetString()).Order(StringComparer.Ordinal));
        Assert.Empty(OwnSteps());
        Assert.NotEmpty(Findings("step-missing"));
        Provision();
        Assert.Equal(registered, OwnSteps());
    }

    [Fact]
    public void Who_only_publishes_removes_no_step()
    {
        var registered = OwnSteps();
        var administrator = Organization.As(Organization.UserWithRoles("Sales Process Administrator", "Basic User"));
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => administrator.Execute(new OrganizationRequest("c3_ProvisionSteps") { ["Remove"] = true }));
        Assert.Equal(registered, OwnSteps());
    }

    [Fact]
    public void Only_who_may_publish_provisions() =>
        Assert.Contains("prvWritec3_permission", Refused(() => Organization.As(Organization.Seller).Execute(new OrganizationRequest("c3_ProvisionSteps"))), StringComparison.Ordinal);

    [Fact]
    public void Only_who_may_audit_checks_health() =>
        Assert.Contains("prvReadc3_permission", Refused(() => Organization.As(Organization.Seller).Execute(new OrganizationRequest("c3_HealthCheck"))), StringComparison.Ordinal);

    [Fact]
    public void System_Administrators_who_may_bypass_are_information()
    {
        var finding = Assert.Single(Findings("bypass-holder"));
        Assert.Equal("information", finding.GetProperty("severity").GetString());
        Assert.StartsWith("The role System Administrator may leave out plug-ins, and so every gate. It is held by 1 user: ", finding.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flow_that_no_process_governs_is_found()
    {
        string[] ungoverned =
        [
            "\"Lead to Opportunity Sales Process\" is active for leads", "\"Lead to Opportunity Sales Process\" is active for opportunities",
            "\"Opportunity Sales Process\" is active for opportunities",
        ];
        Assert.All(
            Findings("flow-ungoverned").Select(f => f.GetProperty("text").GetString()!).Order(StringComparer.Ordinal).Zip(ungoverned, (text, flow) => (text, flow)),
            found => Assert.Contains(found.flow, found.text, StringComparison.Ordinal));
        TurnOffTheFlowsOfSales();
        Assert.Empty(Findings("flow-ungoverned"));
    }

    [Fact]
    public void A_run_is_kept_and_its_row_is_the_suites()
    {
        Administrator.Execute(new OrganizationRequest("c3_HealthCheck"));
        var run = Assert.Single(Administrator.RetrieveMultiple(new QueryExpression("c3_healthrun") { ColumnSet = new ColumnSet(true) }).Entities);
        Assert.Equal(Organization.Administrator, run.GetAttributeValue<EntityReference>("c3_ranbyid").Id);
        Assert.StartsWith("A health run cannot be written this way.", Refused(() => Administrator.Delete("c3_healthrun", run.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_else_may_bypass_is_a_warning_with_names()
    {
        LetTheIntegrationBypass();
        var warning = Assert.Single(Findings("bypass-holder"), f => f.GetProperty("severity").GetString() == "warning");
        Assert.Equal("The role Integration may leave out plug-ins, and so every gate. It is held by 1 user: Sam Seller.", warning.GetProperty("text").GetString());
    }

    [Fact]
    public void Who_is_trusted_to_bypass_is_named_without_a_warning()
    {
        LetTheIntegrationBypass();
        Organization.Set("c3_TrustedBypassRoles", "Migration; integration;");
        Assert.All(Findings("bypass-holder"), f => Assert.Equal("information", f.GetProperty("severity").GetString()));
        Assert.Contains(Findings("bypass-holder"), f => f.GetProperty("text").GetString() == "The role Integration may leave out plug-ins, and so every gate, and is trusted to. It is held by 1 user: Sam Seller.");
    }

    private void LetTheIntegrationBypass()
    {
        var role = new EntityReference("role", Administrator.Create(new Entity("role") { ["name"] = "Integration" }));
        var privilege = Administrator.RetrieveMultiple(Named("privilege", "prvBypassCustomPlugins")).Entities.Single().Id;
        Administrator.Execute(new AddPrivilegesRoleRequest { RoleId = role.Id, Privileges = [new RolePrivilege { PrivilegeId = privilege, Depth = PrivilegeDepth.Global }] });
        Assert.All(Findings("bypass-holder"), f => Assert.Equal("information", f.GetProperty("severity").GetString()));
        Administrator.Associate("systemuser", Organization.Seller, new Relationship("systemuserroles_association"), [role]);
    }

    [Theory]
    [InlineData("sign-off-unheld", "Plant manager", "Legal", "Delivery team")]
    [InlineData("waiver-unheld", "Sales director", "Sales Process Manager")]
    public void A_role_that_nobody_holds_is_found_until_somebody_does(string code, params string[] roles)
    {
        Assert.NotEmpty(Findings(code));
        Fill(roles);
        Assert.Empty(Findings(code));
    }

    [Fact]
    public void A_role_that_nobody_holds_is_found_once_with_all_that_asks_for_it() => Assert.Matches(
        "^Sales director may waive [0-9]+ requirements of (?:[A-Z][a-z -]+, )+New-name sale, and nobody is\\.$",
        Assert.Single(Findings("waiver-unheld"), finding => finding.GetProperty("text").GetString()!.StartsWith("Sales director", StringComparison.Ordinal)).GetProperty("text").GetString());

    [Fact]
    public void When_it_was_last_clean_is_remembered()
    {
        Fill("Plant manager", "Legal", "Delivery team", "Sales director", "Sales Process Manager");
        TurnOffTheFlowsOfSales();
        var clean = Report("c3_HealthCheck");
        Assert.True(clean.GetProperty("clean").GetBoolean());
        Organization.Advance(TimeSpan.FromDays(1));
        Administrator.Delete(Step, MoveStep);
        var broken = Report("c3_HealthCheck");
        Assert.False(broken.GetProperty("clean").GetBoolean());
        Assert.Equal(clean.GetProperty("lastClean").GetString(), broken.GetProperty("lastClean").GetString());
    }

    [Fact]
    public void A_column_that_is_gone_is_found_with_the_process_that_looks_at_it()
    {
        var requirement = ShippedProcess.RequirementId("meeting-accepted");
        Administrator.Execute(new UpdateRequest
        {
            Target = new Entity("c3_requirement", requirement) { ["c3_kind"] = Choice(1), ["c3_definition"] = "{\"column\":\"c3_nowhere\",\"operator\":\"is-set\"}" },
            ["BypassCustomPluginExecution"] = true,
        });
        Assert.Contains("looks at c3_nowhere, which is no longer there", Assert.Single(Findings("definition-lost")).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_waits_for_a_second_person_is_information()
    {
        var published = new EntityReference("c3_process", ShippedProcess.Id);
        var draft = (EntityReference)Administrator.Execute(new OrganizationRequest("c3_CreateProcessVersion") { ["Target"] = published })["Version"];
        var query = new QueryExpression("c3_requirement");
        query.Criteria.AddCondition("c3_code", ConditionOperator.Equal, "meeting-accepted");
        query.AddLink("c3_stage", "c3_stageid", "c3_stageid").LinkCriteria.AddCondition("c3_processid", ConditionOperator.Equal, draft.Id);
        Administrator.Update(new Entity("c3_requirement", Administrator.RetrieveMultiple(query).Entities.Single().Id) { ["c3_effect"] = Choice(0) });
        Administrator.Execute(new OrganizationRequest("c3_PublishProcess") { ["Target"] = draft });
        Assert.Equal("information", Assert.Single(Findings("draft-waiting")).GetProperty("severity").GetString());
    }

    private void Fill(params string[] teams)
    {
        foreach (var team in teams)
            Administrator.Associate("team", Administrator.Create(new Entity("team") { ["name"] = team }), new Relationship("teammembership_association"), [new EntityReference("systemuser", Organization.Seller)]);
    }

    private static QueryExpression Named(string table, string name)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return query;
    }

    private void TurnOffTheFlowsOfSales()
    {
        foreach (var name in new[] { "Opportunity Sales Process", "Lead to Opportunity Sales Process" })
            Administrator.Update(
                new Entity("workflow", Administrator.RetrieveMultiple(Named("workflow", name)).Entities.Single().Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
    }

    private List<JsonElement> Findings(string code) =>
        [.. Report("c3_HealthCheck").GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("code").GetString() == code)];

    private List<string?> Provision() => [.. Report("c3_ProvisionSteps").GetProperty("done").EnumerateArray().Select(d => d.GetString())];

    private JsonElement Report(string message, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(message);
        foreach (var (name, value) in parameters)
            request[name] = value;
        return JsonDocument.Parse((string)Administrator.Execute(request)["Report"]).RootElement;
    }

    // The names of the steps that no solution brought.
    private List<string> OwnSteps()
    {
        var query = new QueryExpression(Step) { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("ismanaged", ConditionOperator.Equal, false);
        return [.. Administrator.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("name")).Order(StringComparer.Ordinal)];
    }
}
