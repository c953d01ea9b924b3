using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Writes columns of a row.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest()
        : base("Update")
    {
    }

    public Entity Target
    {
        get => Parameters.Get<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Get<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}

/// <summary>The answer to an update.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpdateResponse : OrganizationResponse;

/// <summary>Writes columns of rows of one table in one message.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest()
        : base("UpdateMultiple")
    {
    }

    public EntityCollection Targets
    {
        get => Parameters.Get<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Get<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}

/// <summary>The answer to an update of rows.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpdateMultipleResponse : OrganizationResponse;
