using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Import;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Replay;

/// <summary>
/// Tries to win every open opportunity: first as it is, which must be refused; then with evidence and sign-offs, where
/// only a customer who does not meet a criterion may stop it; then with a waiver of what stops it.
/// </summary>
public sealed class ReplayRun
{
    private const int RefusedByPlugin = -2147220891;

    private readonly LocalOrganization organization;
    private readonly IOrganizationService service;
    private readonly ReplayResult result = new();
    private readonly Answers answers;
    private readonly HashSet<Guid> won = [];

    /// <summary>A run over an organisation.</summary>
    public ReplayRun(LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        this.organization = organization;
        service = organization.ServiceFor(organization.AdministratorId);
        answers = new Answers(organization);
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
        result.WithoutReceipt = won.Count(id => after.GetValueOrDefault(id) <= before.GetValueOrDefault(id));
        return result;
    }

    private void Try(OpenDeal deal)
    {
        var verdict = GateVerdict.Ask(deal.Owner, deal.Opportunity);
        if (!verdict.Governed) result.Surprise(deal, "no process governs it");
        else if (verdict.Allowed) Win(deal, () => result.ProvenBefore++);
        else if (IsRefused(deal, () => result.Refused++)) Prove(deal, verdict.Findings!);
    }

    private void Prove(OpenDeal deal, IReadOnlyList<VerdictFinding> findings)
    {
        foreach (var finding in findings.Where(f => f.WantsEvidence)) deal.Prove(finding.Code);
        foreach (var finding in findings.Where(f => f.WantsSignOff)) answers.Sign(deal.AskForSignOff(finding.Code), finding.Role!);
        var killers = findings.Where(f => f.IsDealKiller).ToList();
        if (killers.Count == 0) Win(deal, () => result.Allowed++);
        else if (IsRefused(deal, () => result.Stopped++)) Waive(deal, killers);
    }

    private void Waive(OpenDeal deal, List<VerdictFinding> killers)
    {
        foreach (var killer in killers) answers.Grant(deal.AskForWaiver(killer.Code));
        Win(deal, () => result.AllowedOnWaiver++);
    }

    private bool IsRefused(OpenDeal deal, Action onRefused)
    {
        var refusal = deal.Win();
        if (refusal?.ErrorCode == RefusedByPlugin) onRefused();
        else result.Surprise(deal, refusal is null ? "won without what its gates ask for" : refusal.Message);
        return refusal is not null;
    }

    private void Win(OpenDeal deal, Action onWon)
    {
        if (deal.Win() is { } refusal)
        {
            result.Surprise(deal, $"refused in spite of all that was done: {refusal.Message}");
            return;
        }

        won.Add(deal.Opportunity.Id);
        onWon();
    }

    private static QueryExpression OpenDeals()
    {
        var query = new QueryExpression("c3_newnamesale") { ColumnSet = new ColumnSet("bpf_opportunityid") };
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
        organization.ServiceFor(((EntityReference)instance.GetAttributeValue<AliasedValue>("deal.ownerid").Value).Id));
}
