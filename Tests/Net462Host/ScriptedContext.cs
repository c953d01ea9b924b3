using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Tests.Net462Host;

/// <summary>The Update of a flow instance from Diagnosis to Close, before the platform writes.</summary>
internal sealed class ScriptedContext : IPluginExecutionContext
{
    private static readonly Guid User = new("5e11e400-0000-4000-8000-000000000001");

    public int Stage => 20;

    public IPluginExecutionContext ParentContext => null!;

    public int Mode => 0;

    public int IsolationMode => 2;

    public int Depth => 1;

    public string MessageName => "Update";

    public string PrimaryEntityName => "c3_newnamesale";

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; } = new()
    {
        ["Target"] = new Entity("c3_newnamesale", Guid.Empty) { ["activestageid"] = new EntityReference("processstage", ScriptedRows.Close) },
    };

    public ParameterCollection OutputParameters { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public Guid UserId => User;

    public Guid InitiatingUserId => User;

    public Guid BusinessUnitId => Guid.Empty;

    public Guid OrganizationId => Guid.Empty;

    public string OrganizationName => "net462";

    public Guid PrimaryEntityId => Guid.Empty;

    public EntityImageCollection PreEntityImages { get; } = new()
    {
        ["PreImage"] = new Entity("c3_newnamesale", Guid.Empty)
        {
            ["activestageid"] = new EntityReference("processstage", ScriptedRows.Diagnosis),
            ["bpf_opportunityid"] = new EntityReference("opportunity", ScriptedRows.Opportunity),
        },
    };

    public EntityImageCollection PostEntityImages { get; } = [];

    public EntityReference OwningExtension => null!;

    public Guid CorrelationId => Guid.Empty;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => true;

    public Guid OperationId => Guid.Empty;

    public DateTime OperationCreatedOn => new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);
}
