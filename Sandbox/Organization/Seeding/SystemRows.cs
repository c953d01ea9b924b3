using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization.Seeding;

/// <summary>The rows that every organisation has from its first moment.</summary>
internal static class SystemRows
{
    /// <summary>All of them, those that others point to first.</summary>
    public static IEnumerable<Entity> All(Guid organizationId) =>
    [
        new("transactioncurrency", WellKnown.UsDollar)
        {
            ["currencyname"] = "US Dollar",
            ["currencysymbol"] = "$",
            ["isocurrencycode"] = "USD",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 1m,
        },
        new("organization", organizationId)
        {
            ["name"] = "sandbox",
            ["basecurrencyid"] = new EntityReference("transactioncurrency", WellKnown.UsDollar),
            ["blockedattachments"] = "ade;adp;app;bat;chm;cmd;com;cpl;exe;hta;inf;ins;isp;jar;js;jse;lnk;msc;msi;msp;mst;pif;reg;scr;sct;shb;svg;vb;vbe;vbs;wsc;wsf;wsh",
        },
        new("businessunit", WellKnown.BusinessUnit) { ["name"] = "sandbox" },
        User(WellKnown.SystemUser, null, "SYSTEM", "SYSTEM", 3),
        User(WellKnown.Administrator, "Alex", "Administrator", "alex.administrator@sandbox.example", 0),
        Role(WellKnown.AdministratorRole, "System Administrator", WellKnown.AdministratorRoleTemplate),
        Role(WellKnown.BasicUserRole, "Basic User", template: null),
        Role(WellKnown.SalespersonRole, "Salesperson", template: null),
        Role(WellKnown.SalesManagerRole, "Sales Manager", template: null),
        Role(WellKnown.DelegateRole, "Delegate", template: null),
        new("systemuserroles", WellKnown.AdministratorRole)
        {
            ["systemuserid"] = new EntityReference("systemuser", WellKnown.Administrator),
            ["roleid"] = new EntityReference("role", WellKnown.AdministratorRole),
        },
    ];

    /// <summary>A security role at the root business unit, which is its own root role.</summary>
    public static Entity Role(Guid id, string name, Guid? template)
    {
        var role = new Entity("role", id)
        {
            ["name"] = name,
            ["businessunitid"] = new EntityReference("businessunit", WellKnown.BusinessUnit),
            ["parentrootroleid"] = new EntityReference("role", id),
            ["ismanaged"] = true,
        };
        if (template is not null)
            role["roletemplateid"] = template;
        return role;
    }

    private static Entity User(Guid id, string? firstName, string lastName, string domainName, int accessMode)
    {
        var user = new Entity("systemuser", id)
        {
            ["lastname"] = lastName,
            ["domainname"] = domainName,
            ["businessunitid"] = new EntityReference("businessunit", WellKnown.BusinessUnit),
            ["accessmode"] = new OptionSetValue(accessMode),
        };
        if (firstName is not null)
            user["firstname"] = firstName;
        return user;
    }
}
