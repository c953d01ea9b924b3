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
        var reaches = new Dictionary<string, Reach>(StringComparer.OrdinalIgnoreCase);
        var own = RolesOf("systemuserroles", "systemuserid", userId).ToList();
        var all = new List<Row>(own);
        var user = transaction.Find(users, userId);
        foreach (var role in own)
            AddGrants(reaches, role, [userId], UnitOf(users, user), _ => true);
        var memberships = TeamsOf(userId).ToList();
        foreach (var team in memberships)
            foreach (var role in RolesOf("teamroles", "teamid", team.Id))
            {
                all.Add(role);
                // Acting for others must be given to the user directly (impersonate-another-user).
                AddGrants(reaches, role, HoldersOf(role, team, userId), UnitOf(teams, team), p => p != Privileges.ActOnBehalf);
            }

        return new(user?[users.Ordinal("fullname")] as string ?? "This user", memberships.Select(t => t.Id).Append(userId).ToHashSet(), reaches)
        {
            HasRole = all.Count > 0,
            IsUnlimited = all.Any(r => Equals(r[roles.Ordinal("roletemplateid")], WellKnown.AdministratorRoleTemplate)),
        };
    }

    private void AddRoles(List<RoleBasis> basis, IEnumerable<Row> held)
    {
        var place = grants.Ordinal("roleid");
        basis.AddRange(held.Select(r => new RoleBasis(r, transaction.CountMatching(grants, place, r.Id))));
    }

    // A role that inherits lets the members of its team act on rows of their own too.
    private IEnumerable<Guid> HoldersOf(Row role, Row team, Guid userId) =>
        role[roles.Ordinal("isinherited")] is TeamPrivilegesOnly ? [team.Id] : [team.Id, userId];

    private void AddGrants(Dictionary<string, Reach> reaches, Row role, IEnumerable<Guid> holders, Guid unit, Func<string, bool> takes)
    {
        foreach (var grant in transaction.Matching(grants, grants.Ordinal("roleid"), role.Id))
        {
            if (NameOf(grant) is not { } privilege || !takes(privilege))
                continue;
            if (!reaches.TryGetValue(privilege, out var reach))
                reaches[privilege] = reach = new();
            reach.Add((PrivilegeLevel)(int)grant[grants.Ordinal("privilegedepthmask")]!, holders, unit);
        }
    }

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
}
