namespace SalesProcessPlugins.Gates;

/// <summary>Judges single requirements by one set of facts.</summary>
internal sealed class RequirementJudge(Facts facts)
{
    private readonly ILookup<string?, Evidence> evidence = facts.Captured.ToLookup(e => e.RequirementCode);
    private readonly ILookup<string, SignOff> signOffs = facts.SignOffs.ToLookup(s => s.RequirementCode);
    private readonly ILookup<string, Waiver> waivers = facts.Waivers.ToLookup(w => w.RequirementCode);

    /// <summary>What is found of a requirement.</summary>
    public Finding Find(Stage stage, Requirement requirement) => new(stage, requirement, StateOf(requirement), StandingFor(requirement))
    {
        SignOff = signOffs[requirement.Code].LastOrDefault(s => IsSignedBy(s, requirement)) ?? signOffs[requirement.Code].LastOrDefault(),
        Voided = signOffs[requirement.Code].Any(s => IsSignedBy(s, requirement)) ? null : signOffs[requirement.Code].LastOrDefault(s => s.State == SignOffState.Void),
        Waiver = waivers[requirement.Code].LastOrDefault(w => w.StandsAt(facts.Now)) ?? waivers[requirement.Code].LastOrDefault(),
        Observed = requirement.Criterion?.Observed(facts),
    };

    /// <summary>
    /// Whether a later move looks at it again: it held when the opportunity last passed a gate, or it is a fact with a
    /// freshness. What never held, since history was entered without it, is not asked for afterwards.
    /// </summary>
    public bool IsCheckedAgain(Requirement requirement) => HeldAtLastMove(requirement) || (requirement.Criterion is not null && requirement.FreshDays is not null);

    private FindingState StateOf(Requirement requirement) =>
        HoldsNow(requirement) is var holds && holds == true ? FindingState.Met
        : waivers[requirement.Code].Any(w => w.StandsAt(facts.Now)) ? FindingState.Waived
        : holds is null ? FindingState.Unknown
        : HeldAtLastMove(requirement) ? FindingState.Decayed
        : FindingState.Open;

    private bool? HoldsNow(Requirement requirement) => requirement.Kind switch
    {
        RequirementKind.Checkpoint => evidence[requirement.Code].Any(e => Counts(e, requirement)),
        RequirementKind.Criterion => requirement.Criterion?.Holds(facts),
        RequirementKind.SignOff when requirement.SignOff is not null => signOffs[requirement.Code].Any(s => IsSignedBy(s, requirement)),
        _ => null,
    };

    private bool HeldAtLastMove(Requirement requirement) => facts.LastMovedOn is { } time
        && (evidence[requirement.Code].Any(e => e.StoodAt(time) && IsEnough(e, requirement, time))
            || signOffs[requirement.Code].Any(s => s.StoodAt(time))
            || waivers[requirement.Code].Any(w => w.StandsAt(time)));

    private bool Counts(Evidence item, Requirement checkpoint) =>
        item.WithdrawnOn is null && IsEnough(item, checkpoint, facts.Now) && (item.CustomerId is null || item.CustomerId == facts.CustomerId);

    private bool IsEnough(Evidence item, Requirement checkpoint, DateTime time) =>
        item.Grade <= checkpoint.LeastGrade
        && (checkpoint.FreshDays is not { } days || time < item.ReceivedOn.AddDays(days))
        && !CameTooEarly(item, checkpoint);

    private bool CameTooEarly(Evidence item, Requirement checkpoint) =>
        checkpoint.NotBefore is { } first && evidence[first].Where(e => e.WithdrawnOn is null).Select(e => e.ReceivedOn).DefaultIfEmpty().Min() > item.ReceivedOn;

    private bool IsSignedBy(SignOff signOff, Requirement requirement) =>
        requirement.SignOff is { } rule && signOff.Stands(facts, rule);

    private List<Evidence> StandingFor(Requirement requirement) => evidence[requirement.Code].Where(e => e.WithdrawnOn is null).ToList();
}
