using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a row.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest()
        : base("Retrieve")
    {
    }

    public EntityReference Target
    {
        get => Parameters.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.Get<ColumnSet>(nameof(ColumnSet));
        set => Parameters[nameof(ColumnSet)] = value;
    }

    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Parameters.Get<RelationshipQueryCollection>(nameof(RelatedEntitiesQuery));
        set => Parameters[nameof(RelatedEntitiesQuery)] = value;
    }

    public bool ReturnNotifications
    {
        get => Parameters.Get<bool>(nameof(ReturnNotifications));
        set => Parameters[nameof(ReturnNotifications)] = value;
    }
}

/// <summary>The row that was read.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Results.Get<Entity>(nameof(Entity));

    public object Notifications => Results.Get<object>(nameof(Notifications));
}

/// <summary>Reads the rows that answer a query.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest()
        : base("RetrieveMultiple")
    {
    }

    public QueryBase Query
    {
        get => Parameters.Get<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}

/// <summary>A page of the rows that answer a query.</summary>
[DataContract(Namespace = Contracts.V2011)]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => Results.Get<EntityCollection>(nameof(EntityCollection));
}
