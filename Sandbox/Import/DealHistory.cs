using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>How a closed deal ended.</summary>
/// <param name="Won">Whether it was won.</param>
/// <param name="On">When.</param>
/// <param name="Revenue">What it brought.</param>
public sealed record DealEnd(bool Won, DateTime? On, decimal? Revenue);

/// <summary>An opportunity that stands somewhere in its process, as the messages that enter it.</summary>
/// <param name="Opportunity">The row, with its id.</param>
/// <param name="Stage">The stage it stands at.</param>
public sealed record DealHistory(Entity Opportunity, string Stage)
{
    private const int Won = 3;
    private const int Lost = 4;

    /// <summary>How it ended; null while it is open.</summary>
    public DealEnd? End { get; init; }

    /// <summary>
    /// The import that brings it; null for a deal that begins here. It is how history says that it happened elsewhere,
    /// and the plug-ins decide who may say so.
    /// </summary>
    public int? Sequence { get; init; }

    /// <summary>The messages, to be sent in one transaction.</summary>
    public IEnumerable<OrganizationRequest> Requests(FlowStages stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        yield return new CreateRequest { Target = Opportunity };
        yield return new CreateRequest { Target = Instance(stages) };
        if (End is not null) yield return Close(End);
    }

    private Entity Instance(FlowStages stages)
    {
        var name = Opportunity.GetAttributeValue<string>("name");
        var instance = stages.InstanceAt(Stage, StableId.For($"flow/{Opportunity.Id}"), Opportunity.ToEntityReference(), name);
        if (Sequence is { } sequence) instance["importsequencenumber"] = sequence;
        return instance;
    }

    private OrganizationRequest Close(DealEnd end)
    {
        var close = new Entity("opportunityclose", StableId.For($"close/{Opportunity.Id}"))
        {
            ["subject"] = end.Won ? "Won" : "Lost",
            ["opportunityid"] = Opportunity.ToEntityReference(),
            ["actualend"] = end.On,
            ["actualrevenue"] = end.Revenue is { } revenue ? new Money(revenue) : null,
        };
        if (end.Won && Sequence is { } sequence) close["importsequencenumber"] = sequence;
        return new OrganizationRequest(end.Won ? "WinOpportunity" : "LoseOpportunity")
        {
            ["OpportunityClose"] = close,
            ["Status"] = new OptionSetValue(end.Won ? Won : Lost),
        };
    }
}
