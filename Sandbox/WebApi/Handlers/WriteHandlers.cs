using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi.Query;
using SalesProcessPlugins.Sandbox.WebApi.Rows;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Creating, changing and deleting rows.</summary>
internal static class WriteHandlers
{
    public static async Task CreateAsync(WebApiCall call, AddressSegment set)
    {
        var table = call.Model.Set(set.Name);
        if (set.Arguments is not null) throw WebApiException.BadRequest($"POST creates a row of a set: '{set.Name}' without parentheses.");
        var row = new RowReader(call.Model).Read(await call.ReadBodyAsync(), table);
        await AnswerAsync(call, table, call.Service.Create(row), StatusCodes.Status201Created);
    }

    /// <summary>
    /// Without a condition a PATCH creates the row where it is missing; <c>If-Match</c> asks for a change only, <c>If-None-Match</c> for a new row only.
    /// </summary>
    public static async Task PatchAsync(WebApiCall call, AddressSegment part)
    {
        var table = call.Model.Set(part.Name);
        var row = new RowReader(call.Model).Read(await call.ReadBodyAsync(), table);
        if (row.Id != Guid.Empty && row.Id != part.Id)
            throw WebApiException.BadRequest($"'{table.Key}' in the body is another id than the one in the address.");
        row.Id = part.Id;
        var headers = call.Http.Request.Headers;
        var created = false;
        if (headers.IfNoneMatch == "*") created = call.Service.Create(row) != Guid.Empty;
        else if (headers.IfMatch.Count > 0) Update(call, row);
        else created = ((UpsertResponse)call.Service.Execute(new UpsertRequest { Target = row })).RecordCreated;
        await AnswerAsync(call, table, row.Id, created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public static Task DeleteAsync(WebApiCall call, AddressSegment part)
    {
        var table = call.Model.Set(part.Name);
        var target = new EntityReference(table.LogicalName, part.Id) { RowVersion = Version(call) };
        call.Service.Execute(new DeleteRequest { Target = target, ConcurrencyBehavior = Concurrency(target.RowVersion) });
        return call.AnswerNothing();
    }

    /// <summary>Updates a row, if it still has the version that the caller names.</summary>
    public static void Update(WebApiCall call, Entity row)
    {
        row.RowVersion = Version(call);
        call.Service.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = Concurrency(row.RowVersion) });
    }

    private static ConcurrencyBehavior Concurrency(string? version) =>
        version is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches;

    private static string? Version(WebApiCall call)
    {
        var tag = call.Http.Request.Headers.IfMatch.ToString();
        if (tag is "" or "*") return null;
        return tag.StartsWith("W/\"", StringComparison.Ordinal) && tag.EndsWith('"') && tag.Length > 4
            ? tag[3..^1]
            : throw WebApiException.BadRequest($"If-Match: '{tag}' is neither * nor an entity tag such as W/\"1234\".");
    }

    private static Task AnswerAsync(WebApiCall call, Table table, Guid id, int status)
    {
        call.Http.Response.Headers["OData-EntityId"] = $"{call.Root}{table.SetName}({id})";
        if (!call.Preferences.ReturnRepresentation) return call.AnswerNothing();
        call.Http.Response.Headers["Preference-Applied"] = "return=representation";
        var options = QueryOptions.From(call.Http.Request.Query);
        return ReadHandlers.AnswerRowAsync(call, id, Selection.Parse(call.Model, table, options.Select, options.Expand), status);
    }
}
