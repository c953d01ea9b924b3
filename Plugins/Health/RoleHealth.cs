using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Gates;

namespace SalesProcessPlugins.Health;

/// <summary>Finds roles that a process asks to sign or to waive, and that no enabled user holds.</summary>
internal static class RoleHealth
{
    /// <summary>One finding for each requirement that nobody can meet, or whose waiver nobody can decide.</summary>
    public static IEnumerable<ReportFinding> Check(IOrganizationService service, IEnumerable<Process> processes) =>
        Unheld(service, processes).Select(role => role.Finding);

    /// <summary>The roles that nobody holds, once for each requirement that asks for one.</summary>
    public static IEnumerable<UnheldRole> Unheld(IOrganizationService service, IEnumerable<Process> processes)
    {
        var needs = processes.SelectMany(p => p.Stages.SelectMany(s => s.Requirements).SelectMany(r => Needs(p, r))).ToList();
        if (needs.Count == 0)
            return [];
        var held = Held(service, [.. needs.Select(n => (object)n.Name).Distinct()]);
        return needs.Where(n => !held.Contains(n.Name));
    }

    private static IEnumerable<UnheldRole> Needs(Process process, Requirement requirement)
    {
        if (requirement.SignOff is { } rule)
            yield return new UnheldRole(rule.Role, Found("sign-off-unheld", process, $"{requirement.Title} has to be signed by {rule.Role}, and nobody is: it cannot be met.", rule.Role));
        foreach (var authority in requirement.Waiver?.Authorities ?? [])
            yield return new UnheldRole(authority.Role, Found("waiver-unheld", process, $"{requirement.Title} can be waived by {authority.Role}, and nobody is.", authority.Role));
    }

    private static ReportFinding Found(string code, Process process, string text, string role) =>
        new(code, Severity.Warning, $"{process.Name}: {text}", $"Make a team \"{role}\" or give somebody a security role of that name.");

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
}

/// <summary>A role that nobody holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Finding">What that keeps from being met or waived.</param>
internal sealed record UnheldRole(string Name, ReportFinding Finding);
