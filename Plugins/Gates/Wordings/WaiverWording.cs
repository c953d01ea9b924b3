namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of waivers that cannot be asked for, granted, declined or extended.</summary>
public abstract class WaiverWording
{
    /// <summary>Somebody with the authority to waive, up to an amount where that is limited.</summary>
    public abstract string Authority(string role, decimal? upTo, string? currency);

    /// <summary>That nobody may waive a requirement, and what to do instead.</summary>
    public abstract string NotWaivable(string title, string ask);

    /// <summary>Who may waive a requirement.</summary>
    public abstract string MayBeWaivedBy(string title, IEnumerable<string> authorities);

    /// <summary>That who asked for it does not decide it.</summary>
    public abstract string YouAsked { get; }

    /// <summary>That a row is worth more than somebody may decide about.</summary>
    public abstract string WorthTooMuch(string word);

    /// <summary>That a waiver that does not run is not extended.</summary>
    public abstract string NotRunning { get; }

    /// <summary>That it was extended as often as may be.</summary>
    public abstract string ExtendedEnough(string title, int most, DateTime? until);

    /// <summary>That it runs as long already.</summary>
    public abstract string RunsAlready(DateTime? until);

    /// <summary>That it ends in the future.</summary>
    public abstract string EndsInFuture { get; }

    /// <summary>How long it may run.</summary>
    public abstract string RunsAtMost(string title, int days, DateTime until);

    /// <summary>That it was granted or declined before.</summary>
    public abstract string Decided(bool isGranted, DateTime? on);

    /// <summary>That nobody wants it any more.</summary>
    public abstract string NotWanted { get; }

    /// <summary>That it has been asked for before.</summary>
    public abstract string AskedForAlready(string title);

    /// <summary>That the row of it is gone.</summary>
    public abstract string Gone { get; }

    /// <summary>That asking takes a reason.</summary>
    public abstract string SayWhy(string title);

    /// <summary>That asking takes a compensation.</summary>
    public abstract string SayWhatInstead { get; }

    /// <summary>That declining takes a reason.</summary>
    public abstract string SayWhyDeclined { get; }
}
