using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Rows;

/// <summary>The platform's values from JSON, typed as a column wants them.</summary>
internal static class JsonReading
{
    public static object? Value(JsonElement json, Column column, string where)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        return Read(json, column.Type) ?? throw WebApiException.BadRequest(
            $"{where}: {Wanted(column.Type)} is wanted, {json.ValueKind switch { JsonValueKind.Object or JsonValueKind.Array => "not a list or an object", _ => $"not {Shorten(json.GetRawText())}" }}.");
    }

    private static object? Read(JsonElement json, ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo => json.ValueKind == JsonValueKind.String ? json.GetString() : null,
        ColumnType.Integer => Whole(json),
        ColumnType.BigInt => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var big) ? big : null,
        ColumnType.Decimal => Amount(json),
        ColumnType.Double => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var real) ? real : null,
        ColumnType.Money => Amount(json) is { } amount ? new Money(amount) : null,
        ColumnType.Boolean => json.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
        ColumnType.DateTime => Date(json),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => Whole(json) is { } option ? new OptionSetValue(option) : null,
        ColumnType.UniqueIdentifier => json.ValueKind == JsonValueKind.String && Guid.TryParse(json.GetString(), out var id) ? id : null,
        _ => null,
    };

    private static int? Whole(JsonElement json) => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var whole) ? whole : null;

    private static decimal? Amount(JsonElement json) => json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var amount) ? amount : null;

    private static DateTime? Date(JsonElement json) =>
        json.ValueKind == JsonValueKind.String &&
        DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.UtcDateTime
            : null;

    private static string Wanted(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Memo => "text",
        ColumnType.Decimal or ColumnType.Double or ColumnType.Money => "a number",
        ColumnType.Boolean => "true or false",
        ColumnType.DateTime => "a date such as \"2026-05-14\" or \"2026-05-14T09:30:00Z\"",
        ColumnType.UniqueIdentifier => "an id, as text",
        _ => "a whole number",
    };

    private static string Shorten(string raw) => raw.Length <= 60 ? raw : string.Concat(raw.AsSpan(0, 60), "...");
}
