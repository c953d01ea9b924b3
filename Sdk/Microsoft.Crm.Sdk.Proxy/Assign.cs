using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a row another owner.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest()
        : base("Assign")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Assignee
    {
        get => Parameters.Get<EntityReference>(nameof(Assignee));
        set => Parameters[nameof(Assignee)] = value;
    }
}

/// <summary>The answer to an assignment.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class AssignResponse : OrganizationResponse;
