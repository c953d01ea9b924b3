using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Connecting rows with a row and parting them, by the collection that a relationship is on it.</summary>
internal static class CollectionHandlers
{
    public static async Task AddAsync(WebApiCall call, AddressSegment part, AddressSegment collection)
    {
        var table = call.Model.Set(part.Name);
        var body = await call.ReadBodyAsync();
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("@odata.id", out var id) || id.ValueKind != JsonValueKind.String)
            throw WebApiException.BadRequest($"{table.LogicalName}.{collection.Name}: the body must be {{\"@odata.id\": \"/accounts(...)\"}}.");
        var row = ResourceAddress.Row(id.GetString()!, collection.Name);
        call.Service.Associate(table.LogicalName, part.Id, new(collection.Name), [new EntityReference(call.Model.Set(row.Name).LogicalName, row.Id)]);
        await call.AnswerNothing();
    }

    public static Task RemoveAsync(WebApiCall call, AddressSegment part, AddressSegment member)
    {
        var table = call.Model.Set(part.Name);
        var related = new EntityReference(RelatedTable(call.Model.Catalog, table, member.Name), member.Id);
        call.Service.Disassociate(table.LogicalName, part.Id, new(member.Name), [related]);
        return call.AnswerNothing();
    }

    private static string RelatedTable(Catalog catalog, Table table, string relationship)
    {
        if (catalog.ManyToMany.TryGetValue(relationship, out var pairs)) return pairs.First == table.LogicalName ? pairs.Second : pairs.First;
        return catalog.Relationships.TryGetValue(relationship, out var lookup) && lookup.Parent == table.LogicalName
            ? lookup.Child
            : throw WebApiException.BadRequest($"'{relationship}' is no collection of {table.LogicalName}.");
    }
}
