using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi.Query;
using SalesProcessPlugins.Sandbox.WebApi.Rows;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Reading rows.</summary>
internal static class ReadHandlers
{
    public static Task ListAsync(WebApiCall call, AddressSegment set)
    {
        var table = call.Model.Set(set.Name);
        var options = QueryOptions.From(call.Http.Request.Query);
        return options.FetchXml is { } fetchXml
            ? FetchHandler.AnswerAsync(call, table, fetchXml)
            : ListAsync(call, table, options);
    }

    public static Task RowAsync(WebApiCall call, AddressSegment part)
    {
        var table = call.Model.Set(part.Name);
        var options = QueryOptions.From(call.Http.Request.Query);
        var selection = Selection.Parse(call.Model, table, options.Select, options.Expand);
        return AnswerRowAsync(call, part.Id, selection, StatusCodes.Status200OK);
    }

    /// <summary>The number of rows of a set, as plain text.</summary>
    public static Task CountAsync(WebApiCall call, AddressSegment set)
    {
        var table = call.Model.Set(set.Name);
        var options = QueryOptions.From(call.Http.Request.Query) with { Top = 1, Count = true };
        var query = QueryBuilder.Build(call.Model, Selection.Parse(call.Model, table, table.Key, null), options, null);
        var count = call.Service.RetrieveMultiple(query).TotalRecordCount;
        return call.Http.Response.WriteAsync(count.ToString(System.Globalization.CultureInfo.InvariantCulture), call.Http.RequestAborted);
    }

    /// <summary>Answers with one row, unless the caller already holds this version of it.</summary>
    public static Task AnswerRowAsync(WebApiCall call, Guid id, Selection selection, int status)
    {
        var row = call.Service.Retrieve(selection.Table.LogicalName, id, selection.ToColumnSet());
        if (RowWriter.ETag(row) is { } etag)
        {
            call.Http.Response.Headers.ETag = etag;
            if (call.Http.Request.Method == "GET" && call.Http.Request.Headers.IfNoneMatch == etag) return NotModified(call);
        }

        RowExpander.Expand(call.Service, [row], selection);
        return call.AnswerAsync(status, json =>
        {
            json.WriteString("@odata.context", $"{call.Root}$metadata#{selection.Table.SetName}{selection.Describe()}/$entity");
            new RowWriter(json, call.Model, call.Preferences).WriteProperties(row, selection);
        });
    }

    private static Task ListAsync(WebApiCall call, Table table, QueryOptions options)
    {
        var selection = Selection.Parse(call.Model, table, options.Select, options.Expand);
        var found = call.Service.RetrieveMultiple(QueryBuilder.Build(call.Model, selection, options, call.Preferences.MaxPageSize));
        RowExpander.Expand(call.Service, found.Entities, selection);
        return call.AnswerAsync(StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{call.Root}$metadata#{table.SetName}{selection.Describe()}");
            if (options.Count) json.WriteNumber("@odata.count", found.TotalRecordCount);
            var rows = new RowWriter(json, call.Model, call.Preferences);
            json.WriteStartArray("value");
            foreach (var row in found.Entities) rows.Write(row, selection);
            json.WriteEndArray();
            if (found.MoreRecords && options.Top is null) json.WriteString("@odata.nextLink", NextLink(call, options.Page + 1));
        });
    }

    private static string NextLink(WebApiCall call, int page)
    {
        var request = call.Http.Request;
        var others = request.Query.Where(o => o.Key != "$skiptoken").Select(o => $"{o.Key}={Uri.EscapeDataString(o.Value.ToString())}");
        return $"{request.Scheme}://{request.Host}{request.Path}?{string.Join('&', others.Append($"$skiptoken={page}"))}";
    }

    private static Task NotModified(WebApiCall call)
    {
        call.Http.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
