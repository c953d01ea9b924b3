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
        var operations = Targets.Of(engine, request).Select(row => engine.Operations.Create(row, request, caller)).ToList();
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
        engine.Pipeline.Run([.. Targets.Of(engine, request).Select(row => engine.Operations.Update(row, request, caller))]);
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
            var results = Targets.Of(engine, request).Select(row => (UpsertResponse)engine.Execute(new UpsertRequest { Target = row }, within)).ToArray();
            OrganizationResponse response = new UpsertMultipleResponse { ResponseName = "UpsertMultiple" };
            response.Results["Results"] = results;
            return response;
        });
}

/// <summary>The rows of a request for several.</summary>
internal static class Targets
{
    /// <summary>The rows; an error where there is none, they are of different tables, or one is there twice.</summary>
    public static IEnumerable<Entity> Of(Engine engine, OrganizationRequest request)
    {
        var rows = request.Required<EntityCollection>("Targets");
        var table = rows.EntityName ?? rows.Entities.FirstOrDefault()?.LogicalName;
        if (rows.Entities.Count == 0)
            throw Faults.Invalid($"The request '{request.RequestName}' has no rows.");
        if (rows.Entities.FirstOrDefault(r => r.LogicalName != table) is { } other)
            throw Faults.Invalid($"The request '{request.RequestName}' is for rows of '{table}' and has one of '{other.LogicalName}'.");

        CheckOnce(engine, request, rows.Entities);
        return rows.Entities;
    }

    // All rows go through a stage together, so the second change of a row would be judged by how it was before the first.
    private static void CheckOnce(Engine engine, OrganizationRequest request, IEnumerable<Entity> rows)
    {
        var seen = new HashSet<Guid>();
        foreach (var row in rows)
            if (engine.Operations.IdOf(row) is var id && id != Guid.Empty && !seen.Add(id))
                throw Faults.Invalid($"The request '{request.RequestName}' has the row {row.LogicalName} {id} more than once. Put all its columns into one row, or send its changes one after the other.");
    }
}
