using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Security;

/// <summary>Reads which roles a user holds, and what they give.</summary>
internal sealed class HeldRoles(Transaction transaction)
{
    private const int TeamPrivilegesOnly = 0;

    private readonly TableStore users = transaction.Store.Table("systemuser");
    private readonly TableStore teams = transaction.Store.Table("team");
    private readonly TableStore roles = transaction.Store.Table("role");
    private readonly TableStore grants = transaction.Store.Table("roleprivileges");
    private readonly TableStore privileges = transaction.Store.Table("privilege");

    /// <summary>The rows that decide what a user may do.</summary>
    public List<RoleBasis> BasisOf(Guid userId)
    {
        var basis = new List<RoleBasis>();
        if (transaction.Find(users, userId) is { } user)
            basis.Add(new(user, 0));
        AddRoles(basis, RolesOf("systemuserroles", "systemuserid", userId));
        foreach (var team in TeamsOf(userId))
        {
            basis.Add(new(team, 0));
            AddRoles(basis, RolesOf("teamroles", "teamid", team.Id));
        }

        return basis;
    }

    /// <summary>What the roles of a user add up to.</summary>
    public Entitlements EntitlementsOf(Guid userId)
    {
        var user = transaction.Find(users, userId);
        var memberships = TeamsOf(userId).ToList();
        var own = RolesOf("systemuserroles", "systemuserid", userId).Select(r => new HeldRole(r, [userId], UnitOf(users, user), IsDirect: true));
        var held = own.Concat(memberships.SelectMany(t => RolesOf("teamroles", "teamid", t.Id).Select(r => OfTeam(r, t, userId)))).ToList();
        return new(user?[users.Ordinal("fullname")] as string ?? "This user", memberships.Select(t => t.Id).Append(userId).ToHashSet(), ReachesOf(held))
        {
            HasRole = held.Count > 0,
            IsUnlimited = held.Any(h => Equals(h.Role[roles.Ordinal("roletemplateid")], WellKnown.AdministratorRoleTemplate)),
        };
    }

    private void AddRoles(List<RoleBasis> basis, IEnumerable<Row> held)
    {
        var place = grants.Ordinal("roleid");
        basis.AddRange(held.Select(r => new RoleBasis(r, transaction.CountMatching(grants, place, r.Id))));
    }

    // A role that inherits lets the members of its team act on rows of their own too.
    private HeldRole OfTeam(Row role, Row team, Guid userId) =>
        new(role, role[roles.Ordinal("isinherited")] is TeamPrivilegesOnly ? [team.Id] : [team.Id, userId], UnitOf(teams, team), IsDirect: false);

    private Dictionary<string, Reach> ReachesOf(List<HeldRole> held)
    {
        var reaches = new Dictionary<string, Reach>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in held)
            foreach (var grant in transaction.Matching(grants, grants.Ordinal("roleid"), role.Role.Id))
                // Acting for others must be given to the user directly (impersonate-another-user).
                if (NameOf(grant) is { } privilege && (role.IsDirect || privilege != Privileges.ActOnBehalf))
                    ReachOf(reaches, privilege).Add((PrivilegeLevel)(int)grant[grants.Ordinal("privilegedepthmask")]!, role.Holders, role.Unit);
        return reaches;
    }

    private static Reach ReachOf(Dictionary<string, Reach> reaches, string privilege) =>
        reaches.TryGetValue(privilege, out var reach) ? reach : reaches[privilege] = new();

    private string? NameOf(Row grant) =>
        transaction.Find(privileges, ((RowKey)grant[grants.Ordinal("privilegeid")]!).Id)?[privileges.Ordinal("name")] as string;

    private static Guid UnitOf(TableStore table, Row? principal) =>
        (principal?[table.Ordinal("businessunitid")] as RowKey)?.Id ?? WellKnown.BusinessUnit;

    private IEnumerable<Row> TeamsOf(Guid userId) => Linked("teammembership", "systemuserid", userId, "teamid", teams);

    private IEnumerable<Row> RolesOf(string intersect, string column, Guid id) => Linked(intersect, column, id, "roleid", roles);

    private IEnumerable<Row> Linked(string intersect, string column, Guid id, string otherColumn, TableStore others)
    {
        var table = transaction.Store.Table(intersect);
        var other = table.Ordinal(otherColumn);
        return transaction.Matching(table, table.Ordinal(column), id).Select(r => transaction.Find(others, ((RowKey)r[other]!).Id)).OfType<Row>();
    }

    /// <summary>A role, and who holds it.</summary>
    /// <param name="Role">The role's row.</param>
    /// <param name="Holders">Whose rows count as own ones.</param>
    /// <param name="Unit">The business unit it is held in.</param>
    /// <param name="IsDirect">Whether the user holds it, and not a team.</param>
    private sealed record HeldRole(Row Role, Guid[] Holders, Guid Unit, bool IsDirect);
}
