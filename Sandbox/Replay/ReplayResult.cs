namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>What came of trying every open deal.</summary>
public sealed class ReplayResult
{
    private readonly List<string> unexpected = [];

    /// <summary>Open opportunities with an active flow instance.</summary>
    public int Open { get; internal set; }

    /// <summary>Moves without evidence that were refused.</summary>
    public int Refused { get; internal set; }

    /// <summary>Moves that were made, once the evidence was there.</summary>
    public int Allowed { get; internal set; }

    /// <summary>Opportunities whose evidence was there before.</summary>
    public int ProvenBefore { get; internal set; }

    /// <summary>Moves that no receipt tells of.</summary>
    public int WithoutReceipt { get; internal set; }

    /// <summary>What went another way than it should have, by the opportunity's name.</summary>
    public IReadOnlyList<string> Unexpected => unexpected;

    /// <summary>Whether everything went as it should.</summary>
    public bool IsAsExpected => unexpected.Count == 0 && WithoutReceipt == 0;

    internal void Surprise(OpenDeal deal, string what) => unexpected.Add($"{deal.Opportunity.Name}: {what}");
}
