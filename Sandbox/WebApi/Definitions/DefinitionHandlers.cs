using System.Text.Json;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.WebApi.Query;

namespace SalesProcessPlugins.Sandbox.WebApi.Definitions;

/// <summary>Answers what tables, columns and relationships there are: what clients read before they offer a choice of them.</summary>
internal static class DefinitionHandlers
{
    /// <summary>The set that the addresses begin with.</summary>
    public const string Set = "EntityDefinitions";

    private const string Columns = "Attributes";
    private const string Options = "OptionSet";

    public static Task AnswerAsync(WebApiCall call, IReadOnlyList<AddressSegment> parts)
    {
        var asked = Asked.From(call);
        if (parts is [{ Arguments: null }])
            return ListAsync(call, Set, call.Model.Catalog.Tables.Values.OrderBy(t => t.LogicalName, StringComparer.Ordinal).Select(t => asked.Of(TableDefinitions.Of(t))));
        var table = call.Model.Catalog.Tables.GetValueOrDefault(NameIn(parts[0])) ?? throw Unknown("table", NameIn(parts[0]));
        return parts.Skip(1).ToList() switch
        {
            [] => OneAsync(call, Set, asked.Of(TableDefinitions.Of(table))),
            [{ Name: "OneToManyRelationships" }] => ListAsync(
                call, "OneToManyRelationships", call.Model.Catalog.ChildrenOf(table.LogicalName).Select(r => asked.Of(TableDefinitions.Of(r, call.Model.Catalog)))),
            [{ Name: Columns, Arguments: null }, .. var cast] => ListAsync(
                call, Columns, table.Columns.Values.Where(c => Fits(c, cast)).OrderBy(c => c.LogicalName, StringComparer.Ordinal).Select(c => asked.Of(table, c, IsCast(cast)))),
            [{ Name: Columns } name, .. var cast] => OneAsync(call, Columns, asked.Of(table, Column(table, name, cast), IsCast(cast))),
            [var other, ..] => throw WebApiException.NotImplemented($"{Set}: the sandbox tells {Columns} and OneToManyRelationships of a table, not {other.Name}."),
        };
    }

    private static Column Column(Table table, AddressSegment part, List<AddressSegment> cast) =>
        table.Columns.TryGetValue(NameIn(part), out var column) && Fits(column, cast) ? column : throw Unknown("column", $"{table.LogicalName}.{NameIn(part)}");

    private static bool IsCast(List<AddressSegment> cast) => cast.Count > 0;

    private static bool Fits(Column column, List<AddressSegment> cast) => !IsCast(cast) || cast[0].OperationName == ColumnDefinitions.CastOf(column);

    private static string NameIn(AddressSegment part) =>
        part.Arguments is { } text && text.StartsWith("LogicalName='", StringComparison.Ordinal) && text.EndsWith('\'')
            ? text["LogicalName='".Length..^1]
            : throw WebApiException.NotImplemented($"'{part.Name}({part.Arguments})': name it by its logical name, as {part.Name}(LogicalName='...').");

    private static WebApiException Unknown(string what, string name) => WebApiException.NotFound($"There is no {what} {name}.");

    private static Task OneAsync(WebApiCall call, string context, Dictionary<string, object?> definition) => call.AnswerAsync(StatusCodes.Status200OK, json =>
    {
        json.WriteString("@odata.context", $"{call.Root}$metadata#{context}/$entity");
        foreach (var (name, value) in definition)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, WebApiJson.Options);
        }
    });

    private static Task ListAsync(WebApiCall call, string context, IEnumerable<Dictionary<string, object?>> definitions) => call.AnswerAsync(StatusCodes.Status200OK, json =>
    {
        json.WriteString("@odata.context", $"{call.Root}$metadata#{context}");
        json.WritePropertyName("value");
        JsonSerializer.Serialize(json, definitions, WebApiJson.Options);
    });

    /// <summary>What of the definitions is asked for.</summary>
    private sealed record Asked(IReadOnlyList<string>? Names, bool WithOptions)
    {
        public static Asked From(WebApiCall call)
        {
            var options = QueryOptions.From(call.Http.Request.Query);
            if (options is { Filter: not null } or { OrderBy: not null } or { Top: not null })
                throw WebApiException.NotImplemented($"{Set}: the sandbox takes $select and $expand={Options}, and nothing that leaves definitions out.");
            if (options.Expand is not (null or Options)) throw WebApiException.BadRequest($"$expand: '{options.Expand}' cannot be expanded here. {Options} can, of columns that are cast.");
            return new(options.Select?.Split(',', StringSplitOptions.TrimEntries), options.Expand is not null);
        }

        public Dictionary<string, object?> Of(Table table, Column column, bool cast)
        {
            if (WithOptions && !cast) throw WebApiException.BadRequest($"$expand: {Options} is of columns that are cast, such as {Columns}/Microsoft.Dynamics.CRM.PicklistAttributeMetadata.");
            var definition = Of(cast ? ColumnDefinitions.Typed(table, column) : ColumnDefinitions.Of(table, column));
            if (WithOptions) definition[Options] = ColumnDefinitions.OptionsOf(column);
            return definition;
        }

        // Dataverse gives the id of a definition whether it is asked for or not.
        public Dictionary<string, object?> Of(Dictionary<string, object?> definition)
        {
            if (Names is null) return definition;
            var unknown = Names.FirstOrDefault(name => !definition.ContainsKey(name));
            if (unknown is not null) throw WebApiException.BadRequest($"$select: '{unknown}' is no property of this definition.");
            return definition.Where(property => property.Key == "MetadataId" || Names.Contains(property.Key)).ToDictionary(StringComparer.Ordinal);
        }
    }
}
