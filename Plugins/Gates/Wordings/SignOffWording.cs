namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of sign-offs that cannot be asked for, answered or delegated.</summary>
public abstract class SignOffWording
{
    /// <summary>That a delegate's time is over.</summary>
    public abstract string DelegateUntil(string role, DateTime? until);

    /// <summary>Who answers.</summary>
    public abstract string AnsweredBy(string role);

    /// <summary>Who names a delegate.</summary>
    public abstract string DelegatedBy(string role);

    /// <summary>That the owner of a row does not sign.</summary>
    public abstract string YouOwn(string word, string role);

    /// <summary>That who moved a row last does not sign.</summary>
    public abstract string YouMoved(string word, string role);

    /// <summary>That who asked for it does not sign.</summary>
    public abstract string YouAsked(string role);

    /// <summary>That nobody is their own delegate.</summary>
    public abstract string DelegateIsYou { get; }

    /// <summary>That a delegate is named for a time to come.</summary>
    public abstract string DelegateEndsInPast { get; }

    /// <summary>That the delegate is no user who can sign in.</summary>
    public abstract string DelegateIsGone { get; }

    /// <summary>That it was given before.</summary>
    public abstract string GivenAlready(DateTime? on);

    /// <summary>That it was declined before.</summary>
    public abstract string DeclinedAlready(DateTime? on);

    /// <summary>That it is void.</summary>
    public abstract string IsVoid { get; }

    /// <summary>That nobody wants it any more.</summary>
    public abstract string NotWanted { get; }

    /// <summary>That the process of a row does not ask for it any more.</summary>
    public abstract string NotAskedForAnyMore(string word);

    /// <summary>That the row of it is gone.</summary>
    public abstract string Gone { get; }

    /// <summary>That a requirement is no sign-off, and what to do instead.</summary>
    public abstract string NoSignOff(string title, string ask);

    /// <summary>That declining takes a reason.</summary>
    public abstract string SayWhyDeclined { get; }
}
