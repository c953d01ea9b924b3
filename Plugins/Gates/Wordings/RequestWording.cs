namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of requests, whatever they ask for.</summary>
public abstract class RequestWording
{
    /// <summary>That a row is not there, or may not be read.</summary>
    public abstract string NotReadable(string word);

    /// <summary>That it takes a person who is signed in as themselves.</summary>
    public abstract string NoPerson { get; }

    /// <summary>That a text is too long.</summary>
    public abstract string TooLong(int length, int most);

    /// <summary>That somebody else was in the way.</summary>
    public abstract string Conflict(string reference);

    /// <summary>That something went wrong which the reader can do nothing about.</summary>
    public abstract string Failure(string reference);
}
