using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Commands;
using SalesProcessPlugins.Sandbox.Organization;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Tests.Suite;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>The sandbox's organisation in memory, with the packed solution loaded.</summary>
internal sealed class SandboxOrganization : ITestOrganization
{
    private readonly ManualTime time;
    private readonly List<string> calls = [];
    private readonly LocalOrganization organization;
    private readonly Lazy<Guid> signatory;

    public SandboxOrganization(ITransactionScheduler? scheduler = null, PlatformBehaviour? behaviour = null, params Type[] plugins)
        : this(OptionsOf(scheduler, behaviour, plugins))
    {
    }

    public SandboxOrganization(OrganizationOptions options)
    {
        time = (ManualTime)options.Time;
        organization = LocalOrganization.Open(options);
        ShippedProcesses.Complete(organization);
        organization.Called += call => calls.Add($"{call.Message} {call.Table}");
        signatory = new(AddSignatory);
        Seller = AddUser("Sam", "Seller", "Salesperson", "Sales Process Seller");
        Migrator = AddUser("Mo", "Migrator", "Sales Manager", "Sales Process Migration");
    }

    /// <summary>The packed solution and its configuration, in memory.</summary>
    public static OrganizationOptions Options => new()
    {
        ManagedSolution = Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_managed.zip"),
        ConfigurationData = Path.Combine(AppContext.BaseDirectory, "solution", "SalesProcess_data.zip"),
        PluginAssemblies = [typeof(PluginBase).Assembly],
        Time = new ManualTime(Sample.Now),
    };

    public Guid Seller { get; }

    public Guid Migrator { get; }

    public Guid Signatory => signatory.Value;

    public IReadOnlyList<string> PluginCalls => calls;

    /// <summary>Which requests of plug-ins fail, asked with the number of each; setting it starts the count again.</summary>
    public Func<int, PlatformCall, bool>? FailCall { set => organization.FailCall = value; }

    public Guid Administrator => organization.AdministratorId;

    /// <summary>The organisation itself, for a server over it.</summary>
    public LocalOrganization Local => organization;

    public Guid UserWithRoles(params string[] roleNames) => AddUser("Una", "User", roleNames);

    public IOrganizationService As(Guid userId) => organization.ServiceFor(userId);

    public IOrganizationService AsPortal(Guid contactId) =>
        organization.ServiceFor(new ClientIdentity(AddApplication("Portal", "Salesperson", "Sales Process Seller")) { PortalsContactId = contactId });

    public IOrganizationService AsApplication(params string[] roleNames) => As(AddApplication("Application", roleNames));

    public IOrganizationService Impersonating(Guid realUser, Guid asUser) =>
        organization.ServiceFor(new ClientIdentity(asUser) { AuthenticatedUserId = realUser });

    public void Advance(TimeSpan span) => time.Advance(span);

    public void ForgetCalls() => calls.Clear();

    public void Dispose() => organization.Dispose();

    private static OrganizationOptions OptionsOf(ITransactionScheduler? scheduler, PlatformBehaviour? behaviour, Type[] plugins)
    {
        var options = Options with { PluginTypes = plugins, Behaviour = behaviour ?? new() };
        return scheduler is null ? options : options with { Scheduler = scheduler };
    }

    private Guid AddApplication(string name, params string[] roleNames) =>
        Add(new Entity("systemuser") { ["lastname"] = name, ["applicationid"] = Guid.NewGuid() }, roleNames);

    private Guid AddUser(string firstName, string lastName, params string[] roleNames) =>
        Add(new Entity("systemuser") { ["firstname"] = firstName, ["lastname"] = lastName }, roleNames);

    private Guid AddSignatory()
    {
        var user = AddUser("Sig", "Signatory", "Sales Process Signatory");
        foreach (var department in (string[])["Plant manager", "Legal", "Delivery team"])
        {
            var team = As(Administrator).Create(new Entity("team") { ["name"] = department });
            As(Administrator).Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);
        }

        return user;
    }

    private Guid Add(Entity user, string[] roleNames)
    {
        var id = As(Administrator).Create(user);
        As(Administrator).Associate("systemuser", id, new Relationship("systemuserroles_association"), [.. roleNames.Select(RoleOf)]);
        return id;
    }

    private EntityReference RoleOf(string name)
    {
        var query = new QueryExpression("role");
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return As(Administrator).RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }
}

/// <summary>The suite's gate on the sandbox's organisation.</summary>
public sealed class SandboxGateTests() : GateTests(new SandboxOrganization());

/// <summary>The suite's evidence on the sandbox's organisation.</summary>
public sealed class SandboxEvidenceTests() : EvidenceTests(new SandboxOrganization());

/// <summary>The suite's receipts on the sandbox's organisation.</summary>
public sealed class SandboxReceiptTests() : ReceiptTests(new SandboxOrganization());

/// <summary>The suite's transactions on the sandbox's organisation.</summary>
public sealed class SandboxTransactionTests() : TransactionTests(new SandboxOrganization());

/// <summary>Where evidence comes from, on the sandbox's organisation.</summary>
public sealed class SandboxEvidenceSourceTests() : EvidenceSourceTests(new SandboxOrganization());

/// <summary>The evidence of e-mails, on the sandbox's organisation.</summary>
public sealed class SandboxMailTests() : MailTests(new SandboxOrganization());

/// <summary>Changed and merged customers, on the sandbox's organisation.</summary>
public sealed class SandboxCustomerTests() : CustomerTests(new SandboxOrganization());

/// <summary>The suite's sign-offs on the sandbox's organisation.</summary>
public sealed class SandboxSignOffTests() : SignOffTests(new SandboxOrganization());

/// <summary>The suite's waivers on the sandbox's organisation.</summary>
public sealed class SandboxWaiverTests() : WaiverTests(new SandboxOrganization());

/// <summary>The suite's lawful decisions on the sandbox's organisation.</summary>
public sealed class SandboxWayOutTests() : WayOutTests(new SandboxOrganization());

/// <summary>The suite's verification on the sandbox's organisation.</summary>
public sealed class SandboxVerificationTests() : VerificationTests(new SandboxOrganization());

/// <summary>The suite's health check on the sandbox's organisation.</summary>
public sealed class SandboxHealthTests() : HealthTests(new SandboxOrganization());

/// <summary>The suite's process versions on the sandbox's organisation.</summary>
public sealed class SandboxVersionTests() : VersionTests(new SandboxOrganization());

/// <summary>Imported and exported processes on the sandbox's organisation.</summary>
public sealed class SandboxProcessImportTests() : ProcessImportTests(new SandboxOrganization());

/// <summary>What moves cost on the sandbox's organisation.</summary>
public sealed class SandboxCallCountTests() : CallCountTests(new SandboxOrganization());

/// <summary>Leads under a process, on the sandbox's organisation.</summary>
public sealed class SandboxLeadTests() : LeadTests(new SandboxOrganization());

/// <summary>Clients under a process, on the sandbox's organisation.</summary>
public sealed class SandboxClientTests() : ClientTests(new SandboxOrganization());

/// <summary>What publishing says and refuses, on the sandbox's organisation.</summary>
public sealed class SandboxPublishingTests() : PublishingTests(new SandboxOrganization());

/// <summary>A flow of the platform's own under a process, on the sandbox's organisation.</summary>
public sealed class SandboxForeignFlowTests() : ForeignFlowTests(new SandboxOrganization());

/// <summary>A flow that spans tables under processes, on the sandbox's organisation.</summary>
public sealed class SandboxSpanningFlowTests() : SpanningFlowTests(new SandboxOrganization());

/// <summary>Which process is chosen, on the sandbox's organisation.</summary>
public sealed class SandboxChoosingTests() : ChoosingTests(new SandboxOrganization());

/// <summary>The languages of readers on the sandbox's organisation.</summary>
public sealed class SandboxLanguageTests() : LanguageTests(new SandboxOrganization());

/// <summary>New versions for what is under way, on the sandbox's organisation.</summary>
public sealed class SandboxHandoverTests() : HandoverTests(new SandboxOrganization());
