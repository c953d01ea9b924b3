using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>Reads what a caller passes to a Custom API, typed as the API declares it.</summary>
internal sealed class OperationParameters(WebApiModel model, CustomApi api)
{
    private const string TypePrefix = "#Microsoft.Dynamics.CRM.";

    public IEnumerable<(string Name, object? Value)> Read(JsonElement arguments)
    {
        if (arguments.ValueKind != JsonValueKind.Object) throw WebApiException.BadRequest($"{api.Name}: the body must be a JSON object with its parameters.");
        CheckNames(arguments);
        foreach (var parameter in api.Parameters)
        {
            if (arguments.TryGetProperty(parameter.Name, out var value) && value.ValueKind != JsonValueKind.Null)
                yield return (parameter.Name, Value(parameter, value));
            else if (!parameter.Optional) throw WebApiException.BadRequest($"{api.Name}: the parameter '{parameter.Name}' is missing.");
        }
    }

    private void CheckNames(JsonElement arguments)
    {
        var known = api.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = arguments.EnumerateObject().Select(a => a.Name).FirstOrDefault(n => !known.Contains(n) && !n.Contains('@', StringComparison.Ordinal));
        if (unknown is not null) throw WebApiException.BadRequest(
            $"{api.Name}: there is no parameter '{unknown}'. {(known.Count == 0 ? "It takes none." : $"It takes {string.Join(", ", known)}.")}");
    }

    private object? Value(CustomApiParameter parameter, JsonElement json)
    {
        var where = $"{api.Name}, parameter '{parameter.Name}'";
        return parameter.Type switch
        {
            CustomApiType.Entity => Entity(json, parameter, where),
            CustomApiType.EntityReference => Reference(json, parameter, where),
            CustomApiType.EntityCollection => new EntityCollection([.. Items(json, where).Select(i => Entity(i, parameter, where))]),
            CustomApiType.StringArray => Items(json, where).Select(i => i.ValueKind == JsonValueKind.String ? i.GetString()! : throw Wrong(where, "a list of texts")).ToArray(),
            _ => JsonReading.Value(json, new Column(parameter.Name, Simple(parameter.Type)), where),
        };
    }

    private Entity Entity(JsonElement json, CustomApiParameter parameter, string where) => new RowReader(model).Read(json, TableOf(json, parameter, where));

    private EntityReference Reference(JsonElement json, CustomApiParameter parameter, string where)
    {
        var table = TableOf(json, parameter, where);
        return json.TryGetProperty(table.Key, out var id) && Guid.TryParse(id.ToString(), out var value)
            ? new EntityReference(table.LogicalName, value)
            : throw Wrong(where, $"the id of the row as '{table.Key}'");
    }

    /// <summary>The table that a row names. OData leaves the type out where the parameter itself declares it.</summary>
    private Table TableOf(JsonElement json, CustomApiParameter parameter, string where)
    {
        if (json.ValueKind == JsonValueKind.Object && parameter.Table is { } declared && !json.TryGetProperty("@odata.type", out _))
            return model.Catalog.Tables[declared];
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("@odata.type", out var type))
            throw Wrong(where, "a row with its '@odata.type', such as \"Microsoft.Dynamics.CRM.account\"");
        var name = $"#{type.ToString().TrimStart('#')}";
        return name.StartsWith(TypePrefix, StringComparison.Ordinal) && model.Catalog.Tables.TryGetValue(name[TypePrefix.Length..], out var table)
            ? table
            : throw WebApiException.BadRequest($"{where}: '@odata.type' names no table: '{type}'.");
    }

    private static List<JsonElement> Items(JsonElement json, string where) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : throw Wrong(where, "a list");

    private static WebApiException Wrong(string where, string wanted) => WebApiException.BadRequest($"{where}: {wanted} is wanted.");

    private static ColumnType Simple(CustomApiType type) => type switch
    {
        CustomApiType.Boolean => ColumnType.Boolean,
        CustomApiType.DateTime => ColumnType.DateTime,
        CustomApiType.Decimal => ColumnType.Decimal,
        CustomApiType.Float => ColumnType.Double,
        CustomApiType.Integer => ColumnType.Integer,
        CustomApiType.Money => ColumnType.Money,
        CustomApiType.Picklist => ColumnType.Choice,
        CustomApiType.Guid => ColumnType.UniqueIdentifier,
        _ => ColumnType.Text,
    };
}
