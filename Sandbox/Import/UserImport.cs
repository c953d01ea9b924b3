using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Solution.Naming;

namespace SalesProcessPlugins.Sandbox.Import;

/// <summary>Makes users of the sales agents and their managers.</summary>
internal sealed class UserImport(IOrganizationService service, RowLoader loader, Roles roles)
{
    /// <summary>Loads the agents and gives the users by name.</summary>
    public KnownNames<Guid> Load(IReadOnlyList<SalesRow> rows)
    {
        var managers = rows.Select(r => r["manager"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        LoadManagers(managers.Except(rows.Select(r => r["sales_agent"]).OfType<string>(), StringComparer.Ordinal));
        var users = new KnownNames<Guid>();
        foreach (var row in rows.OrderByDescending(r => managers.Contains(r["sales_agent"] ?? string.Empty)))
        {
            if (row["sales_agent"] is { } name) LoadAgent(row, name, users);
            else loader.Reject(row, "no sales_agent");
        }

        return users;
    }

    private static Guid IdOf(string name) => StableId.For($"import/user/{name}");

    /// <summary>Managers have no rows of their own in the file, so nothing counts them.</summary>
    private void LoadManagers(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => !loader.IsThere(IdOf(n))))
            service.InOneTransaction([User(name, "Sales manager", null), roles.MakeManager(IdOf(name))]);
    }

    private void LoadAgent(SalesRow row, string name, KnownNames<Guid> users)
    {
        var manager = row["manager"] is { } boss ? new EntityReference("systemuser", IdOf(boss)) : null;
        var title = row["regional_office"] is { } office ? $"Sales agent, {office}" : "Sales agent";
        loader.Load(row, IdOf(name), manager is null ? ["no manager"] : [], () => [User(name, title, manager), roles.MakeSeller(IdOf(name))]);
        if (loader.IsThere(IdOf(name))) users.Add(name, IdOf(name));
    }

    private static CreateRequest User(string name, string title, EntityReference? manager)
    {
        var space = name.LastIndexOf(' ');
        return new CreateRequest
        {
            Target = new Entity("systemuser", IdOf(name))
            {
                ["firstname"] = space < 0 ? null : name[..space],
                ["lastname"] = name[(space + 1)..],
                ["domainname"] = $"{name.Replace(' ', '.')}@sandbox.example",
                ["title"] = title,
                ["parentsystemuserid"] = manager,
            },
        };
    }
}
