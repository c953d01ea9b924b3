namespace SalesProcessPlugins.Gates;

/// <summary>Where an instance of a business process flow stands.</summary>
/// <param name="RowId">The row that goes through the flow, if any.</param>
/// <param name="ActiveStage">The stage it stands in; null for the first.</param>
/// <param name="Path">The stages it claims to have passed, the active one included.</param>
/// <param name="IsFinished">Whether it claims to have left its last stage.</param>
public sealed record FlowState(Guid? RowId, Guid? ActiveStage, IReadOnlyList<Guid> Path, bool IsFinished)
{
    /// <summary>An instance that does not exist yet.</summary>
    public static FlowState None { get; } = new(null, null, [], IsFinished: false);
}

/// <summary>A write to an instance of a business process flow, seen as a move.</summary>
/// <param name="Before">Where it stood.</param>
/// <param name="After">Where it would stand.</param>
public sealed record FlowChange(FlowState Before, FlowState After)
{
    /// <summary>Whether it could be a move at all; callers often send values that are there already.</summary>
    public bool IsMove =>
        IsRelinked || Before.ActiveStage != After.ActiveStage || NewInPath.Count > 0 || FinishesNow;

    private bool IsRelinked => Before.RowId != After.RowId;

    private bool FinishesNow => After.IsFinished && (IsRelinked || !Before.IsFinished);

    private List<Guid> NewInPath => After.Path.Where(id => IsRelinked || !Before.Path.Contains(id)).ToList();

    /// <summary>
    /// The move in a process. The path counts as much as the active stage, since either can be written alone; an
    /// instance that comes to another row starts there from nothing.
    /// </summary>
    /// <returns>The move, or null where a stage is none of the process.</returns>
    public Move? In(Process process)
    {
        var from = IsRelinked || Before.ActiveStage is null ? 0 : process.PositionOf(Before.ActiveStage.Value);
        var active = After.ActiveStage is null ? 0 : process.PositionOf(After.ActiveStage.Value);
        var path = NewInPath.Select(process.PositionOf).ToList();
        if (from is null || active is null || path.Contains(null))
            return null;
        var reached = Math.Max(active.Value, path.Max() ?? 0);
        return new Move(from.Value, FinishesNow ? process.Won : reached);
    }
}
