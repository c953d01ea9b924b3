namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of requirements that are open: the lines of a refusal, and the states in them.</summary>
public abstract class RefusalWording
{
    /// <summary>That a row does not get to a stage.</summary>
    public abstract string NotMovedTo(string stage);

    /// <summary>That a row of a table does not leave the last stage.</summary>
    public abstract string NotFinished(string table);

    /// <summary>How many requirements are open, behind what is refused.</summary>
    public abstract string Headline(string refused, int open, int required);

    /// <summary>One open requirement: its title, what is missing, what to do and who can.</summary>
    public abstract string Item(string title, string missing, string ask, string fixer);

    /// <summary>The same where several stages have open requirements.</summary>
    public abstract string OfStage(string stage, string item);

    /// <summary>How many more there are.</summary>
    public abstract string More(int count);

    /// <summary>What to do about a deal killer.</summary>
    public abstract string DealKiller { get; }

    /// <summary>The reference for whoever helps.</summary>
    public abstract string Reference(string code);

    /// <summary>That something was let pass until a day.</summary>
    public abstract string PassedUntil(string title, DateTime? until);

    /// <summary>That there are no facts to judge by.</summary>
    public abstract string Unknown { get; }

    /// <summary>That its waiver has ended.</summary>
    public abstract string WaiverEnded(DateTime until);

    /// <summary>That a waiver has been asked for, beside another state.</summary>
    public abstract string WaiverRequested { get; }

    /// <summary>That a criterion held and does not any more.</summary>
    public abstract string NoLongerHolds { get; }

    /// <summary>That a criterion does not hold.</summary>
    public abstract string DoesNotHold { get; }

    /// <summary>That evidence counted and does not any more, and how old it may be where that is limited.</summary>
    public abstract string CountsNoMore(int? days);

    /// <summary>That evidence was withdrawn.</summary>
    public abstract string WasWithdrawn { get; }

    /// <summary>That there is no evidence.</summary>
    public abstract string NoneYet { get; }

    /// <summary>That the evidence is too weak.</summary>
    public abstract string TooWeak(Grade best, Grade least);

    /// <summary>That the evidence is too old.</summary>
    public abstract string TooOld(int days);

    /// <summary>That the evidence is of something else.</summary>
    public abstract string OfSomethingElse { get; }

    /// <summary>That nobody has asked for the sign-off.</summary>
    public abstract string NotAskedFor { get; }

    /// <summary>That the sign-off has been asked for.</summary>
    public abstract string AskedFor { get; }

    /// <summary>That the sign-off was declined.</summary>
    public abstract string Declined(string? reason);

    /// <summary>That what was signed has changed, and whether the sign-off has been asked for again.</summary>
    public abstract string SignedValuesChanged(bool isAskedAgain);
}
