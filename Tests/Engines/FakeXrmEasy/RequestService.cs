using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Tests.Engines;

/// <summary>An organisation service whose every method is a request that takes the same way.</summary>
internal sealed class RequestService(Func<OrganizationRequest, OrganizationResponse> execute) : IOrganizationService
{
    public OrganizationResponse Execute(OrganizationRequest request) => execute(request);

    public Guid Create(Entity entity) => (Guid)execute(new CreateRequest { Target = entity })["id"];

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        (Entity)execute(new RetrieveRequest { Target = new(entityName, id), ColumnSet = columnSet })["Entity"];

    public void Update(Entity entity) => execute(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => execute(new DeleteRequest { Target = new(entityName, id) });

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        (EntityCollection)execute(new RetrieveMultipleRequest { Query = query })["EntityCollection"];

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        execute(new AssociateRequest { Target = new(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        execute(new DisassociateRequest { Target = new(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });
}
