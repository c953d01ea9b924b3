using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates a row, or creates it where there is none.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest()
        : base("Upsert")
    {
    }

    public Entity Target
    {
        get => Parameters.Get<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}

/// <summary>The row that was written, and whether it is new.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Results.Get<bool>(nameof(RecordCreated));

    public EntityReference Target => Results.Get<EntityReference>(nameof(Target));
}

/// <summary>Updates or creates rows of one table in one message.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest()
        : base("UpsertMultiple")
    {
    }

    public EntityCollection Targets
    {
        get => Parameters.Get<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }
}

/// <summary>What happened to each target, in the order of the targets.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[] Results => base.Results.Get<UpsertResponse[]>(nameof(Results));
}
