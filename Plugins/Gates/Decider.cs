namespace SalesProcessPlugins.Gates;

/// <summary>Somebody who wants to decide about a governed row, as far as the rules look at them that keep selling and deciding apart.</summary>
/// <param name="UserId">The user who really acts.</param>
/// <param name="IsPerson">Whether it is a person signed in as themselves: no program, no portal, nobody in another's name.</param>
/// <param name="IsOwner">Whether they own the row, or belong to the team that does.</param>
/// <param name="MovedLast">Whether they moved it last, or had it moved.</param>
/// <param name="Holds">Whether they hold a role.</param>
public sealed record Decider(Guid UserId, bool IsPerson, bool IsOwner, bool MovedLast, Func<string, bool> Holds)
{
    /// <summary>What people call such a row.</summary>
    public string Word { get; init; } = "opportunity";
}
