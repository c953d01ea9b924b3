using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Organization.Pipeline;

namespace SalesProcessPlugins.Sandbox.Organization.Messages;

/// <summary>Creates several rows of one table, all or none.</summary>
internal sealed class CreateMultipleMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["CreateMultiple"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        var operations = Targets.Of(request).Select(row => engine.Operations.Create(row, request, caller)).ToList();
        engine.Pipeline.Run(operations);
        return new CreateMultipleResponse
        {
            ResponseName = "CreateMultiple",
            Results = new() { ["Ids"] = operations.Select(o => o.PrimaryId).ToArray() },
        };
    }
}

/// <summary>Changes several rows of one table, all or none.</summary>
internal sealed class UpdateMultipleMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["UpdateMultiple"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        engine.Pipeline.Run([.. Targets.Of(request).Select(row => engine.Operations.Update(row, request, caller))]);
        return new UpdateMultipleResponse { ResponseName = "UpdateMultiple" };
    }
}

/// <summary>Changes or creates several rows of one table, all or none.</summary>
internal sealed class UpsertMultipleMessage(Engine engine) : IMessage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["UpsertMultiple"];

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller) =>
        engine.InTransaction(caller, transaction =>
        {
            var within = caller with { Transaction = transaction };
            var results = Targets.Of(request).Select(row => (UpsertResponse)engine.Execute(new UpsertRequest { Target = row }, within)).ToArray();
            OrganizationResponse response = new UpsertMultipleResponse { ResponseName = "UpsertMultiple" };
            response.Results["Results"] = results;
            return response;
        });
}

/// <summary>The rows of a request for several.</summary>
internal static class Targets
{
    /// <summary>The rows; an error where there is none or they are of different tables.</summary>
    public static IEnumerable<Entity> Of(OrganizationRequest request)
    {
        var rows = request.Required<EntityCollection>("Targets");
        var table = rows.EntityName ?? rows.Entities.FirstOrDefault()?.LogicalName;
        if (rows.Entities.Count == 0)
            throw Faults.Invalid($"The request '{request.RequestName}' has no rows.");
        if (rows.Entities.FirstOrDefault(r => r.LogicalName != table) is { } other)
            throw Faults.Invalid($"The request '{request.RequestName}' is for rows of '{table}' and has one of '{other.LogicalName}'.");

        return rows.Entities;
    }
}
