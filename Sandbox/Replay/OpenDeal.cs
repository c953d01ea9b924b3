using System.ServiceModel;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>An open opportunity with its flow instance, as its owner works on it.</summary>
/// <param name="Opportunity">The opportunity, with its name.</param>
/// <param name="Instance">The flow instance.</param>
/// <param name="Path">The stages that the instance has behind it.</param>
/// <param name="Owner">The organisation as the owner sees it.</param>
public sealed record OpenDeal(EntityReference Opportunity, EntityReference Instance, string Path, IOrganizationService Owner)
{
    private const int Won = 3;

    /// <summary>Tries the move that a verdict is about. Null means it was made; else the refusal.</summary>
    public OrganizationServiceFault? Move(GateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        try
        {
            Owner.Execute(verdict.To == "won" ? Win() : Advance(verdict));
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
        ["documentbody"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{checkpoint}: {Opportunity.Name}")),
    });

    private UpdateRequest Advance(GateVerdict verdict)
    {
        var next = verdict.Stages!.First(s => s.Code == verdict.To);
        return new UpdateRequest
        {
            Target = new Entity(Instance.LogicalName, Instance.Id)
            {
                ["activestageid"] = new EntityReference("processstage", next.Id),
                ["traversedpath"] = $"{Path},{next.Id}",
            },
        };
    }

    private OrganizationRequest Win() => new("WinOpportunity")
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Won", ["opportunityid"] = Opportunity },
        ["Status"] = new OptionSetValue(Won),
    };
}
