using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Querying;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Reads one row.</summary>
internal sealed class RetrieveMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["Retrieve"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var target = request.Required<EntityReference>("Target");
        var entity = engine.InTransaction(caller, t => Read(request, target, caller, engine.Scope(caller, t)));
        return new RetrieveResponse { ResponseName = "Retrieve", Results = new() { ["Entity"] = entity } };
    }

    private Entity Read(OrganizationRequest request, EntityReference target, Caller caller, QueryScope scope)
    {
        var entity = ReadRow(request, target, caller, scope, out var row);
        // Every related query is a statement of its own, and sees what was committed when it began.
        foreach (var (relationship, query) in request.Optional<RelationshipQueryCollection>("RelatedEntitiesQuery") ?? [])
        {
            engine.Transactions.Turn();
            entity.RelatedEntities[relationship] = Queries.Execute(RelatedRows.Of(scope.Transaction.Store.Table(target.LogicalName), row, relationship, query, scope), scope);
        }

        return entity;
    }

    private Entity ReadRow(OrganizationRequest request, EntityReference target, Caller caller, QueryScope scope, out Row row)
    {
        using var statement = scope.Transaction.Read();
        var table = scope.Transaction.Store.Table(target.LogicalName);
        row = scope.Transaction.Find(table, target.Id) ?? throw Faults.MissingRow(target.LogicalName, target.Id);
        engine.Security.AccessOf(caller, scope.Transaction).Demand(AccessRights.ReadAccess, table, row);
        return new RowReader(scope.Transaction).Read(table, row, RowReader.Places(table, request.Optional<ColumnSet>("ColumnSet")));
    }
}

/// <summary>Reads the rows that a query finds.</summary>
internal sealed class RetrieveMultipleMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["RetrieveMultiple"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var query = request.Required<QueryBase>("Query");
        var rows = engine.InTransaction(caller, t => Queries.Execute(query, engine.Scope(caller, t)));
        return new RetrieveMultipleResponse { ResponseName = "RetrieveMultiple", Results = new() { ["EntityCollection"] = rows } };
    }
}

/// <summary>Tells who the caller is.</summary>
internal sealed class WhoAmIMessage : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["WhoAmI"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller) => new WhoAmIResponse
    {
        ResponseName = "WhoAmI",
        Results = new()
        {
            ["UserId"] = caller.UserId,
            ["BusinessUnitId"] = caller.BusinessUnitId,
            ["OrganizationId"] = caller.OrganizationId,
        },
    };
}
