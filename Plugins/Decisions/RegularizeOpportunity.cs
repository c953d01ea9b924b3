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
        var reason = context.RequireText("Reason", wording => wording.Decisions.SayWhyTakenOver(row.Table.Word));
        var gate = GateKeeper.LockGoverned(context, row);
        var process = gate.RequireProcess() ?? throw NothingToDo(wording => wording.Decisions.NothingGoverns(row.Table.Word));
        var flow = FlowInstances.Of(context.System, process, row.Id).FirstOrDefault() ?? throw NothingToDo(wording => wording.Decisions.NotBegun(row.Table.Word, process.In(wording.Language).Name), process);
        var state = FlowRow.Read(flow, row.Table);
        var reached = new FlowChange(FlowState.None, state).In(process)?.To ?? throw FlowRow.UnknownStage();
        if (reached <= gate.Covered)
            throw NothingToDo(wording => wording.Decisions.IsCovered(row.Table.Word));

        Parameters.Heed(ObjectionTo(row, Deciders.Of(context, gate), flow), PluginHttpStatusCode.Forbidden);
        Passage.Write(context, gate, Gate.Judge(process, new Move(gate.Covered, reached), gate.Facts), ReceiptKind.Regularization, reason);
    }

    private static Saying? ObjectionTo(GovernedRow row, Decider by, Entity flow) =>
        !by.IsPerson ? wording => wording.Requests.NoPerson
        : by.IsOwner ? wording => wording.Decisions.YouOwn(row.Table.Word)
        : flow.LookupId(FlowTable.ModifiedBy) == by.UserId ? wording => wording.Decisions.YouMoved(row.Table.Word)
        : null;

    private static RefusedException NothingToDo(Saying why, params Process?[] quoted) => new(why, PluginHttpStatusCode.PreconditionFailed, quoted);
}
