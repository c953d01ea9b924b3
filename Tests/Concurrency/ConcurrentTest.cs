using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Tests.Sandbox;

namespace SalesProcessPlugins.Tests.Concurrency;

/// <summary>What tests of concurrent transactions share: a way to do several things in one transaction, and others in the midst of it.</summary>
public abstract class ConcurrentTest : EngineTest
{
    private readonly AsyncLocal<Action<IOrganizationService>> inside = new();

    /// <summary>An organisation in which a write that would have to wait fails at once.</summary>
    internal LocalOrganization OpenImpatient(params Type[] plugins) =>
        OpenFor(Options with { LockTimeout = TimeSpan.Zero, PluginTypes = [.. plugins, typeof(Doubler)] });

    /// <summary>An organisation whose transactions go in the order of an interleaving.</summary>
    internal LocalOrganization OpenFor(Interleaving interleaving) =>
        OpenFor(Options with { Scheduler = interleaving, PluginTypes = [typeof(Doubler)] });

    internal LocalOrganization OpenFor(OrganizationOptions options)
    {
        Script.When<Doubler>(p => inside.Value!(p.As(null)));
        return Open(options);
    }

    /// <summary>Does work in one transaction, which commits when it returns: a Custom API that does it as its plug-in.</summary>
    internal void Transact(Action<IOrganizationService> work)
    {
        inside.Value = work;
        Service.Execute(new OrganizationRequest("zz_Double") { ["Target"] = new EntityReference("opportunity", Guid.NewGuid()), ["Number"] = 1 });
    }

    internal static Entity Change(EntityReference row, string column, object? value) => new(row.LogicalName, row.Id) { [column] = value };
}
