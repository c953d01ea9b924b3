using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>Takes every open opportunity one stage on: first without evidence, which must be refused, then with it.</summary>
public sealed class ReplayRun
{
    private const int RefusedByPlugin = -2147220891;

    private readonly LocalOrganization organization;
    private readonly IOrganizationService service;
    private readonly ReplayResult result = new();
    private readonly HashSet<Guid> moved = [];

    /// <summary>A run over an organisation.</summary>
    public ReplayRun(LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        this.organization = organization;
        service = organization.ServiceFor(organization.AdministratorId);
        Deals = [.. service.ReadAll(OpenDeals()).Select(Deal)];
    }

    /// <summary>The open opportunities with an active flow instance.</summary>
    public IReadOnlyList<OpenDeal> Deals { get; }

    /// <summary>Tries them all; <paramref name="step"/> is called once for each.</summary>
    public ReplayResult Run(Action step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var before = Receipts.Count(service);
        result.Open = Deals.Count;
        foreach (var deal in Deals)
        {
            Try(deal);
            step();
        }

        var after = Receipts.Count(service);
        result.WithoutReceipt = moved.Count(id => after.GetValueOrDefault(id) <= before.GetValueOrDefault(id));
        return result;
    }

    private void Try(OpenDeal deal)
    {
        var verdict = GateVerdict.Ask(deal.Owner, deal.Opportunity);
        if (!verdict.Governed) result.Surprise(deal, "no process governs it");
        else if (verdict.Allowed) MoveOn(deal, verdict, () => result.ProvenBefore++);
        else if (IsRefused(deal, verdict)) ProveAndMove(deal, verdict);
    }

    private bool IsRefused(OpenDeal deal, GateVerdict verdict)
    {
        var refusal = deal.Move(verdict);
        if (refusal?.ErrorCode == RefusedByPlugin) result.Refused++;
        else result.Surprise(deal, refusal is null ? "moved on without evidence" : refusal.Message);
        return refusal is not null;
    }

    private void ProveAndMove(OpenDeal deal, GateVerdict verdict)
    {
        foreach (var finding in verdict.Findings!.Where(f => f.WantsEvidence)) deal.Prove(finding.Code);
        MoveOn(deal, verdict, () => { });
    }

    private void MoveOn(OpenDeal deal, GateVerdict verdict, Action onMoved)
    {
        if (deal.Move(verdict) is { } refusal)
        {
            result.Surprise(deal, $"refused in spite of its evidence: {refusal.Message}");
            return;
        }

        moved.Add(deal.Opportunity.Id);
        result.Allowed++;
        onMoved();
    }

    private static QueryExpression OpenDeals()
    {
        var query = new QueryExpression("c3_newnamesale") { ColumnSet = new ColumnSet("bpf_opportunityid", "traversedpath") };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var opportunity = query.AddLink("opportunity", "bpf_opportunityid", "opportunityid");
        opportunity.EntityAlias = "deal";
        opportunity.Columns = new ColumnSet("name", "ownerid");
        opportunity.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return query;
    }

    private OpenDeal Deal(Entity instance) => new(
        new EntityReference("opportunity", instance.GetAttributeValue<EntityReference>("bpf_opportunityid").Id)
        {
            Name = (string)instance.GetAttributeValue<AliasedValue>("deal.name").Value,
        },
        instance.ToEntityReference(),
        instance.GetAttributeValue<string>("traversedpath"),
        organization.ServiceFor(((EntityReference)instance.GetAttributeValue<AliasedValue>("deal.ownerid").Value).Id));
}
