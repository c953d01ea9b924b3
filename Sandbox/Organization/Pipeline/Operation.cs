using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization.Security;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>Who sends a request, and from within what.</summary>
/// <param name="UserId">The user the request acts as.</param>
/// <param name="InitiatingUserId">The user who started the chain.</param>
/// <param name="CorrelationId">The id of the chain.</param>
/// <param name="Trace">What the chain's plug-ins have traced.</param>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId, Guid CorrelationId, TraceLog Trace)
{
    /// <summary>The organisation it is sent to. Plug-ins tell by it whose rows they remember.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Who sent the request that the chain began with, and over which connection.</summary>
    public required ClientIdentity Identity { get; init; }

    /// <summary>The business unit of the user who started the chain.</summary>
    public required Guid BusinessUnitId { get; init; }

    /// <summary>The user who acts on behalf of the one acting, and whose privileges are needed too; null for none.</summary>
    public Guid? LimitedBy { get; init; }

    /// <summary>What the request says beside its own parameters; null for nothing.</summary>
    public RequestOptions? Options { get; init; }

    /// <summary>The context of the plug-in, or of the operation, that sends it; null from outside.</summary>
    public PluginContext? Parent { get; init; }

    /// <summary>The transaction it takes part in; null for one of its own.</summary>
    public Transaction? Transaction { get; init; }

    /// <summary>How deep in the chain it is.</summary>
    public int Depth => (Parent?.Depth ?? 0) + 1;
}

/// <summary>One message on its way through the pipeline.</summary>
internal sealed class Operation(string message, Table? table, Caller caller, ParameterCollection input)
{
    private static readonly HashSet<string> WithImages = new(StringComparer.Ordinal) { "Create", "Update", "Delete", "Assign", "SetState", "Merge", "DeliverIncoming", "DeliverPromote" };
    private static readonly HashSet<string> WithoutRow = new(StringComparer.Ordinal) { "Create", "DeliverIncoming", "DeliverPromote" };
    private static readonly HashSet<string> WithEarlyVariables = new(StringComparer.Ordinal) { "Create", "Update", "Delete" };

    /// <summary>The message's name in the context.</summary>
    public string Message => message;

    /// <summary>The names under which steps can be registered for it; the platform has two for some.</summary>
    public IReadOnlyList<string> StepMessages { get; init; } = [message];

    /// <summary>The table; null for a message of no table.</summary>
    public Table? Table => table;

    /// <summary>Who sends it.</summary>
    public Caller Caller => caller;

    /// <summary>Whether it is part of a message for which the platform skips stage 10, as QualifyLead.</summary>
    public bool IsPartOfCompound { get; init; }

    /// <summary>The row; empty until it is known.</summary>
    public Guid PrimaryId { get; set; }

    /// <summary>What the request carries. Steps before the operation may change it.</summary>
    public ParameterCollection Input => input;

    /// <summary>What the response will carry.</summary>
    public ParameterCollection Output { get; init; } = [];

    /// <summary>The row in the request, live.</summary>
    public Entity? Target => input.TryGetValue("Target", out Entity target) ? target : null;

    /// <summary>What steps before the transaction have left for the ones inside.</summary>
    public ParameterCollection EarlyVariables { get; init; } = NewVariables(caller);

    /// <summary>What the steps inside the transaction share.</summary>
    public ParameterCollection Variables => HasEarlyVariables ? field ??= NewVariables(caller) : EarlyVariables;

    /// <summary>Whether the two are kept apart, the early ones to be found in the parent context.</summary>
    public bool HasEarlyVariables { get; } = WithEarlyVariables.Contains(message);

    /// <summary>Whether the platform gives images for this message.</summary>
    public bool HasImages { get; } = WithImages.Contains(message);

    /// <summary>Whether the message is about a row that must exist.</summary>
    public bool NeedsRow => HasImages && !WithoutRow.Contains(message);

    /// <summary>The id of the operation.</summary>
    public Guid OperationId { get; } = Guid.NewGuid();

    /// <summary>When it began.</summary>
    public required DateTime CreatedOn { get; init; }

    /// <summary>The transaction; null in stage 10 of an outermost request.</summary>
    public Transaction? Transaction { get; set; } = caller.Transaction;

    /// <summary>
    /// The row as it was when the stages inside the transaction began. It was read without a lock, so that another
    /// transaction may have changed it by the time the operation writes.
    /// </summary>
    public Row? Before { get; set; }

    /// <summary>The platform's own work at stage 30.</summary>
    public required Action<Operation, Transaction> Main { get; init; }

    /// <summary>The operation as its own parent: where inner steps find the early variables, and what nested requests come from.</summary>
    public PluginContext MainContext => field ??= new(this, Step.MainOperation, caller.Parent, EarlyVariables);

    /// <summary>The caller for requests that the operation itself sends on.</summary>
    public Caller Inner => caller with { Parent = MainContext, Transaction = Transaction, Options = null };

    /// <summary>The same operation with another request, sharing all else.</summary>
    public Operation With(ParameterCollection otherInput) => new(message, table, caller, otherInput)
    {
        StepMessages = StepMessages,
        Output = Output,
        EarlyVariables = EarlyVariables,
        PrimaryId = PrimaryId,
        CreatedOn = CreatedOn,
        Transaction = Transaction,
        Main = Main,
    };

    private static ParameterCollection NewVariables(Caller caller) => caller.Options?.Tag is { } tag ? new() { ["tag"] = tag } : [];
}
