using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.Organization.Pipeline;

/// <summary>What a plug-in is told about the operation it takes part in.</summary>
internal sealed class PluginContext : IPluginExecutionContext7
{
    private readonly Operation operation;

    /// <summary>The context of an operation at a stage.</summary>
    public PluginContext(Operation operation, int stage, PluginContext? parent, ParameterCollection variables)
    {
        this.operation = operation;
        Stage = stage;
        Parent = parent;
        SharedVariables = variables;
        IsInTransaction = operation.Transaction is not null;
        PrimaryEntityId = operation.PrimaryId;
        MessageName = operation.Message;
    }

    /// <summary>The operation.</summary>
    public Operation Operation => operation;

    /// <summary>The parent, as the sandbox's own type.</summary>
    public PluginContext? Parent { get; }

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext => Parent;

    public int Mode { get; init; }

    public int IsolationMode => 2;

    public int Depth => operation.Caller.Depth;

    public string MessageName { get; init; }

    public string PrimaryEntityName => operation.Table?.LogicalName ?? "none";

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters => operation.Input;

    public ParameterCollection OutputParameters => operation.Output;

    public ParameterCollection SharedVariables { get; }

    public Guid UserId => operation.Caller.UserId;

    public Guid InitiatingUserId => operation.Caller.InitiatingUserId;

    public Guid BusinessUnitId => operation.Caller.BusinessUnitId;

    public Guid OrganizationId => operation.Caller.OrganizationId;

    public string OrganizationName => "sandbox";

    public Guid PrimaryEntityId { get; }

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityReference? OwningExtension => null;

    public Guid CorrelationId => operation.Caller.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; init; }

    public Guid OperationId => operation.OperationId;

    public DateTime OperationCreatedOn => operation.CreatedOn;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => operation.Caller.Identity.ApplicationId;

    public Guid PortalsContactId => operation.Caller.Identity.PortalsContactId;

    public bool IsPortalsClientCall => PortalsContactId != Guid.Empty;

    public Guid AuthenticatedUserId => operation.Caller.Identity.AuthenticatedUserId;

    public EntityImageCollection[] PreEntityImagesCollection { get; init; } = [];

    public EntityImageCollection[] PostEntityImagesCollection { get; init; } = [];

    public string InitiatingUserAgent => "";

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    public bool IsApplicationUser => InitiatingUserApplicationId != Guid.Empty;
}
