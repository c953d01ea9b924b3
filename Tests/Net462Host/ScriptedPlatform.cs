using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Tests.Net462Host;

/// <summary>Just enough of the platform for one advance from Diagnosis to Close: its services, and scripted rows.</summary>
internal sealed class ScriptedPlatform(bool hasEvidence) : IServiceProvider, IOrganizationServiceFactory, IOrganizationService, ITracingService
{
    public List<string> Written { get; } = [];

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? new ScriptedContext()
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public void Trace(string format, params object[] args) => Console.Error.WriteLine(format, args);

    public Guid Create(Entity entity)
    {
        Written.Add(entity.LogicalName);
        return Guid.NewGuid();
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request is RetrieveRequest)
            return new RetrieveResponse { Results = new() { ["Entity"] = ScriptedRows.Deal(hasEvidence) } };

        Written.Add(((UpsertRequest)request).Target.LogicalName);
        return new UpsertResponse();
    }

    public EntityCollection RetrieveMultiple(QueryBase query) => ((QueryExpression)query).EntityName switch
    {
        "c3_process" => new EntityCollection([.. ScriptedRows.Definition()]),
        var other => throw new InvalidOperationException($"Nothing is scripted for {other}."),
    };

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public void Update(Entity entity) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();
}
