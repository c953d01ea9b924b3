using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>Reads the row that a payload states.</summary>
public sealed class RowReader(WebApiModel model)
{
    private const string Bind = "@odata.bind";

    /// <summary>The row; a property that the table does not have, or of the wrong type, is an error naming it.</summary>
    public Entity Read(JsonElement body, Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (body.ValueKind != JsonValueKind.Object)
            throw WebApiException.BadRequest($"The body must be a JSON object with the properties of {table.LogicalName}.");
        var row = new Entity(table.LogicalName);
        foreach (var property in body.EnumerateObject()) ReadProperty(row, table, property);
        if (row.GetAttributeValue<Guid?>(table.Key) is { } id) row.Id = id;
        return row;
    }

    private void ReadProperty(Entity row, Table table, JsonProperty property)
    {
        if (property.Name.EndsWith(Bind, StringComparison.Ordinal)) ReadBind(row, table, property);
        else if (property.Name.Contains('@', StringComparison.Ordinal)) return;
        else if (model.FindNavigation(table, property.Name) is { } navigation) ReadNavigation(row, table, navigation, property);
        else ReadValue(row, table, property);
    }

    private static void ReadValue(Entity row, Table table, JsonProperty property)
    {
        if (!table.Columns.TryGetValue(property.Name, out var column)) throw Unknown(table, property.Name);
        if (column.Type == ColumnType.Lookup) throw LookupByValue(table, column);
        row[column.LogicalName] = JsonReading.Value(property.Value, column, $"{table.LogicalName}.{property.Name}");
    }

    private void ReadBind(Entity row, Table table, JsonProperty property)
    {
        var name = property.Name[..^Bind.Length];
        var navigation = model.Navigation(table, name, property.Name);
        row[navigation.Column.LogicalName] = property.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => Reference(navigation, property.Value.GetString()!, property.Name),
            _ => throw WebApiException.BadRequest($"{property.Name}: the address of a row is wanted, as text."),
        };
    }

    private EntityReference Reference(Navigation navigation, string text, string where)
    {
        var address = ResourceAddress.Row(text, where);
        var table = model.Catalog.BySetName(address.Name) ?? throw WebApiException.BadRequest(
            $"{where}: there is no set '{address.Name}'.");
        if (!navigation.Targets.Contains(table.LogicalName)) throw WebApiException.BadRequest(
            $"{where}: leads to {string.Join(" or ", navigation.Targets)}, not to {table.LogicalName}.");
        return new EntityReference(table.LogicalName, address.Id);
    }

    /// <summary>Clearing a lookup by its navigation property is allowed; a row in its place would be a deep insert.</summary>
    private static void ReadNavigation(Entity row, Table table, Navigation navigation, JsonProperty property)
    {
        if (property.Value.ValueKind != JsonValueKind.Null) throw WebApiException.BadRequest(
            $"{table.LogicalName}.{property.Name}: a row inside a row is not supported here. Create it first, then bind it with '{property.Name}{Bind}'.");
        row[navigation.Column.LogicalName] = null;
    }

    private static WebApiException Unknown(Table table, string name) => new(
        StatusCodes.Status400BadRequest, unchecked((int)0x80048d19), $"'{name}' is no property of {table.LogicalName}.");

    private static WebApiException LookupByValue(Table table, Column column)
    {
        var navigations = column.Targets.Values.Distinct().Select(n => $"'{n}{Bind}'");
        return WebApiException.BadRequest(
            $"{table.LogicalName}.{column.LogicalName} is a lookup: set it with {string.Join(" or ", navigations)}.");
    }
}
