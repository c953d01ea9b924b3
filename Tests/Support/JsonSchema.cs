using System.Text.Json;
using System.Text.RegularExpressions;

namespace SalesProcessPlugins.Tests.Support;

/// <summary>As much of JSON Schema 2020-12 as the schema of process files uses; an unknown keyword fails, so that none is passed over.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "format", "then", "else"];

    public JsonElement Root => root;

    /// <summary>Whether a document is as the schema says.</summary>
    public bool Allows(JsonElement value) => Allows(root, value);

    /// <summary>What a reference leads to, or the schema itself.</summary>
    public JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]) : schema;

    private bool Allows(JsonElement schema, JsonElement value) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => schema.EnumerateObject().All(keyword => Annotations.Contains(keyword.Name) || Allows(schema, keyword.Name, keyword.Value, value)),
    };

    private bool Allows(JsonElement schema, string keyword, JsonElement rule, JsonElement value) => keyword switch
    {
        "$ref" => Allows(Resolve(schema), value),
        "type" => IsOfType(rule.GetString()!, value),
        "const" => JsonElement.DeepEquals(rule, value),
        "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "allOf" => rule.EnumerateArray().All(one => Allows(one, value)),
        "oneOf" => rule.EnumerateArray().Count(one => Allows(one, value)) == 1,
        "not" => !Allows(rule, value),
        "if" => !schema.TryGetProperty(Allows(rule, value) ? "then" : "else", out var branch) || Allows(branch, value),
        "minLength" or "maxLength" or "pattern" => value.ValueKind != JsonValueKind.String || AllowsText(keyword, rule, value.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.GetDecimal(),
        "items" or "minItems" or "maxItems" or "uniqueItems" => value.ValueKind != JsonValueKind.Array || AllowsList(keyword, rule, [.. value.EnumerateArray()]),
        _ => AllowsObject(schema, keyword, rule, value),
    };

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException(type),
    };

    private static bool AllowsText(string keyword, JsonElement rule, string text) => keyword switch
    {
        "minLength" => text.Length >= rule.GetInt32(),
        "maxLength" => text.Length <= rule.GetInt32(),
        _ => Regex.IsMatch(text, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
    };

    private bool AllowsList(string keyword, JsonElement rule, JsonElement[] items) => keyword switch
    {
        "items" => items.All(item => Allows(rule, item)),
        "minItems" => items.Length >= rule.GetInt32(),
        "maxItems" => items.Length <= rule.GetInt32(),
        _ => items.Select(item => item.GetRawText()).Distinct().Count() == items.Length,
    };

    private bool AllowsObject(JsonElement schema, string keyword, JsonElement rule, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return true;
        var members = value.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        return keyword switch
        {
            "properties" => rule.EnumerateObject().All(member => !members.TryGetValue(member.Name, out var found) || Allows(member.Value, found)),
            "required" => rule.EnumerateArray().All(name => members.ContainsKey(name.GetString()!)),
            "additionalProperties" => members.Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Key, out _)).All(member => Allows(rule, member.Value)),
            "propertyNames" => members.Keys.All(name => Allows(rule, JsonSerializer.SerializeToElement(name))),
            "dependentRequired" => rule.EnumerateObject().Where(one => members.ContainsKey(one.Name)).All(one => one.Value.EnumerateArray().All(name => members.ContainsKey(name.GetString()!))),
            _ => throw new NotSupportedException(keyword),
        };
    }
}
