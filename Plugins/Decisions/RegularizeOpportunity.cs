using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Flow;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Registration;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Decisions;

/// <summary>
/// Takes over a stage that a governed row has reached past the suite: a receipt says from where to where, with
/// everything as it is found now, and who answers for it. From then on the row moves again.
/// </summary>
[CrmPluginRegistration(Message)]
public sealed class RegularizeOpportunity : PluginBase
{
    /// <summary>The unique name of the Custom API.</summary>
    public const string Message = "c3_RegularizeOpportunity";

    /// <inheritdoc/>
    protected override void Run(PluginContext context)
    {
        var row = RowAccess.Readable(context);
        var reason = context.RequireText("Reason", $"Not taken over: say why this {row.Table.Word} may stand where it stands.");
        var gate = GateKeeper.LockGoverned(context, row);
        var process = gate.RequireProcess() ?? throw NothingToDo(row, "no process governs it");
        var flow = FlowInstances.Of(context.System, process, row.Id).FirstOrDefault() ?? throw NothingToDo(row, $"its {process.Name} has not begun");
        var state = FlowRow.Read(flow, row.Table);
        var reached = new FlowChange(FlowState.None, state).In(process)?.To ?? throw FlowRow.UnknownStage();
        if (reached <= gate.Covered)
            throw NothingToDo(row, "receipts say how it got where it stands");

        Parameters.Heed(ObjectionTo(row, Deciders.Of(context, gate), flow), PluginHttpStatusCode.Forbidden);
        Passage.Write(context, gate, Gate.Judge(process, new Move(gate.Covered, reached), gate.Facts), ReceiptKind.Regularization, reason);
    }

    private static string? ObjectionTo(GovernedRow row, Decider by, Entity flow) =>
        !by.IsPerson ? Decider.NoPerson
        : by.IsOwner ? $"You own this {row.Table.Word}, so somebody else has to take over where it stands."
        : flow.LookupId(FlowTable.ModifiedBy) == by.UserId ? $"You moved this {row.Table.Word}, so somebody else has to take over where it stands."
        : null;

    private static InvalidPluginExecutionException NothingToDo(GovernedRow row, string why) =>
        new($"There is nothing to take over of this {row.Table.Word}: {why}.", PluginHttpStatusCode.PreconditionFailed);
}
