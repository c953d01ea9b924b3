using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Querying;
using SalesProcessPlugins.Sandbox.Organization.Security;
using SalesProcessPlugins.Sandbox.Organization.Solutions;
using SalesProcessPlugins.Sandbox.Organization.Storage;
using SalesProcessPlugins.Sandbox.Organization.Writing;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>Takes every request to its message, and holds what the messages need.</summary>
internal sealed class Engine
{
    private readonly Dictionary<string, IMessage> messages;
    private readonly EntitlementCache entitlements = new();
    private readonly Identities identities;

    /// <summary>An engine over these parts.</summary>
    public Engine(Transactions transactions, RowWriter writer, StepRegistry steps, PluginRunner runner, PlatformBehaviour behaviour, TimeProvider time, PlatformTables platform)
    {
        Transactions = transactions;
        Writer = writer;
        Steps = steps;
        Runner = runner;
        Behaviour = behaviour;
        Time = time;
        identities = new(transactions, entitlements);
        Security = new(entitlements);
        Pipeline = new(steps, transactions, runner, Security);
        Operations = new(this);
        RecycleBin = new(this);
        Solutions = new(this, platform);
        messages = AllMessages().SelectMany(m => m.Names.Select(n => (n, m))).ToDictionary(m => m.n, m => m.m, StringComparer.Ordinal);
    }

    /// <summary>The tables.</summary>
    public Catalog Catalog => Transactions.Catalog;

    /// <summary>Where transactions begin and end.</summary>
    public Transactions Transactions { get; }

    /// <summary>Writes rows.</summary>
    public RowWriter Writer { get; }

    /// <summary>The registered steps.</summary>
    public StepRegistry Steps { get; }

    /// <summary>Calls plug-ins.</summary>
    public PluginRunner Runner { get; }

    /// <summary>What the platform does where its documentation does not say.</summary>
    public PlatformBehaviour Behaviour { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Who may do what.</summary>
    public SecurityChecks Security { get; }

    /// <summary>The event pipeline.</summary>
    public OperationPipeline Pipeline { get; }

    /// <summary>Makes operations for the pipeline.</summary>
    public RowOperations Operations { get; }

    /// <summary>Keeps deleted rows.</summary>
    public RecycleBin RecycleBin { get; }

    /// <summary>Imports and removes solutions.</summary>
    public SolutionChanges Solutions { get; }

    /// <summary>The table of a name; an error that names it where there is none.</summary>
    public Table Table(string? name) => Catalog.Tables.GetValueOrDefault(name ?? "") ?? throw Faults.UnknownTable(name);

    /// <summary>Works out anew what users may do.</summary>
    public void ForgetEntitlements() => entitlements.Forget();

    /// <summary>Executes a request from outside.</summary>
    public OrganizationResponse ExecuteAs(ClientIdentity identity, OrganizationRequest request)
    {
        var caller = identities.Admit(identity);
        return Reported(() => Execute(request, caller));
    }

    /// <summary>Does work as a user from outside, in one transaction.</summary>
    public void InTransaction(ClientIdentity identity, Action<IOrganizationService> work)
    {
        var caller = identities.Admit(identity);
        Reported(() => InTransaction(caller, transaction =>
        {
            work(new OrganizationService(request => Execute(request, caller with { Transaction = transaction })));
            return true;
        }));
    }

    /// <summary>Executes a request, from outside or from within another.</summary>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        Transactions.Turn();
        if (RequestOptions.Of(request) is { } options)
            return Execute(RequestOptions.Without(request), Allowed(caller, options));
        if (request.RequestName is { } name && messages.TryGetValue(name, out var message))
            return message.Execute(request, caller);
        if (Catalog.FindCustomApi(request.RequestName ?? "") is { } api)
            return new CustomApiMessage(this, api).Execute(request, caller);

        throw Faults.Invalid($"The sandbox does not know the message '{request.RequestName}'.");
    }

    /// <summary>What a query of the caller is asked within.</summary>
    public QueryScope Scope(Caller caller, Transaction transaction)
    {
        var access = Security.AccessOf(caller, transaction);
        return new(transaction, caller.UserId, Time) { Readable = access.Readable };
    }

    /// <summary>Does work in the caller's transaction, or in one of its own.</summary>
    public T InTransaction<T>(Caller caller, Func<Transaction, T> work)
    {
        if (caller.Transaction is { } transaction)
            return work(transaction);

        T result = default!;
        Transactions.Run(own => result = work(own));
        return result;
    }

    // What the data file cannot keep is an error of the organisation, not of the program.
    private static T Reported<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (IOException problem)
        {
            throw Faults.Of(ErrorCodes.Unexpected, problem.Message);
        }
    }

    private IMessage[] AllMessages() =>
    [
        new CreateMessage(this), new UpdateMessage(this), new UpsertMessage(this), new DeleteMessage(this),
        new CreateMultipleMessage(this), new UpdateMultipleMessage(this), new UpsertMultipleMessage(this),
        new RetrieveMessage(this), new RetrieveMultipleMessage(this), new WhoAmIMessage(),
        new AssignMessage(this), new SetStateMessage(this), new AssociateMessage(this), new SetProcessMessage(),
        new RestoreMessage(this), new MergeMessage(this), new QualifyLeadMessage(this),
        new CloseOpportunityMessage(this), new CloseQuoteMessage(this),
        new AnnotationBlocksMessage(this), new DeliverEmailMessage(this),
        new SharingMessage(this), new AddPrivilegesRoleMessage(this), new UserPrivilegeMessage(this),
        new ImportSolutionMessage(this), new ExecuteMultipleMessage(this), new ExecuteTransactionMessage(this),
    ];

    private Caller Allowed(Caller caller, RequestOptions options) => InTransaction(caller, transaction =>
    {
        foreach (var privilege in options.Privileges)
            Security.AccessOf(caller, transaction).Demand(privilege, "leave out the steps of plug-ins");
        return caller with { Options = options };
    });
}
