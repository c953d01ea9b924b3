using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>One import: users first, those who sign among them, then accounts, then the deals that need both.</summary>
public sealed class ImportRun(LocalOrganization organization, SalesData data, ImportReport report)
{
    /// <summary>Loads what is not there yet, as the administrator; <paramref name="step"/> is called once for every row.</summary>
    public void Run(Action step)
    {
        var service = organization.ServiceFor(organization.AdministratorId);
        var roles = new Roles(service);
        var rights = roles.AllowHistory(organization.AdministratorId).ToList();
        if (rights.Count > 0) service.InOneTransaction(rights);
        var users = new RowLoader(service, report, step, "systemuser");
        if (Departments.Users.Any(u => !users.IsThere(u))) service.InOneTransaction(new Departments(roles).Requests());

        var agents = new UserImport(service, users, roles).Load(data.Agents);
        var customers = new AccountImport(new RowLoader(service, report, step, "account")).Load(data.Accounts);
        var deals = new DealImport(new RowLoader(service, report, step, "opportunity"), new FlowStages(service), data.Products, customers, agents);
        deals.Load(data.Deals);
    }
}
