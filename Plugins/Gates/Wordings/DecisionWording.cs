namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of decisions about a deal: another process, disqualifying, taking over where it stands.</summary>
public abstract class DecisionWording
{
    /// <summary>That changing the process takes a reason.</summary>
    public abstract string SayWhyChanged { get; }

    /// <summary>That nothing governs the row yet.</summary>
    public abstract string NotGovernedYet(string word);

    /// <summary>That the process governs the row already.</summary>
    public abstract string GovernedAlready(string word, string process);

    /// <summary>That no published process has a code.</summary>
    public abstract string NoProcess(string word, string? code);

    /// <summary>That disqualifying takes a reason.</summary>
    public abstract string SayWhyDisqualified { get; }

    /// <summary>That a client is not disqualified.</summary>
    public abstract string ClientsStay { get; }

    /// <summary>That a requirement is no deal killer.</summary>
    public abstract string NoDealKiller(string title, string word);

    /// <summary>That a deal killer holds.</summary>
    public abstract string Holds(string title, string word);

    /// <summary>That taking over takes a reason.</summary>
    public abstract string SayWhyTakenOver(string word);

    /// <summary>That no process governs the row, so there is nothing to take over.</summary>
    public abstract string NothingGoverns(string word);

    /// <summary>That its process has not begun, so there is nothing to take over.</summary>
    public abstract string NotBegun(string word, string process);

    /// <summary>That receipts say how it got where it stands, so there is nothing to take over.</summary>
    public abstract string IsCovered(string word);

    /// <summary>That the owner does not take over.</summary>
    public abstract string YouOwn(string word);

    /// <summary>That who moved it does not take over.</summary>
    public abstract string YouMoved(string word);
}
