using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>The platform's values in JSON.</summary>
internal static class JsonValues
{
    public static void Write(Utf8JsonWriter json, object? value, bool dateOnly = false)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int whole: json.WriteNumberValue(whole); break;
            case long big: json.WriteNumberValue(big); break;
            case decimal amount: json.WriteNumberValue(amount); break;
            case double real: json.WriteNumberValue(real); break;
            case Money money: json.WriteNumberValue(money.Value); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case Guid id: json.WriteStringValue(id); break;
            case EntityReference reference: json.WriteStringValue(reference.Id); break;
            case DateTime time: json.WriteStringValue(Date(time, dateOnly)); break;
            default: throw new InvalidOperationException($"A {value.GetType().Name} has no form in JSON.");
        }
    }

    private static string Date(DateTime time, bool dateOnly) =>
        time.ToString(dateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
