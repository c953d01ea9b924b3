namespace SalesProcessPlugins.Gates;

/// <summary>Says who may answer a sign-off, and who may let somebody else answer it.</summary>
public static class Signing
{
    /// <summary>Why somebody may not answer it, in words for them; null where they may.</summary>
    public static string? ObjectionToAnswer(SignOff signOff, SignOffRule rule, Decider by, DateTime now) =>
        ObjectionTo(signOff, rule, by) is { } objection ? objection
        : by.Holds(rule.Role) || (signOff.DelegateId == by.UserId && now < signOff.DelegatedUntil) ? null
        : signOff.DelegateId == by.UserId ? $"You could answer this for {rule.Role} until {signOff.DelegatedUntil:yyyy-MM-dd HH:mm} UTC. Ask a holder of that role to answer it, or to name you again."
        : $"This is answered by whoever holds the role {rule.Role}. Ask one of them to answer it, or to name you as their delegate.";

    /// <summary>Why somebody may not name a delegate for it; null where they may. A delegate names no other.</summary>
    public static string? ObjectionToDelegate(SignOff signOff, SignOffRule rule, Decider by) =>
        ObjectionTo(signOff, rule, by)
        ?? (by.Holds(rule.Role) ? null : $"A delegate is named by whoever holds the role {rule.Role}. Ask one of them.");

    private static string? ObjectionTo(SignOff signOff, SignOffRule rule, Decider by) =>
        !by.IsPerson ? Decider.NoPerson
        : by.IsOwner ? $"You own this {by.Word}, so somebody else decides this: another holder of the role {rule.Role}."
        : by.MovedLast ? $"You moved this {by.Word} last, so somebody else decides this: another holder of the role {rule.Role}."
        : signOff.RequestedById == by.UserId ? $"You asked for this sign-off, so somebody else decides it: another holder of the role {rule.Role}."
        : null;
}
