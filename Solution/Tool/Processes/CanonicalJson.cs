using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>JSON in one spelling: on one line, properties in the order given, letters as they are.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a JSON value.</summary>
    public static string Write(JsonNode value) => value.ToJsonString(Options);

    /// <summary>An object with these properties.</summary>
    public static JsonNode Object(params IEnumerable<KeyValuePair<string, JsonNode?>> properties) =>
        new System.Text.Json.Nodes.JsonObject(properties);

    /// <summary>A list of these values.</summary>
    public static JsonNode List(IEnumerable<JsonNode> values) => new JsonArray([.. values]);
}
