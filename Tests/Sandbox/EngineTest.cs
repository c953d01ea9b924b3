using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Sandbox;

/// <summary>What the engine's tests share: an organisation with the small solution, and short ways to say things.</summary>
public abstract class EngineTest : IDisposable
{
    private readonly List<LocalOrganization> opened = [];

    internal ManualTime Time { get; } = new(new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc));

    internal LocalOrganization Organization => opened.LastOrDefault() ?? Open();

    internal IOrganizationService Service => Organization.ServiceFor(Organization.AdministratorId);

    internal WhoAmIResponse WhoAmI => (WhoAmIResponse)Service.Execute(new WhoAmIRequest());

    internal LocalOrganization Open(params Type[] plugins) => Open(null, null, plugins);

    internal LocalOrganization Open(PlatformBehaviour behaviour, params Type[] plugins) => Open(Options with { Behaviour = behaviour, PluginTypes = plugins });

    internal LocalOrganization Open(string? dataFile, string? data, params Type[] plugins) =>
        Open(Options with { ConfigurationData = data, DataFile = dataFile, PluginTypes = plugins });

    internal LocalOrganization Open(OrganizationOptions options)
    {
        opened.Add(LocalOrganization.Open(options));
        return opened[^1];
    }

    internal OrganizationOptions Options => new() { ManagedSolution = SmallSolution.Path, Time = Time };

    internal EntityReference Create(string table, params (string Column, object? Value)[] columns) =>
        new(table, Service.Create(Row(table, columns)));

    internal static Entity Row(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
            row[column] = value;
        return row;
    }

    internal IOrganizationService As(Guid userId) => Organization.ServiceFor(userId);

    /// <summary>A new user who holds these roles.</summary>
    internal Guid UserWith(params string[] roles) => UserIn(null, roles);

    /// <summary>A new user of a business unit, the root for null, who holds these roles.</summary>
    internal Guid UserIn(EntityReference? unit, params string[] roles)
    {
        var user = Create("systemuser", ("firstname", "Una"), ("lastname", "User"), ("businessunitid", unit));
        Give("systemuser", user.Id, roles);
        return user.Id;
    }

    /// <summary>Gives roles to a user or a team.</summary>
    internal void Give(string table, Guid id, params string[] roles)
    {
        if (roles.Length > 0)
            Service.Associate(table, id, new(table == "team" ? "teamroles_association" : "systemuserroles_association"), [.. roles.Select(Role)]);
    }

    /// <summary>A role by its name.</summary>
    internal EntityReference Role(string name)
    {
        var query = new QueryExpression("role");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return Service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    /// <summary>A new role that gives privileges at a depth.</summary>
    internal string RoleWith(PrivilegeDepth depth, params string[] privileges)
    {
        var role = Create("role", ("name", $"Role of {string.Join(", ", privileges)}"));
        var given = privileges.Select(p => new RolePrivilege { PrivilegeId = Privilege(p), Depth = depth });
        Service.Execute(new AddPrivilegesRoleRequest { RoleId = role.Id, Privileges = [.. given] });
        return (string)Read(role)["name"];
    }

    internal Guid Privilege(string name)
    {
        var query = new QueryExpression("privilege");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return Service.RetrieveMultiple(query).Entities.Single().Id;
    }

    internal Entity Read(EntityReference row) => Service.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));

    internal void Update(EntityReference row, params (string Column, object? Value)[] columns)
    {
        var changed = Row(row.LogicalName, columns);
        changed.Id = row.Id;
        Service.Update(changed);
    }

    internal int Count(string table) => Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    internal static OrganizationServiceFault Fault(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;

    public void Dispose()
    {
        foreach (var organization in opened)
            organization.Dispose();
        GC.SuppressFinalize(this);
    }
}
