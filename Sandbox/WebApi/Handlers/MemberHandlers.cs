using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi.Query;
using SalesProcessPlugins.Sandbox.WebApi.Rows;

namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Single properties and lookups of a row.</summary>
internal static class MemberHandlers
{
    public static Task GetAsync(WebApiCall call, AddressSegment part, AddressSegment member)
    {
        var table = call.Model.Set(part.Name);
        return call.Model.FindNavigation(table, member.Name) is { } navigation
            ? RelatedAsync(call, part.Id, table, navigation)
            : PropertyAsync(call, part, call.Model.Property(table, member.Name, "The address"), table);
    }

    public static async Task SetPropertyAsync(WebApiCall call, AddressSegment part, AddressSegment member)
    {
        var (table, column) = Property(call, part, member);
        var body = await call.ReadBodyAsync();
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("value", out var value))
            throw WebApiException.BadRequest($"{table.LogicalName}.{member.Name}: the body must be {{\"value\": ...}}.");
        await WriteAsync(call, table, part.Id, column, JsonReading.Value(value, column, $"{table.LogicalName}.{member.Name}"));
    }

    public static Task ClearPropertyAsync(WebApiCall call, AddressSegment part, AddressSegment member)
    {
        var (table, column) = Property(call, part, member);
        return WriteAsync(call, table, part.Id, column, null);
    }

    public static async Task SetLookupAsync(WebApiCall call, AddressSegment part, AddressSegment member)
    {
        var table = call.Model.Set(part.Name);
        var body = await call.ReadBodyAsync();
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("@odata.id", out var id) || id.ValueKind != JsonValueKind.String)
            throw WebApiException.BadRequest($"{table.LogicalName}.{member.Name}: the body must be {{\"@odata.id\": \"/accounts(...)\"}}.");
        var bind = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [$"{member.Name}@odata.bind"] = id.GetString()! });
        var row = new RowReader(call.Model).Read(bind, table);
        row.Id = part.Id;
        WriteHandlers.Update(call, row);
        await call.AnswerNothing();
    }

    public static Task ClearLookupAsync(WebApiCall call, AddressSegment part, AddressSegment member)
    {
        var table = call.Model.Set(part.Name);
        return WriteAsync(call, table, part.Id, call.Model.Navigation(table, member.Name, "The address").Column, null);
    }

    private static (Table Table, Column Column) Property(WebApiCall call, AddressSegment part, AddressSegment member)
    {
        var table = call.Model.Set(part.Name);
        var column = call.Model.Property(table, member.Name, "The address");
        return column.Type == ColumnType.Lookup
            ? throw WebApiException.BadRequest($"'{member.Name}' is a lookup: use '{part.Name}({part.Arguments})/{column.LogicalName}/$ref'.")
            : (table, column);
    }

    private static Task PropertyAsync(WebApiCall call, AddressSegment part, Column column, Table table)
    {
        var value = call.Service.Retrieve(table.LogicalName, part.Id, new ColumnSet(column.LogicalName)).GetAttributeValue<object?>(column.LogicalName);
        if (value is null) return call.AnswerNothing();
        return call.AnswerAsync(StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{call.Root}$metadata#{table.SetName}({part.Id})/{WebApiModel.PropertyName(column)}");
            json.WritePropertyName("value");
            JsonValues.Write(json, value, column.DateOnly);
        });
    }

    private static Task RelatedAsync(WebApiCall call, Guid id, Table table, Navigation navigation)
    {
        var lookup = navigation.Column.LogicalName;
        var reference = call.Service.Retrieve(table.LogicalName, id, new ColumnSet(lookup)).GetAttributeValue<EntityReference?>(lookup);
        if (reference is null || !navigation.Targets.Contains(reference.LogicalName)) return call.AnswerNothing();
        var options = QueryOptions.From(call.Http.Request.Query);
        var selection = Selection.Parse(call.Model, call.Model.Catalog.Tables[reference.LogicalName], options.Select, options.Expand);
        return ReadHandlers.AnswerRowAsync(call, reference.Id, selection, StatusCodes.Status200OK);
    }

    private static Task WriteAsync(WebApiCall call, Table table, Guid id, Column column, object? value)
    {
        WriteHandlers.Update(call, new Entity(table.LogicalName, id) { [column.LogicalName] = value });
        return call.AnswerNothing();
    }
}
