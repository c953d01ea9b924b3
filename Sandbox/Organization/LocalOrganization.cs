using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Rules;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
using SalesProcessPlugins.Sandbox.Organization.Solutions;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>
/// A Dataverse organisation on this machine: the platform's tables and those of the solutions it has imported, the event
/// pipeline with its plug-ins, concurrent transactions with row locks, and a file that keeps what is committed.
/// </summary>
public sealed class LocalOrganization : IDisposable
{
    private readonly Engine engine;
    private readonly Transactions transactions;
    private readonly DataFile? file;
    private readonly PluginRunner runner;

    private LocalOrganization(OrganizationOptions options, DataFile? file)
    {
        this.file = file;
        IsNew = file?.IsNew ?? true;
        var plugins = new PluginTypes(options.PluginAssemblies.SelectMany(a => a.GetTypes()), options.PluginTypes);
        var platform = PlatformTables.Read(options.HasSales);
        var shipped = ShippedSolution.Read(options);
        transactions = new(StoreOf(OrganizationCatalog.Of(platform, KeptSolutions.Read(file) ?? shipped?.In(IsNew) ?? []), plugins, file), file, options.Scheduler, options.LockTimeout);
        var steps = new StepRegistry(plugins);
        var writer = new RowWriter(options.Time, [.. Rules, new StepChanges(steps, transactions)]);
        runner = new(() => engine!);
        runner.Called += call => Called?.Invoke(call);
        runner.JobFailed += problem => JobFailed?.Invoke(problem);
        engine = new(transactions, writer, steps, runner, options.Behaviour, options.Time, platform);
        var seeder = new Seeder(writer, file);
        transactions.Run(seeder.SeedPlatform);
        if (shipped is not null)
            HasImported = shipped.Install(engine, file);
        else if (IsNew)
            transactions.Run(KeptSolutions.Begin);
        if (shipped?.IsIn(Catalog) == true && options.ConfigurationData is { } data)
            transactions.Run(transaction => seeder.LoadConfiguration(transaction, data));
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

    /// <summary>The tables and relationships, as they are now.</summary>
    public Catalog Catalog => engine.Catalog;

    /// <summary>The first user, a System Administrator.</summary>
    public Guid AdministratorId => WellKnown.Administrator;

    /// <summary>Whether there was no data before: nothing but system and configuration rows.</summary>
    public bool IsNew { get; }

    private static IEnumerable<ITableRule> Rules =>
        [new FullNames(), new Principals(), new UserSettings(), new AttachedFiles("annotation", "documentbody"), new AttachedFiles("activitymimeattachment", "body"), new ClosedOpportunities(), new CloseActivities(), new FlowInstances()];

    /// <summary>Whether it has imported a solution as it opened.</summary>
    public bool HasImported { get; }

    /// <summary>Opens an organisation: loads the data file, imports the solution, brings the configuration up to date.</summary>
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
    public CustomApi? FindCustomApi(string uniqueName) => Catalog.FindCustomApi(uniqueName);

    /// <summary>Lets go of the data file.</summary>
    public void Dispose()
    {
        file?.Dispose();
        transactions.Dispose();
    }

    private static Store StoreOf(Catalog catalog, PluginTypes plugins, DataFile? file)
    {
        var store = new Store(catalog);
        new MetadataRows(store, plugins).Load();
        file?.Load(store);
        return store;
    }
}
