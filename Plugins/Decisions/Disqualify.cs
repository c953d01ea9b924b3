using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Decisions;

/// <summary>
/// Closes an opportunity as lost, or disqualifies a lead, since a deal killer does not hold, as the caller, and writes down why. It is one of
/// the three ways out of a deal killer; the others are another process and a waiver.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class Disqualify : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_Disqualify";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = RowAccess.Readable(context);
        var reason = context.RequireText("Reason", wording => wording.Decisions.SayWhyDisqualified);
        var gate = GateKeeper.Lock(context, row);
        var requirement = gate.RequireRequirement(context.GivenText("RequirementCode"));
        Parameters.Heed(ObjectionTo(gate, requirement), PluginHttpStatusCode.PreconditionFailed, gate.Process);
        if (row.Table == GovernedTable.Opportunity)
            context.Caller.Execute(Loss(row.Id, requirement, reason));
        else if (row.Table == GovernedTable.Lead)
            Disqualified(context, row, requirement, reason);
        else
            throw new RefusedException(wording => wording.Decisions.ClientsStay, PluginHttpStatusCode.PreconditionFailed);
    }

    private static Saying? ObjectionTo(GovernedGate gate, Requirement requirement) =>
        !requirement.IsDealKiller ? wording => wording.Decisions.NoDealKiller(requirement.In(wording.Language).Title, gate.Row.Table.Word)
        : Find(gate, requirement).State == FindingState.Met ? wording => wording.Decisions.Holds(requirement.In(wording.Language).Title, gate.Row.Table.Word)
        : null;

    private static Finding Find(GovernedGate gate, Requirement requirement) =>
        Gate.Judge(gate.Process!, new Move(0, gate.Process!.Won), gate.Facts).Findings.Single(f => f.Requirement == requirement);

    // A lead has no close activity that could say why, so a note does.
    private static void Disqualified(PluginContext context, GovernedRow lead, Requirement requirement, string reason)
    {
        context.Caller.Create(new Entity(NoteTable.Name)
        {
            [NoteTable.Subject] = $"Disqualified: {requirement.Title}",
            [NoteTable.Text] = reason,
            [NoteTable.Regarding] = lead.Reference,
        });
        context.Caller.Update(new Entity(lead.Table.Name, lead.Id)
        {
            [CommonColumns.State] = new OptionSetValue(LeadTable.StateDisqualified),
            [CommonColumns.Status] = new OptionSetValue(LeadTable.StatusCanceled),
        });
    }

    // LoseOpportunityRequest by its name: the plug-ins reference none of the platform's proxies.
    private static OrganizationRequest Loss(Guid opportunityId, Requirement requirement, string reason) => new("LoseOpportunity")
    {
        ["OpportunityClose"] = new Entity(OpportunityTable.CloseName)
        {
            [OpportunityTable.CloseOpportunity] = new EntityReference(OpportunityTable.Name, opportunityId),
            [OpportunityTable.CloseSubject] = $"Disqualified: {requirement.Title}",
            [OpportunityTable.CloseDescription] = reason,
        },
        ["Status"] = new OptionSetValue(OpportunityTable.StatusCanceled),
    };
}
