using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest()
        : base("Create")
    {
    }

    public Entity Target
    {
        get => Parameters.Get<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}

/// <summary>The id of the created row.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => Results.Get<Guid>("id");
}

/// <summary>Creates rows of one table in one message.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest()
        : base("CreateMultiple")
    {
    }

    public EntityCollection Targets
    {
        get => Parameters.Get<EntityCollection>(nameof(Targets));
        set => Parameters[nameof(Targets)] = value;
    }
}

/// <summary>The ids of the created rows, in the order of the targets.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => Results.Get<Guid[]>(nameof(Ids));
}
