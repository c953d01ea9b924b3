using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets the state and the status of a row.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest()
        : base("SetState")
    {
    }

    public EntityReference EntityMoniker
    {
        get => Parameters.Get<EntityReference>(nameof(EntityMoniker));
        set => Parameters[nameof(EntityMoniker)] = value;
    }

    public OptionSetValue State
    {
        get => Parameters.Get<OptionSetValue>(nameof(State));
        set => Parameters[nameof(State)] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Get<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

/// <summary>The answer to a change of state.</summary>
[DataContract(Namespace = Contracts.Crm2011)]
public sealed class SetStateResponse : OrganizationResponse;
