using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a row.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest()
        : base("Delete")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Get<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}

/// <summary>The answer to a deletion.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class DeleteResponse : OrganizationResponse;
