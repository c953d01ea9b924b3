namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>Sign-offs in English.</summary>
internal sealed class EnglishSignOffs : SignOffWording
{
    public override string DelegateUntil(string role, DateTime? until) =>
        $"You could answer this for {role} until {EnglishForms.Minute(until)} UTC. Ask a holder of that role to answer it, or to name you again.";

    public override string AnsweredBy(string role) =>
        $"This is answered by whoever holds the role {role}. Ask one of them to answer it, or to name you as their delegate.";

    public override string DelegatedBy(string role) => $"A delegate is named by whoever holds the role {role}. Ask one of them.";

    public override string YouOwn(string word, string role) => $"You own this {word}, so somebody else decides this: another holder of the role {role}.";

    public override string YouMoved(string word, string role) => $"You moved this {word} last, so somebody else decides this: another holder of the role {role}.";

    public override string YouAsked(string role) => $"You asked for this sign-off, so somebody else decides it: another holder of the role {role}.";

    public override string DelegateIsYou => "Not delegated: you may answer this yourself. Choose somebody else.";

    public override string DelegateEndsInPast => "Not delegated: the last day has passed. Choose a later one.";

    public override string DelegateIsGone => "Not delegated: this user is not there, or may not sign in any more. Choose somebody else.";

    public override string GivenAlready(DateTime? on) => $"This sign-off was given on {EnglishForms.Day(on)} already.";

    public override string DeclinedAlready(DateTime? on) => $"This sign-off was declined on {EnglishForms.Day(on)} already. Ask for a new one.";

    public override string IsVoid => "This sign-off is void since the values that were signed have changed. Answer the one that was asked for since.";

    public override string NotWanted => "This sign-off is not wanted any more.";

    public override string NotAskedForAnyMore(string word) => $"The process of this {word} does not ask for this sign-off any more.";

    public override string Gone => "This sign-off is not there any more. Load the page again.";

    public override string NoSignOff(string title, string ask) => $"{title} is no sign-off, so nobody can be asked for one. {ask}";

    public override string SayWhyDeclined => "Not declined: say why, so that whoever asked knows what to change.";
}
