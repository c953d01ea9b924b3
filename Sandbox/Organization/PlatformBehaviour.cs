namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>
/// What the platform does where its documentation does not say. A plug-in must work with either answer, so a test can
/// choose. The numbers are those of the questions that only a real organisation can settle.
/// </summary>
public sealed record PlatformBehaviour
{
    /// <summary>
    /// Whether creating a row begins the flow that its <c>processid</c> names, as the platform does for who creates it in
    /// an app; what calls the Web API mostly begins its flow itself.
    /// </summary>
    public bool CreateBeginsFlow { get; init; }

    /// <summary>Question 1: whether connecting or parting rows by a lookup raises Update of the row that holds it.</summary>
    public bool AssociateRaisesUpdate { get; init; } = true;

    /// <summary>Question 2: whether closing an opportunity or a quote raises Update of it.</summary>
    public bool WinRaisesUpdate { get; init; } = true;

    /// <summary>Question 2: whether closing an opportunity or a quote raises SetState of it.</summary>
    public bool WinRaisesSetState { get; init; }

    /// <summary>Question 3: whether a row that is restored raises Create as well as Restore.</summary>
    public bool RestoreRaisesCreate { get; init; }

    /// <summary>Question 4: whether a file committed in blocks raises Create or Update of its note, with the file in it.</summary>
    public bool CommitBlocksRaisesUpdate { get; init; } = true;

    /// <summary>Row 41 of the ways around a gate: whether a merge raises Update of the rows that it changes.</summary>
    public bool MergeRaisesUpdate { get; init; } = true;

    /// <summary>
    /// Row 41 of the ways around a gate: whether a merge takes along the rows of tables that solutions bring. The
    /// platform knows that of each relationship (<c>CascadeConfiguration.Merge</c>), but no exported solution says it.
    /// </summary>
    public bool MergeTakesAlongCustomRows { get; init; } = true;

    /// <summary>Row 41 of the ways around a gate: whether a row that is deleted along with its parent raises Delete.</summary>
    public bool CascadeRaisesDelete { get; init; } = true;

    /// <summary>Row 41 of the ways around a gate: whether a lookup that is cleared because its row is deleted raises Update.</summary>
    public bool RemoveLinkRaisesUpdate { get; init; }
}
