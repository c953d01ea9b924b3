using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Relates rows to a row.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest()
        : base("Associate")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Relationship Relationship
    {
        get => Parameters.Get<Relationship>(nameof(Relationship));
        set => Parameters[nameof(Relationship)] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Parameters.Get<EntityReferenceCollection>(nameof(RelatedEntities));
        set => Parameters[nameof(RelatedEntities)] = value;
    }
}

/// <summary>The answer to an association.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class AssociateResponse : OrganizationResponse;

/// <summary>Ends the relation of rows to a row.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest()
        : base("Disassociate")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Relationship Relationship
    {
        get => Parameters.Get<Relationship>(nameof(Relationship));
        set => Parameters[nameof(Relationship)] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Parameters.Get<EntityReferenceCollection>(nameof(RelatedEntities));
        set => Parameters[nameof(RelatedEntities)] = value;
    }
}

/// <summary>The answer to a disassociation.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class DisassociateResponse : OrganizationResponse;
