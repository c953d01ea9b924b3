using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Sandbox.Organization;

/// <summary>The organisation service: every method is a message, and all messages take the same way.</summary>
internal sealed class OrganizationService(Func<OrganizationRequest, OrganizationResponse> execute) : IOrganizationService
{
    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request) =>
        execute(request ?? throw Faults.Invalid("There is no request to execute."));

    /// <inheritdoc/>
    public Guid Create(Entity entity) => (Guid)Execute(new CreateRequest { Target = entity })["id"];

    /// <inheritdoc/>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        (Entity)Execute(new RetrieveRequest { Target = new(entityName, id), ColumnSet = columnSet })["Entity"];

    /// <inheritdoc/>
    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    /// <inheritdoc/>
    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new(entityName, id) });

    /// <inheritdoc/>
    public EntityCollection RetrieveMultiple(QueryBase query) =>
        (EntityCollection)Execute(new RetrieveMultipleRequest { Query = query })["EntityCollection"];

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest { Target = new(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest { Target = new(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });
}
