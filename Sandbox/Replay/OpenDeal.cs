using System.ServiceModel;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>An open opportunity under a process, as its owner works on it.</summary>
/// <param name="Opportunity">The opportunity, with its name.</param>
/// <param name="Owner">The organisation as the owner sees it.</param>
public sealed record OpenDeal(EntityReference Opportunity, IOrganizationService Owner)
{
    private const int Won = 3;

    /// <summary>Tries to win it. Null means that it is won; else the refusal.</summary>
    public OrganizationServiceFault? Win()
    {
        try
        {
            Owner.Execute(new OrganizationRequest("WinOpportunity")
            {
                ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Won", ["opportunityid"] = Opportunity },
                ["Status"] = new OptionSetValue(Won),
            });
            return null;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return refused.Detail;
        }
    }

    /// <summary>Attaches a file that proves a checkpoint, named by its code.</summary>
    public void Prove(string checkpoint) => Owner.Create(new Entity("annotation")
    {
        ["objectid"] = Opportunity,
        ["subject"] = checkpoint,
        ["filename"] = $"{checkpoint}.txt",
        ["mimetype"] = "text/plain",
        ["documentbody"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{checkpoint}: {Opportunity.Id}")),
    });

    /// <summary>Asks for a sign-off, and gives what was asked for.</summary>
    public EntityReference AskForSignOff(string requirement) => (EntityReference)Owner.Execute(new OrganizationRequest("c3_RequestSignOff")
    {
        ["Target"] = Opportunity,
        ["RequirementCode"] = requirement,
    })["SignOff"];

    /// <summary>Asks for a waiver, and gives what was asked for.</summary>
    public EntityReference AskForWaiver(string requirement) => (EntityReference)Owner.Execute(new OrganizationRequest("c3_RequestWaiver")
    {
        ["Target"] = Opportunity,
        ["RequirementCode"] = requirement,
        ["Reason"] = "The customer was ours before the criterion was.",
        ["Compensation"] = "The sales manager looks at the order before it is booked.",
    })["Waiver"];
}
