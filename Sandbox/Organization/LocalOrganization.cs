using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Rules;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>
/// A Dataverse organisation on this machine: the tables of the shipped solution and of the platform, the event pipeline
/// with its plug-ins, concurrent transactions with row locks, and a file that keeps what is committed.
/// </summary>
public sealed class LocalOrganization : IDisposable
{
    private readonly Engine engine;
    private readonly Store store;
    private readonly DataFile? file;
    private readonly PluginRunner runner;

    private LocalOrganization(OrganizationOptions options, DataFile? file)
    {
        this.file = file;
        var solution = SolutionPackage.Read(options.ManagedSolution);
        Catalog = OrganizationCatalog.Of(PlatformTables.Read(), solution);
        store = new Store(Catalog);
        IsNew = file?.IsNew ?? true;
        var plugins = new PluginTypes(options.PluginAssemblies.SelectMany(a => a.GetTypes()).Concat(options.PluginTypes));
        new MetadataRows(store, plugins, solution.CustomApis).Load();
        file?.Load(store);
        var steps = new StepRegistry(plugins);
        runner = new(() => engine!);
        runner.Called += call => Called?.Invoke(call);
        runner.JobFailed += problem => JobFailed?.Invoke(problem);
        var transactions = new Transactions(store, file, options.Scheduler, options.LockTimeout);
        var writer = new RowWriter(options.Time, [.. RulesOf(solution), new StepChanges(steps, transactions)]);
        engine = new(Catalog, solution.CustomApis, transactions, writer, steps, runner, options.Behaviour, options.Time);
        transactions.Run(new Seeder(writer, solution, file, options.ConfigurationData).Seed);
        transactions.Run(new StepSeeder(writer, plugins, file).Seed);
        transactions.Run(steps.Read);
    }

    /// <summary>Every request that a plug-in makes, before it is executed.</summary>
    public event Action<PlatformCall>? Called;

    /// <summary>A plug-in that failed after its transaction, where nobody waits for it.</summary>
    public event Action<Exception>? JobFailed;

    /// <summary>
    /// Makes requests of plug-ins fail as the platform does when it cannot serve them, which ends the transaction. Asked
    /// before each with its number, the first after this was set being 1; null lets all through.
    /// </summary>
    public Func<int, PlatformCall, bool>? FailCall
    {
        get => runner.FailCall;
        set => runner.FailCall = value;
    }

    /// <summary>The tables and relationships.</summary>
    public Catalog Catalog { get; }

    /// <summary>The first user, a System Administrator.</summary>
    public Guid AdministratorId => WellKnown.Administrator;

    /// <summary>Whether there was no data before: nothing but system and configuration rows.</summary>
    public bool IsNew { get; }

    /// <summary>Opens an organisation: imports the solution, loads the data file, brings the configuration up to date.</summary>
    public static LocalOrganization Open(OrganizationOptions options)
    {
        var data = options.DataFile is null ? null : DataFile.Open(options.DataFile);
        try
        {
            return new(options, data);
        }
        catch
        {
            data?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The organisation service as a user. Threads may share it; every call is a message in its own transaction, and
    /// those of several threads run at the same time: a write waits for rows that another one has written, a read never.
    /// </summary>
    public IOrganizationService ServiceFor(Guid userId) => ServiceFor(new ClientIdentity(userId));

    /// <summary>The organisation service for requests that say more of where they come from than who acts.</summary>
    public IOrganizationService ServiceFor(ClientIdentity identity) => new OrganizationService(request => engine.ExecuteAs(identity, request));

    /// <summary>Does work as a user in one transaction: all of its messages or, when it throws, none.</summary>
    public void InTransaction(Guid userId, Action<IOrganizationService> work) => engine.InTransaction(new(userId), work);

    /// <summary>The Custom API of a unique name, or null.</summary>
    public CustomApi? FindCustomApi(string uniqueName) => engine.FindCustomApi(uniqueName);

    /// <summary>Lets go of the data file.</summary>
    public void Dispose()
    {
        file?.Dispose();
        store.Dispose();
    }

    private static ITableRule[] RulesOf(SolutionContent solution) =>
        [new FullNames(), new Principals(), new AttachedFiles("annotation", "documentbody"), new AttachedFiles("activitymimeattachment", "body"), new ClosedOpportunities(), new CloseActivities(), new FlowInstances(solution.Flows)];
}
