using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins;

/// <summary>The call of the platform, as far as the suite reads it.</summary>
public sealed class PluginContext
{
    /// <summary>The name and alias of the one image a step registers.</summary>
    public const string PreImageName = "PreImage";

    /// <summary>The parameter that holds the close activity of the messages that close an opportunity.</summary>
    public const string CloseParameter = "OpportunityClose";

    // What the platform answers a deadlock's victim, and one who waited too long for a row (platform docs, error codes).
    private const int Deadlock = -2147204784;
    private const int LockTimeout = -2147204783;

    // What the platform makes of an InvalidPluginExecutionException.
    private const int Refused = -2147220891;
    private const string HttpStatus = "HttpStatusCode";

    private readonly ITracingService tracing;
    private readonly IOrganizationServiceFactory services;

    /// <summary>Reads the platform's services.</summary>
    public PluginContext(IServiceProvider provider)
    {
        Execution = Get<IPluginExecutionContext>(provider);
        tracing = Get<ITracingService>(provider);
        services = Get<IOrganizationServiceFactory>(provider);
        System = services.CreateOrganizationService(null);
        Suite = new SuiteWriter(Execution, System);
        Identity = new CallOrigin(Execution);
    }

    /// <summary>The platform's own context.</summary>
    public IPluginExecutionContext Execution { get; }

    /// <summary>
    /// The organisation as SYSTEM: a gate reads what the caller may not, and writes only what the suite keeps.
    /// </summary>
    public IOrganizationService System { get; }

    /// <summary>Writes the suite's own rows, which nobody else may.</summary>
    public SuiteWriter Suite { get; }

    /// <summary>Who is behind the operation, and by which way it came.</summary>
    public CallOrigin Identity { get; }

    /// <summary>The organisation as the caller, for questions of what the caller may see.</summary>
    public IOrganizationService Caller => services.CreateOrganizationService(Execution.UserId);

    /// <summary>The row of a Create or Update.</summary>
    public Entity Target => (Entity)Execution.InputParameters["Target"];

    /// <summary>A parameter of the message; the default where it was left out.</summary>
    public T? Input<T>(string name) => Execution.InputParameters.TryGetValue(name, out var value) && value is T given ? given : default;

    /// <summary>The row that the operation is about; empty for one that has no id yet.</summary>
    public Guid RowId => Execution.InputParameters.TryGetValue("Target", out var target) || Execution.InputParameters.TryGetValue("EntityMoniker", out target)
        ? target switch { Entity row => row.Id, EntityReference row => row.Id, _ => Execution.PrimaryEntityId }
        : Execution.PrimaryEntityId;

    /// <summary>
    /// What an operation writes, SetState and the messages that close an opportunity included, whose parameters are other
    /// than Update's; nothing for a message that says nothing of it.
    /// </summary>
    public Entity Change => Execution.InputParameters.TryGetValue("EntityMoniker", out var moniker) && moniker is EntityReference row
        ? new Entity(row.LogicalName, row.Id) { ["statecode"] = Execution.InputParameters["State"], ["statuscode"] = Execution.InputParameters["Status"] }
        : Execution.InputParameters.TryGetValue(CloseParameter, out var close) && close is Entity activity ? activity
        : Execution.InputParameters.TryGetValue("Target", out var target) && target is Entity written ? written
        : new Entity(Execution.PrimaryEntityName, Execution.PrimaryEntityId);

    /// <summary>The row before an Update or Delete, with the columns the step registers.</summary>
    public Entity PreImage => Execution.PreEntityImages[PreImageName];

    /// <summary>When the operation began, UTC.</summary>
    public DateTime Now => Execution.OperationCreatedOn;

    /// <summary>The user who really acts, whoever they say to act for.</summary>
    public Guid ActorId => Identity.ActorId;

    /// <summary>Writes to the trace log; never pass text of people as the format.</summary>
    public void Trace(string format, params object[] arguments) => tracing.Trace(format, arguments);

    /// <summary>The refusal for what could not be done; the cause goes to the trace, not to the seller.</summary>
    public InvalidPluginExecutionException Failure(Exception cause)
    {
        Trace("{0}: {1}", Reference, cause);
        return cause is FaultException<OrganizationServiceFault> fault && InPlainWords(fault) is { } words
            ? words
            : new InvalidPluginExecutionException(Readers.Recent(this).Told(wording => wording.Requests.Failure(Reference)), PluginHttpStatusCode.InternalServerError);
    }

    /// <summary>The refusal for what somebody else got in the way of; repeated, it is judged by what there is then.</summary>
    public InvalidPluginExecutionException Conflict() =>
        new(Readers.Recent(this).Told(wording => wording.Requests.Conflict(Reference)), PluginHttpStatusCode.Conflict);

    private InvalidPluginExecutionException? InPlainWords(FaultException<OrganizationServiceFault> fault) => fault.Detail.ErrorCode switch
    {
        Deadlock or LockTimeout => Conflict(),
        Refused => new(fault.Message, fault.Detail.ErrorDetails.TryGetValue(HttpStatus, out var status) && status is int code ? (PluginHttpStatusCode)code : PluginHttpStatusCode.NotSet),
        _ => null,
    };

    private string Reference => $"C3-{Execution.CorrelationId.ToString("N").Substring(0, 8)}";

    private static T Get<T>(IServiceProvider provider) =>
        (T)(provider.GetService(typeof(T)) ?? throw new InvalidOperationException($"The platform offers no {typeof(T).Name}."));
}
