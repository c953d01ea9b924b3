namespace SalesProcessPlugins.Gates.Wordings;

/// <summary>What is said of rows that are written in ways that could get around a gate, and of files that prove nothing.</summary>
public abstract class GuardWording
{
    /// <summary>That nobody writes evidence.</summary>
    public abstract string Evidence { get; }

    /// <summary>That nobody writes receipts.</summary>
    public abstract string Receipts { get; }

    /// <summary>That nobody writes gates.</summary>
    public abstract string Gates { get; }

    /// <summary>That nobody writes sign-offs.</summary>
    public abstract string SignOffs { get; }

    /// <summary>That nobody writes waivers.</summary>
    public abstract string Waivers { get; }

    /// <summary>That nobody writes health runs.</summary>
    public abstract string HealthRuns { get; }

    /// <summary>That rows which a gate depends on are not connected or parted.</summary>
    public abstract string Associations { get; }

    /// <summary>That only a win says which win has opened a client.</summary>
    public abstract string WonOpportunity { get; }

    /// <summary>That a file has no content.</summary>
    public abstract string EmptyFile(string name);

    /// <summary>That a file did not arrive whole.</summary>
    public abstract string BrokenFile(string name);
}
