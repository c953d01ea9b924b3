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
        var reason = context.RequireText("Reason", "Not disqualified: say why this deal is not for us.");
        var gate = GateKeeper.Lock(context, row);
        var requirement = gate.RequireRequirement(context.GivenText("RequirementCode"));
        Parameters.Heed(ObjectionTo(gate, requirement), PluginHttpStatusCode.PreconditionFailed);
        if (row.Table == GovernedTable.Opportunity)
            context.Caller.Execute(Loss(row.Id, requirement, reason));
        else if (row.Table == GovernedTable.Lead)
            Disqualified(context, row, requirement, reason);
        else
            throw new InvalidPluginExecutionException("A client is not disqualified. Let the client go at the end of the process, or ask for a waiver.", PluginHttpStatusCode.PreconditionFailed);
    }

    private static string? ObjectionTo(GovernedGate gate, Requirement requirement) =>
        !requirement.IsDealKiller ? $"{requirement.Title} is no deal killer, so it disqualifies nothing. {(gate.Row.Table == GovernedTable.Opportunity ? "Close the opportunity as lost instead." : $"Close the {gate.Row.Table.Word} in its own way instead.")}"
        : Find(gate, requirement).State == FindingState.Met ? $"{requirement.Title} holds, so it does not disqualify this {gate.Row.Table.Word}."
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
