using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Security;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>The rows of privileges, and of what roles give.</summary>
internal static class PrivilegeRows
{
    /// <summary>The names of all privileges there are.</summary>
    public static IEnumerable<string> NamesOf(Catalog catalog) => catalog.Tables.Values.SelectMany(NamesOf).Concat(Privileges.OfNoTable).Distinct(StringComparer.Ordinal);

    /// <summary>The names of a table's privileges.</summary>
    public static IEnumerable<string> NamesOf(Table table) => Privileges.RightsOn(table).Select(r => Privileges.NameOf(table, r));

    /// <summary>A row for every privilege of every table, and for those of no table.</summary>
    public static IEnumerable<Entity> All(Catalog catalog) =>
        Of(catalog.Tables.Values).Concat(Privileges.OfNoTable.Select(p => Row(p, AccessRights.None, hasLevels: false)));

    /// <summary>A row for every privilege of some tables.</summary>
    public static IEnumerable<Entity> Of(IEnumerable<Table> tables) => tables
        .OrderByDescending(t => t.UserOwned)
        .SelectMany(t => Privileges.RightsOn(t).Select(r => Row(Privileges.NameOf(t, r), r, t.UserOwned)))
        .DistinctBy(p => p.Id);

    /// <summary>The id of the row by which a solution's or a built-in role gives a privilege.</summary>
    public static Guid GrantId(Guid role, Guid privilege) => StableId.For($"roleprivilege/{role}/{privilege}");

    /// <summary>The rows of what a role gives, of the privileges that are there.</summary>
    public static IEnumerable<Entity> Grants(SecurityRole role, Func<Guid, bool> exists) =>
        from grant in role.Privileges
        let privilege = Privileges.IdOf(grant.Privilege)
        where exists(privilege)
        select new Entity("roleprivileges", GrantId(role.Id, privilege))
        {
            ["roleid"] = new EntityReference("role", role.Id),
            ["privilegeid"] = new EntityReference("privilege", privilege),
            ["privilegedepthmask"] = (int)grant.Level,
        };

    private static Entity Row(string name, AccessRights right, bool hasLevels) => new("privilege", Privileges.IdOf(name))
    {
        ["name"] = name,
        ["accessright"] = (int)right,
        ["canbebasic"] = hasLevels,
        ["canbelocal"] = hasLevels,
        ["canbedeep"] = hasLevels,
        ["canbeglobal"] = true,
    };
}
