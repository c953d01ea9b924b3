namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>What came of trying every open deal.</summary>
public sealed class ReplayResult
{
    private readonly List<string> unexpected = [];

    /// <summary>Open opportunities with an active flow instance.</summary>
    public int Open { get; internal set; }

    /// <summary>Wins without evidence that were refused.</summary>
    public int Refused { get; internal set; }

    /// <summary>Wins that were allowed, once the evidence and the sign-offs were there.</summary>
    public int Allowed { get; internal set; }

    /// <summary>Wins that were refused in spite of evidence and sign-offs, since the customer does not meet a criterion.</summary>
    public int Stopped { get; internal set; }

    /// <summary>Those of them that were allowed on a manager's waiver.</summary>
    public int AllowedOnWaiver { get; internal set; }

    /// <summary>Opportunities whose evidence was there before.</summary>
    public int ProvenBefore { get; internal set; }

    /// <summary>Wins that no receipt tells of.</summary>
    public int WithoutReceipt { get; internal set; }

    /// <summary>What went another way than it should have, by the opportunity's name.</summary>
    public IReadOnlyList<string> Unexpected => unexpected;

    /// <summary>Whether everything went as it should.</summary>
    public bool IsAsExpected => unexpected.Count == 0 && WithoutReceipt == 0;

    internal void Surprise(OpenDeal deal, string what) => unexpected.Add($"{deal.Opportunity.Name}: {what}");
}
