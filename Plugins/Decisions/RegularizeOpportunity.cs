using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Flow;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Decisions;

/// <summary>
/// Takes over a stage that an opportunity has reached past the suite: a receipt says from where to where, with
/// everything as it is found now, and who answers for it. From then on the opportunity moves again.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class RegularizeOpportunity : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_RegularizeOpportunity";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var opportunityId = context.CalledOn().Id;
        OpportunityAccess.RequireReadable(context, opportunityId);
        var reason = context.RequireText("Reason", "Not taken over: say why this opportunity may stand where it stands.");
        var gate = GateKeeper.LockGoverned(context, opportunityId);
        var process = gate.RequireProcess() ?? throw NothingToDo("no process governs it");
        var flow = FlowInstances.Of(context.System, process, opportunityId).FirstOrDefault() ?? throw NothingToDo($"its {process.Name} has not begun");
        var state = FlowRow.Read(flow, process.FlowLookup);
        var reached = new FlowChange(FlowState.None, state).In(process)?.To ?? throw FlowRow.UnknownStage();
        if (reached <= gate.Covered)
            throw NothingToDo("receipts say how it got where it stands");

        Parameters.Heed(ObjectionTo(Deciders.Of(context, gate), flow), PluginHttpStatusCode.Forbidden);
        Passage.Write(context, gate, Gate.Judge(process, new Move(gate.Covered, reached), gate.Facts), ReceiptKind.Regularization, reason);
    }

    private static string? ObjectionTo(Decider by, Entity flow) =>
        !by.IsPerson ? Decider.NoPerson
        : by.IsOwner ? "You own this opportunity, so somebody else has to take over where it stands."
        : flow.LookupId(FlowTable.ModifiedBy) == by.UserId ? "You moved this opportunity, so somebody else has to take over where it stands."
        : null;

    private static InvalidPluginExecutionException NothingToDo(string why) =>
        new($"There is nothing to take over of this opportunity: {why}.", PluginHttpStatusCode.PreconditionFailed);
}
