using Microsoft.Crm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Security;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>
/// The roles that an organisation with Dynamics 365 Sales has before any solution comes, as far as the sandbox has their
/// tables: a salesperson works on rows of their own and sees those of the business unit, a sales manager works on those too.
/// </summary>
internal static class BuiltInRoles
{
    private static readonly string[] SalesTables =
    [
        "opportunity", "opportunitysalesprocess", "leadtoopportunitysalesprocess", "opportunityproduct", "account", "contact", "lead", "quote", "quotedetail", "salesorder", "connection", "annotation", "activitypointer",
        "opportunityclose", "email", "task", "phonecall", "appointment",
    ];

    // What everybody reads and points to, whatever their job.
    private static readonly string[] SharedTables =
    [
        "systemuser", "team", "businessunit", "role", "transactioncurrency", "workflow", "product", "pricelevel", "uom", "uomschedule", "queue", "mailbox",
        "competitor", "sharepointdocumentlocation", "sharepointsite",
    ];

    /// <summary>All of them, with what they allow.</summary>
    public static IEnumerable<SecurityRole> All(Catalog catalog) =>
    [
        Administrator(PrivilegeRows.NamesOf(catalog)),
        new(WellKnown.BasicUserRole, "Basic User", Basics(catalog)),
        new(WellKnown.SalespersonRole, "Salesperson", [.. Basics(catalog), .. Sales(catalog, others: PrivilegeLevel.Local, own: PrivilegeLevel.Basic)]),
        new(WellKnown.SalesManagerRole, "Sales Manager", [.. Basics(catalog), .. Sales(catalog, others: PrivilegeLevel.Local, own: PrivilegeLevel.Local)]),
        new(WellKnown.DelegateRole, "Delegate", [new(Privileges.ActOnBehalf, PrivilegeLevel.Global)]),
    ];

    /// <summary>The role of administrators, who may do everything, with some of its privileges.</summary>
    public static SecurityRole Administrator(IEnumerable<string> privileges) =>
        new(WellKnown.AdministratorRole, "System Administrator", [.. privileges.Select(p => new GrantedPrivilege(p, PrivilegeLevel.Global))]);

    private static List<GrantedPrivilege> Basics(Catalog catalog) =>
    [
        .. Grants(catalog, SharedTables, right => right is AccessRights.ReadAccess or AccessRights.AppendToAccess ? PrivilegeLevel.Global : null),
        .. Grants(catalog, ["usersettings"], right => right is AccessRights.ReadAccess or AccessRights.WriteAccess ? PrivilegeLevel.Basic : null),
    ];

    private static List<GrantedPrivilege> Sales(Catalog catalog, PrivilegeLevel others, PrivilegeLevel own) =>
        [.. Grants(catalog, SalesTables, right => right is AccessRights.ReadAccess or AccessRights.AppendToAccess ? others : own)];

    // Activities share their privileges, so the same one can come of several tables.
    private static IEnumerable<GrantedPrivilege> Grants(Catalog catalog, IEnumerable<string> tables, Func<AccessRights, PrivilegeLevel?> levelOf) =>
        from name in tables
        where catalog.Tables.ContainsKey(name)
        let table = catalog.Tables[name]
        from right in Privileges.RightsOn(table)
        let level = levelOf(right)
        where level is not null
        group level.Value by Privileges.NameOf(table, right) into privilege
        select new GrantedPrivilege(privilege.Key, privilege.First());
}
