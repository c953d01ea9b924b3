using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Commands;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Tests.Suite;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>The sandbox's organisation in memory, with the packed solution loaded.</summary>
internal sealed class SandboxOrganization : ITestOrganization
{
    private readonly ManualTime time = new(Sample.Now);
    private readonly List<string> calls = [];
    private readonly LocalOrganization organization;

    public SandboxOrganization()
    {
        organization = LocalOrganization.Open(new OrganizationOptions
        {
            ManagedSolution = Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip"),
            ConfigurationData = Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_data.zip"),
            PluginAssemblies = [typeof(PluginBase).Assembly],
            Time = time,
        });
        ShippedProcesses.Publish(As(organization.AdministratorId));
        organization.Called += call => calls.Add($"{call.Message} {call.Table}");
        Seller = As(organization.AdministratorId).Create(new Entity("systemuser") { ["firstname"] = "Sam", ["lastname"] = "Seller" });
        Migrator = As(organization.AdministratorId).Create(new Entity("systemuser") { ["firstname"] = "Mo", ["lastname"] = "Migrator" });
        As(organization.AdministratorId).Associate(
            "systemuser", Migrator, new Relationship("systemuserroles_association"), [new EntityReference("role", StableId.For("role/migration"))]);
    }

    public Guid Seller { get; }

    public Guid Migrator { get; }

    public IReadOnlyList<string> PluginCalls => calls;

    public IOrganizationService As(Guid userId) => organization.ServiceFor(userId);

    public void Advance(TimeSpan span) => time.Advance(span);

    public void ForgetCalls() => calls.Clear();

    public void Dispose() => organization.Dispose();
}

/// <summary>The suite's gate on the sandbox's organisation.</summary>
public sealed class SandboxGateTests() : GateTests(new SandboxOrganization());

/// <summary>The suite's evidence on the sandbox's organisation.</summary>
public sealed class SandboxEvidenceTests() : EvidenceTests(new SandboxOrganization());

/// <summary>The suite's receipts on the sandbox's organisation.</summary>
public sealed class SandboxReceiptTests() : ReceiptTests(new SandboxOrganization());

/// <summary>The suite's transactions on the sandbox's organisation.</summary>
public sealed class SandboxTransactionTests() : TransactionTests(new SandboxOrganization());
