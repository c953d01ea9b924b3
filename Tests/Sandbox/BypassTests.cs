using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>Requests that leave out the steps of plug-ins, and the word they can leave for them.</summary>
public sealed class BypassTests : EngineTest
{
    private const string BypassPlugins = "BypassCustomPluginExecution";
    private const string BypassLogic = "BypassBusinessLogicExecution";
    private const string BypassSteps = "BypassBusinessLogicExecutionStepIds";

    [Theory]
    [InlineData(BypassPlugins, true, "prvBypassCustomPlugins")]
    [InlineData(BypassLogic, "CustomSync", "prvBypassCustomBusinessLogic")]
    [InlineData(BypassSteps, NamedStep.StepId, "prvBypassCustomBusinessLogic")]
    public void Leaving_out_steps_needs_a_privilege_that_only_administrators_have(string parameter, object value, string privilege)
    {
        var fault = Fault(() => Send(As(UserWith("Sales Manager")), parameter, value));
        Assert.Equal(ErrorCodes.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains($"may not leave out the steps of plug-ins: no role of Una User gives the privilege {privilege}", fault.Message, StringComparison.Ordinal);
        Send(As(UserWith("Sales Manager", RoleWith(PrivilegeDepth.Global, privilege))), parameter, value);
    }

    [Theory]
    [InlineData(BypassPlugins, true, "later")]
    [InlineData(BypassPlugins, false, "before,named,later")]
    [InlineData(BypassLogic, "CustomSync", "later")]
    [InlineData(BypassLogic, "CustomAsync", "before,named")]
    [InlineData(BypassLogic, "CustomSync,CustomAsync", "")]
    [InlineData(BypassSteps, NamedStep.StepId, "before,later")]
    public void The_steps_that_are_named_are_left_out(string parameter, object value, string expected)
    {
        var ran = Watch();
        Send(Service, parameter, value);
        Assert.Equal(expected, string.Join(',', ran));
    }

    [Fact]
    public void What_follows_from_the_operation_runs_its_steps_all_the_same()
    {
        Open(typeof(OpportunityClosed));
        var activities = 0;
        Script.When<OpportunityClosed>(_ => activities++);
        var close = Row("opportunityclose", ("opportunityid", Create("opportunity", ("name", "O"))));
        Service.Execute(new WinOpportunityRequest { OpportunityClose = close, Status = new(3), [BypassPlugins] = true });
        Assert.Equal(1, activities);
    }

    [Theory]
    [InlineData(BypassLogic, "Everything", "can say CustomSync, CustomAsync or both")]
    [InlineData(BypassSteps, "here", "no id of a step")]
    [InlineData(BypassSteps, "a,b,c,d", "at most 3")]
    [InlineData(BypassPlugins, "yes", "of another type")]
    public void What_makes_no_sense_is_refused(string parameter, object value, string expected) =>
        Assert.Contains(expected, Fault(() => Send(Service, parameter, value)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_tag_is_found_in_the_shared_variables_of_every_stage()
    {
        Open(typeof(AccountEarly), typeof(AccountBefore), typeof(AccountAfter));
        var tags = new List<object>();
        Script.When<AccountEarly>(s => tags.Add(s.Context.SharedVariables["tag"]));
        Script.When<AccountBefore>(s => tags.Add(s.Context.SharedVariables["tag"]));
        Script.When<AccountAfter>(s => tags.Add(s.Context.SharedVariables["tag"]));
        Send(As(UserWith("Salesperson")), "tag", "from the import");
        Assert.Equal(["from the import", "from the import", "from the import"], tags);
    }

    [Fact]
    public void A_plug_in_does_not_see_the_parameters_among_those_of_the_message()
    {
        Open(typeof(AccountBefore));
        IEnumerable<string> names = [];
        Script.When<AccountBefore>(s => names = [.. s.Context.InputParameters.Keys]);
        Send(Service, "tag", "x");
        Assert.Equal(["Target"], names);
    }

    private List<string> Watch()
    {
        var ran = new List<string>();
        Open(typeof(AccountBefore), typeof(NamedStep), typeof(AccountLater));
        Script.When<AccountBefore>(_ => ran.Add("before"));
        Script.When<NamedStep>(_ => ran.Add("named"));
        Script.When<AccountLater>(_ => ran.Add("later"));
        return ran;
    }

    private static void Send(IOrganizationService service, string parameter, object value) =>
        service.Execute(new CreateRequest { Target = Row("account", ("name", "A")), [parameter] = value });
}

[CrmPluginRegistration("Create", "account", StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "", "account after, by its id", 1, IsolationModeEnum.Sandbox, Id = StepId)]
public sealed class NamedStep : ScriptedPlugin
{
    public const string StepId = "33333333-0000-4000-8000-000000000001";
}
