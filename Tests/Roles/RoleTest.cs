using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Tests.Engines;
using SalesProcessPlugins.Tests.Suite;

namespace SalesProcessPlugins.Tests.Roles;

/// <summary>What the tests of roles share: somebody who holds the role that is tested, and what the others do for them.</summary>
public abstract class RoleTest : DecisionTests
{
    private readonly Lazy<Guid> user;

    protected RoleTest(params string[] roles)
        : base(new SandboxOrganization()) => user = new(() => Organization.UserWithRoles(roles));

    /// <summary>The user who holds the role.</summary>
    protected Guid UserId => user.Value;

    /// <summary>The organisation as that user.</summary>
    protected IOrganizationService User => Organization.As(UserId);

    /// <summary>A draft of the next version of the shipped process.</summary>
    protected EntityReference Draft(IOrganizationService service) =>
        (EntityReference)Send(service, "c3_CreateProcessVersion", new EntityReference("c3_process", ShippedProcess.Id))["Version"];

    /// <summary>Publishes a process.</summary>
    protected static void Publish(IOrganizationService service, EntityReference process) => Send(service, "c3_PublishProcess", process);

    /// <summary>A report of a message that concerns the whole organisation.</summary>
    protected static string Report(IOrganizationService service, string message) => (string)service.Execute(new OrganizationRequest(message))["Report"];

    /// <summary>Takes over a stage that was reached without a receipt.</summary>
    private protected static void Regularize(IOrganizationService service, Deal deal) =>
        Send(service, "c3_RegularizeOpportunity", Reference(deal), ("Reason", "The plug-ins were off."));

    /// <summary>A deal that was moved on past the suite.</summary>
    private protected Deal MovedPastTheSuite()
    {
        var deal = Deal.Begin(Organization);
        Administrator.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest
        {
            Target = new Entity(ShippedProcess.FlowTable, deal.Flow) { ["activestageid"] = Deal.Stage(Diagnosis), ["traversedpath"] = Deal.Path(Diagnosis) },
            ["BypassCustomPluginExecution"] = true,
        });
        return deal;
    }

    /// <summary>Asks for a waiver as the seller.</summary>
    private protected static EntityReference AskForWaiver(Deal deal, string code = "agenda-confirmed") => (EntityReference)Send(
        deal.Seller, "c3_RequestWaiver", Reference(deal), ("RequirementCode", code), ("Reason", "They agreed on the telephone."), ("Compensation", "A colleague was there."))["Waiver"];

    /// <summary>Asks for a sign-off as the seller.</summary>
    private protected static EntityReference AskForSignOff(Deal deal) =>
        (EntityReference)Send(deal.Seller, "c3_RequestSignOff", Reference(deal), ("RequirementCode", "delivery-date"))["SignOff"];

    /// <summary>Grants a waiver.</summary>
    protected static void Grant(IOrganizationService service, EntityReference waiver) => Send(service, "c3_DecideWaiver", waiver, ("Grant", true));

    /// <summary>Fails unless publishing, taking over, verifying and checking are refused for want of a privilege.</summary>
    private protected void AssertNoAuthority(params string[] except)
    {
        var process = new EntityReference("c3_process", ShippedProcess.Id);
        var deal = MovedPastTheSuite();
        var attempts = new Dictionary<string, Action>
        {
            ["c3_PublishProcess"] = () => Publish(User, process),
            ["c3_CreateProcessVersion"] = () => Draft(User),
            ["c3_ProvisionSteps"] = () => Report(User, "c3_ProvisionSteps"),
            ["c3_RegularizeOpportunity"] = () => Regularize(User, deal),
            ["c3_VerifyReceipts"] = () => Report(User, "c3_VerifyReceipts"),
            ["c3_HealthCheck"] = () => Report(User, "c3_HealthCheck"),
        };
        foreach (var attempt in attempts.Where(a => !except.Contains(a.Key)))
            Assert.Contains("c3_permission", Refused(attempt.Value), StringComparison.Ordinal);
    }
}
