using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.FakeMessageExecutors;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Messages;
using FakeXrmEasy.Middleware.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Tests.Suite;
using SalesProcessPlugins.Tests.Support;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>FakeXrmEasy's organisation in memory, with the declared steps registered and the shipped process loaded.</summary>
internal sealed class FakeXrmEasyOrganization : ITestOrganization
{
    private const string LicenceSetting = "FAKEXRMEASY_LICENSE";

    private static readonly string[] NeverEmpty =
    [
        "c3_gate", "c3_evidence", "c3_signoff", "c3_waiver", "c3_receipt", "c3_newnamesale", "c3_channelsale",
        "account", "contact", "team", "teammembership", "teamroles", "environmentvariablevalue",
    ];

    private readonly ManualTime time = new(Sample.Now);
    private readonly Surroundings surroundings;
    private readonly IXrmFakedContext context;

    private FakeXrmEasyOrganization()
    {
        surroundings = new Surroundings(time);
        context = MiddlewareBuilder.New()
            .AddCrud()
            .AddFakeMessageExecutors(typeof(WinOpportunityRequestExecutor).Assembly)
            .AddCustomApis(surroundings)
            .AddPipelineSimulation(new PipelineOptions())
            .UsePipelineSimulation()
            .UseRelatedRows()
            .UseOuterJoins()
            .UseCrud()
            .UseMessages()
            .SetLicense(ReadLicence())
            .Build();
        context.RegisterDeclaredSteps(surroundings);
        context.Initialize(FirstRows.For(Seller, Migrator, Administrator));
        foreach (var table in NeverEmpty)
            context.AddEmptyTable(table);
        Signatory = UserWithRoles("Plant manager", "Legal", "Delivery team");
    }

    public Guid Seller { get; } = Guid.NewGuid();

    public Guid Migrator { get; } = Guid.NewGuid();

    public Guid Signatory { get; }

    public IReadOnlyList<string> PluginCalls => surroundings.Calls;

    public static ITestOrganization New() => new FakeXrmEasyOrganization();

    public IOrganizationService As(Guid userId) => new RequestService(request =>
    {
        context.CallerProperties.CallerId = new EntityReference("systemuser", userId);
        surroundings.CorrelationId = Guid.NewGuid();
        return context.GetOrganizationService().Execute(Completed(request));
    });

    public Guid Administrator { get; } = Guid.NewGuid();

    // FakeXrmEasy enforces no privileges; plug-ins ask who holds a role all the same.
    public Guid UserWithRoles(params string[] roleNames)
    {
        var user = FirstRows.User(Guid.NewGuid(), "Una User");
        context.AddEntity(user);
        foreach (var role in roleNames)
            context.AddEntity(FirstRows.Holding(user.Id, Roles(role), role));
        return user.Id;
    }

    public IOrganizationService AsPortal(Guid contactId) => throw Lacking("portals");

    public IOrganizationService AsApplication(params string[] roleNames) => throw Lacking("application users");

    public IOrganizationService Impersonating(Guid realUser, Guid asUser) => throw Lacking("impersonation");

    public void Advance(TimeSpan span) => time.Advance(span);

    public void ForgetCalls() => surroundings.Calls.Clear();

    public void Dispose()
    {
    }

    // A role that the solution does not bring is one that an administrator has made.
    private List<Entity> Roles(string name)
    {
        var roles = context.CreateQuery("role").ToList();
        if (roles.All(r => r.GetAttributeValue<string>("name") != name))
        {
            roles.Add(new Entity("role", Guid.NewGuid()) { ["name"] = name });
            context.AddEntity(roles[^1]);
        }

        return roles;
    }

    private static NotSupportedException Lacking(string what) =>
        new($"FakeXrmEasy knows nothing of {what}: a test that needs it runs on the sandbox's organisation alone.");

    private static FakeXrmEasyLicense ReadLicence() =>
        Environment.GetEnvironmentVariable(LicenceSetting) is { } name && Enum.GetNames<FakeXrmEasyLicense>().Contains(name)
            ? Enum.Parse<FakeXrmEasyLicense>(name)
            : throw new InvalidOperationException(
                $"FakeXrmEasy asks under which licence it is used. Set the environment variable {LicenceSetting} to one of "
                + $"{string.Join(", ", Enum.GetNames<FakeXrmEasyLicense>())}; https://dynamicsvalue.github.io/fake-xrm-easy-docs/licensing/license/ says which is yours.");

    // On the platform a row has its id before any step sees it, and one with money its currency; FakeXrmEasy gives the id
    // when it writes the row, and no currency.
    private OrganizationRequest Completed(OrganizationRequest request)
    {
        if (request is not CreateRequest { Target: { } row })
            return request;

        var completed = new Entity(row.LogicalName, row.Id == Guid.Empty ? Guid.NewGuid() : row.Id);
        completed.Attributes.AddRange(row.Attributes);
        if (row.LogicalName is "account" or "opportunity" && !row.Contains("transactioncurrencyid"))
        {
            completed["transactioncurrencyid"] = context.CreateQuery("transactioncurrency").First().ToEntityReference();
            completed["exchangerate"] = 1m;
        }

        return new CreateRequest { Target = completed };
    }
}

/// <summary>The suite's gate on FakeXrmEasy.</summary>
public sealed class FakeXrmEasyGateTests() : GateTests(FakeXrmEasyOrganization.New());

/// <summary>The suite's evidence on FakeXrmEasy.</summary>
public sealed class FakeXrmEasyEvidenceTests() : EvidenceTests(FakeXrmEasyOrganization.New());

/// <summary>The suite's receipts on FakeXrmEasy.</summary>
public sealed class FakeXrmEasyReceiptTests() : ReceiptTests(FakeXrmEasyOrganization.New());
