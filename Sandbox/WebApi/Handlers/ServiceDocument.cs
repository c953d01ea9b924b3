namespace SalesProcessPlugins.Sandbox.WebApi.Handlers;

/// <summary>Lists the sets there are.</summary>
internal static class ServiceDocument
{
    public static Task AnswerAsync(WebApiCall call) => call.AnswerAsync(StatusCodes.Status200OK, json =>
    {
        json.WriteString("@odata.context", $"{call.Root}$metadata");
        json.WriteStartArray("value");
        foreach (var table in call.Model.Catalog.Tables.Values.OrderBy(t => t.SetName, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", table.SetName);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", table.SetName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
