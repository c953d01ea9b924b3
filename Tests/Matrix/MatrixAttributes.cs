namespace SalesProcessPlugins.Tests.Matrix;

/// <summary>What becomes of an attempt to get past a gate.</summary>
public enum Outcome
{
    /// <summary>It is refused, or what it writes counts for nothing.</summary>
    Closed,

    /// <summary>It cannot be refused; it is found, and the opportunity goes no further until somebody has taken it over.</summary>
    Detected,
}

/// <summary>Marks the test of a way around the gates; the bypass matrix in docs is written from these marks.</summary>
/// <param name="number">The row of the matrix.</param>
/// <param name="path">What somebody tries.</param>
/// <param name="outcome">What becomes of it.</param>
/// <param name="how">How that is brought about, in one sentence.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BypassPathAttribute(int number, string path, Outcome outcome, string how) : Attribute
{
    /// <summary>A way around the gates of opportunities.</summary>
    public const string Opportunities = "opportunities";

    /// <summary>A way around the gates of leads as well as of clients.</summary>
    public const string LeadsAndClients = "leads and clients";

    /// <summary>A way around the gates of leads alone.</summary>
    public const string Leads = "leads";

    /// <summary>A way around the gates of clients alone.</summary>
    public const string Clients = "clients";

    /// <summary>The row of the matrix.</summary>
    public int Number { get; } = number;

    /// <summary>What somebody tries.</summary>
    public string Path { get; } = path;

    /// <summary>What becomes of it.</summary>
    public Outcome Outcome { get; } = outcome;

    /// <summary>How that is brought about.</summary>
    public string How { get; } = how;

    /// <summary>The rows whose gates it would get around.</summary>
    public string Of { get; set; } = Opportunities;

    /// <summary>Whether the platform's behaviour is not documented here, and the test runs with either.</summary>
    public bool EitherWay { get; set; }
}

/// <summary>Marks the test of something that gates must not hinder.</summary>
/// <param name="what">What somebody does.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MustNotBlockAttribute(string what) : Attribute
{
    /// <summary>What somebody does.</summary>
    public string What { get; } = what;

    /// <summary>How many requests the plug-ins make for it; -1 where the test does not count them.</summary>
    public int Calls { get; set; } = -1;
}
