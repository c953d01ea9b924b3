using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Gating;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Flow;

/// <summary>Reads where an instance of a business process flow stands.</summary>
internal static class FlowRow
{
    /// <summary>The row as a state, for the governed row of one table.</summary>
    /// <exception cref="RefusedException">The path holds something that is no stage.</exception>
    public static FlowState Read(Entity row, GovernedTable table) => new(
        GovernedRow.Through(row, table)?.Id,
        row.LookupId(FlowTable.ActiveStage),
        ReadPath(row.GetAttributeValue<string>(FlowTable.Path)),
        IsFinished(row.ChoiceOf(FlowTable.State), row.ChoiceOf(FlowTable.Status)));

    /// <summary>Whether a write does nothing but take an instance along with a lead that is merged into another, or give it back.</summary>
    public static bool IsTakenAlong(PluginContext context, Entity before, Entity after) =>
        new[] { before, after }.SelectMany(GovernedRow.AllThrough).Any(row => row.IsGoing(context))
        && !new FlowChange(Read(before, GovernedTable.Lead) with { RowId = null }, Read(after, GovernedTable.Lead) with { RowId = null }).IsMove;

    /// <summary>Whether a flow is finished: documented both as status 2 and as state 1, so either counts unless the status says aborted.</summary>
    public static bool IsFinished(int? state, int? status) =>
        status == FlowTable.StatusFinished || (state == FlowTable.StateInactive && status != FlowTable.StatusAborted);

    private static List<Guid> ReadPath(string? path) =>
        (path ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries).Select(ReadStage).ToList();

    private static Guid ReadStage(string text) =>
        Guid.TryParse(text.Trim(), out var id) ? id : throw UnknownStage();

    /// <summary>The refusal of a stage that the process does not have.</summary>
    public static RefusedException UnknownStage() => new(wording => wording.Moves.UnknownStage, PluginHttpStatusCode.BadRequest);
}
