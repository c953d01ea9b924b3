namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of the process that the rules choose.</summary>
public abstract class ChoiceWording
{
    /// <summary>That they choose one.</summary>
    public abstract string One(string process);

    /// <summary>That they choose several.</summary>
    public abstract string Several(IEnumerable<string> processes);

    /// <summary>That there are no rules.</summary>
    public abstract string NoRules { get; }

    /// <summary>That they choose none.</summary>
    public abstract string None { get; }

    /// <summary>That another process does not begin, since the rules choose one.</summary>
    public abstract string BeginOne(string process);

    /// <summary>That another process does not begin, since the rules choose several.</summary>
    public abstract string BeginOneOf(IEnumerable<string> processes);

    /// <summary>That all conditions of a process hold.</summary>
    public abstract string Hold(string process, int conditions);

    /// <summary>That some do not.</summary>
    public abstract string Fail(string process, int failing, int conditions);

    /// <summary>That one cannot be checked.</summary>
    public abstract string Unknown(string process);
}
