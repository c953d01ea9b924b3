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

    internal LocalOrganization Open(string? dataFile, string? data, params Type[] plugins)
    {
        opened.Add(LocalOrganization.Open(new()
        {
            ManagedSolution = SmallSolution.Path,
            ConfigurationData = data,
            DataFile = dataFile,
            PluginTypes = plugins,
            Time = Time,
        }));
        return opened[^1];
    }

    internal EntityReference Create(string table, params (string Column, object? Value)[] columns) =>
        new(table, Service.Create(Row(table, columns)));

    internal static Entity Row(string table, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
            row[column] = value;
        return row;
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
