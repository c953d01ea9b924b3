using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;
using SalesProcessPlugins.Sandbox.Organization.Querying;
using SalesProcessPlugins.Sandbox.Organization.Seeding;
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
        var entity = engine.InTransaction(caller, t => Read(t, target, request.Optional<ColumnSet>("ColumnSet")));
        return new RetrieveResponse { ResponseName = "Retrieve", Results = new() { ["Entity"] = entity } };
    }

    private static Entity Read(Transaction transaction, EntityReference target, ColumnSet? columns)
    {
        var table = transaction.Store.Table(target.LogicalName);
        var row = transaction.Find(table, target.Id) ?? throw Faults.MissingRow(target.LogicalName, target.Id);
        return new RowReader(transaction).Read(table, row, RowReader.Places(table, columns));
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
        var rows = engine.InTransaction(caller, t => Queries.Execute(query, new(t, caller.UserId, engine.Time)));
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
            ["BusinessUnitId"] = WellKnown.BusinessUnit,
            ["OrganizationId"] = caller.OrganizationId,
        },
    };
}
