using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>
/// The roles that a user holds: security roles, directly or through a team, and the teams themselves, since a
/// department may be either. Only enabled users hold any.
/// </summary>
internal sealed class HeldRoles
{
    private const string Own = "own";
    private const string Team = "team";
    private const string OfTeam = "ofteam";

    // Roles are copied into every business unit; the copies keep the id of the one the solution brings as their root.
    private static readonly Guid MigrationRoot = new("ce97bcc6-55b0-551e-bdbf-385a5f1cd6c0");

    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> roots = [];
    private readonly HashSet<Guid> teams = [];

    private HeldRoles(IEnumerable<Entity> rows)
    {
        foreach (var row in rows)
        {
            Add(row, Own);
            Add(row, OfTeam);
            if (row.Linked<string>(Team, "name") is { } team)
                names.Add(team);
            teams.Add(row.Linked<Guid>(Team, "teamid"));
        }
    }

    /// <summary>Whether its holder may enter history as it was.</summary>
    public bool MayMigrate => roots.Contains(MigrationRoot);

    /// <summary>Whether a role or team of this name is among them.</summary>
    public bool Includes(string role) => names.Contains(role);

    /// <summary>Whether the holder is a member of a team.</summary>
    public bool IsInTeam(Guid teamId) => teams.Contains(teamId);

    /// <summary>Reads the roles of a user, with one query.</summary>
    public static HeldRoles Of(PluginContext context, Guid userId)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("systemuserid") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        query.Criteria.AddCondition("isdisabled", ConditionOperator.Equal, false);
        AddRole(query.AddLink("systemuserroles", "systemuserid", "systemuserid", JoinOperator.LeftOuter), Own);
        var team = query.AddLink("teammembership", "systemuserid", "systemuserid", JoinOperator.LeftOuter)
            .AddLink("team", "teamid", "teamid", JoinOperator.LeftOuter);
        team.EntityAlias = Team;
        team.Columns = new ColumnSet("name", "teamid");
        AddRole(team.AddLink("teamroles", "teamid", "teamid", JoinOperator.LeftOuter), OfTeam);
        return new HeldRoles(context.System.RetrieveMultiple(query).Entities);
    }

    private static void AddRole(LinkEntity of, string alias)
    {
        var role = of.AddLink("role", "roleid", "roleid", JoinOperator.LeftOuter);
        role.EntityAlias = alias;
        role.Columns = new ColumnSet("name", "parentrootroleid");
    }

    private void Add(Entity row, string alias)
    {
        if (row.Linked<string>(alias, "name") is { } name)
            names.Add(name);
        if (row.Linked<EntityReference>(alias, "parentrootroleid") is { } root)
            roots.Add(root.Id);
    }
}
