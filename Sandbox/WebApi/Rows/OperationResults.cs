using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>Writes what a Custom API answers, property by property.</summary>
internal static class OperationResults
{
    public static void Write(Utf8JsonWriter json, WebApiCall call, CustomApi api, ParameterCollection results)
    {
        foreach (var property in api.Properties)
        {
            json.WritePropertyName(property.Name);
            Write(json, call, results.TryGetValue<object>(property.Name, out var value) ? value : null);
        }
    }

    private static void Write(Utf8JsonWriter json, WebApiCall call, object? value)
    {
        switch (value)
        {
            case Entity row: new RowWriter(json, call.Model, call.Preferences).WriteFetched(row); break;
            case EntityReference reference: WriteReference(json, call, reference); break;
            case EntityCollection rows: WriteList(json, call, rows.Entities); break;
            case string[] texts: WriteList(json, call, texts); break;
            default: JsonValues.Write(json, value); break;
        }
    }

    private static void WriteReference(Utf8JsonWriter json, WebApiCall call, EntityReference reference)
    {
        json.WriteStartObject();
        json.WriteString("@odata.type", $"#Microsoft.Dynamics.CRM.{reference.LogicalName}");
        json.WriteString(call.Model.Catalog.Tables[reference.LogicalName].Key, reference.Id);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, WebApiCall call, IEnumerable<object> items)
    {
        json.WriteStartArray();
        foreach (var item in items) Write(json, call, item);
        json.WriteEndArray();
    }
}
