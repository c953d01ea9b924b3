namespace SalesProcessPlugins.Gates;

/// <summary>Says who may answer a sign-off, and who may let somebody else answer it.</summary>
public static class Signing
{
    /// <summary>Why somebody may not answer it, in words for them; null where they may.</summary>
    public static Saying? ObjectionToAnswer(SignOff signOff, SignOffRule rule, Decider by, DateTime now) =>
        ObjectionTo(signOff, rule, by) is { } objection ? objection
        : by.Holds(rule.Role) || (signOff.DelegateId == by.UserId && now < signOff.DelegatedUntil) ? null
        : signOff.DelegateId == by.UserId ? wording => wording.SignOffs.DelegateUntil(rule.Role, signOff.DelegatedUntil)
        : wording => wording.SignOffs.AnsweredBy(rule.Role);

    /// <summary>Why somebody may not name a delegate for it; null where they may. A delegate names no other.</summary>
    public static Saying? ObjectionToDelegate(SignOff signOff, SignOffRule rule, Decider by) =>
        ObjectionTo(signOff, rule, by)
        ?? (by.Holds(rule.Role) ? null : wording => wording.SignOffs.DelegatedBy(rule.Role));

    private static Saying? ObjectionTo(SignOff signOff, SignOffRule rule, Decider by) =>
        !by.IsPerson ? wording => wording.Requests.NoPerson
        : by.IsOwner ? wording => wording.SignOffs.YouOwn(by.Word, rule.Role)
        : by.MovedLast ? wording => wording.SignOffs.YouMoved(by.Word, rule.Role)
        : signOff.RequestedById == by.UserId ? wording => wording.SignOffs.YouAsked(rule.Role)
        : null;
}
