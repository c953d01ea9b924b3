using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Health;

/// <summary>Finds roles that a process asks to sign or to waive, and that no enabled user holds.</summary>
internal static class RoleHealth
{
    /// <summary>One finding for each role whose requirements nobody can meet, or whose waivers nobody can decide.</summary>
    public static IEnumerable<ReportFinding> Check(IOrganizationService service, IEnumerable<Process> processes) =>
        Unheld(service, processes).Select(role => role.Finding);

    /// <summary>The roles that nobody holds, with all that asks for them.</summary>
    public static IEnumerable<UnheldRole> Unheld(IOrganizationService service, IEnumerable<Process> processes)
    {
        var needs = processes.SelectMany(p => p.Stages.SelectMany(s => s.Requirements).SelectMany(r => Needs(p, r))).ToList();
        if (needs.Count == 0)
            return [];
        var held = Held(service, [.. needs.Select(n => (object)n.Role).Distinct()]);
        return needs.Where(n => !held.Contains(n.Role)).GroupBy(n => new { n.Role, n.Signs }).Select(group => Found(group.Key.Role, group.Key.Signs, [.. group]));
    }

    private static IEnumerable<Need> Needs(Process process, Requirement requirement)
    {
        if (requirement.SignOff is { } rule)
            yield return new Need(rule.Role, Signs: true, process, requirement);
        foreach (var authority in requirement.Waiver?.Authorities ?? [])
            yield return new Need(authority.Role, Signs: false, process, requirement);
    }

    private static UnheldRole Found(string role, bool signs, List<Need> needs)
    {
        var what = needs.Count == 1 ? $"{needs[0].Requirement.Title} of {needs[0].Process.Name}" : $"{needs.Count} requirements of {string.Join(", ", needs.Select(n => n.Process.Name).Distinct())}";
        var text = signs ? $"{role} has to sign {what}, and nobody is: {(needs.Count == 1 ? "it" : "they")} cannot be met." : $"{role} may waive {what}, and nobody is.";
        return new UnheldRole(role, new ReportFinding(
            signs ? "sign-off-unheld" : "waiver-unheld", Severity.Warning, text, $"Make a team \"{role}\" or give somebody a security role of that name."));
    }

    // A role is held by members of a team of that name, and by whom a security role of that name reaches, directly or through a team.
    private static HashSet<string> Held(IOrganizationService service, object[] names)
    {
        var direct = Query("role", names);
        AddUser(direct.AddLink("systemuserroles", "roleid", "roleid"));
        var byTeam = Query("role", names);
        AddUser(byTeam.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid"));
        var team = Query("team", names);
        AddUser(team.AddLink("teammembership", "teamid", "teamid"));
        var rows = new[] { direct, byTeam, team }.SelectMany(service.RetrieveAll);
        return new HashSet<string>(rows.Select(row => row.GetAttributeValue<string>("name")), StringComparer.OrdinalIgnoreCase);
    }

    private static QueryExpression Query(string table, object[] names)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("name"), Distinct = true };
        query.Criteria.AddCondition("name", ConditionOperator.In, names);
        return query;
    }

    private static void AddUser(LinkEntity holders) =>
        holders.AddLink("systemuser", "systemuserid", "systemuserid").LinkCriteria.AddCondition("isdisabled", ConditionOperator.Equal, false);

    private sealed record Need(string Role, bool Signs, Process Process, Requirement Requirement);
}

/// <summary>A role that nobody holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Finding">What that keeps from being met or waived.</param>
internal sealed record UnheldRole(string Name, ReportFinding Finding);
