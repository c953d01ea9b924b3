using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>A row as the data file keeps it: its non-empty values by column name, so that columns can come and go.</summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a row's values.</summary>
    public static byte[] Write(TableStore table, Row row)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            for (var i = 0; i < table.Columns.Length; i++)
                if (row[i] is { } value)
                    WriteValue(writer, table.Columns[i].LogicalName, value);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a row's values; columns that no longer exist are left out.</summary>
    public static object?[] Read(TableStore table, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var values = new object?[table.Columns.Length];
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var ordinal = table.Ordinal(property.Name);
            if (ordinal >= 0)
                values[ordinal] = ReadValue(table.Columns[ordinal].Type, property.Value);
        }

        return values;
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text: writer.WriteString(name, text); break;
            case bool flag: writer.WriteBoolean(name, flag); break;
            case int number: writer.WriteNumber(name, number); break;
            case long number: writer.WriteNumber(name, number); break;
            case decimal number: writer.WriteNumber(name, number); break;
            case double number: writer.WriteNumber(name, number); break;
            case DateTime time: writer.WriteString(name, time); break;
            case Guid id: writer.WriteString(name, id); break;
            case RowKey key: writer.WriteString(name, key.Table + ":" + key.Id); break;
            default: throw new InvalidOperationException($"A value of type {value.GetType()} cannot be kept.");
        }
    }

    private static object ReadValue(ColumnType type, JsonElement value) => type switch
    {
        ColumnType.Text or ColumnType.Memo => value.GetString()!,
        ColumnType.Boolean => value.GetBoolean(),
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => value.GetInt32(),
        ColumnType.BigInt => value.GetInt64(),
        ColumnType.Decimal or ColumnType.Money => value.GetDecimal(),
        ColumnType.Double => value.GetDouble(),
        ColumnType.DateTime => value.GetDateTime(),
        ColumnType.UniqueIdentifier => value.GetGuid(),
        ColumnType.Lookup => KeyOf(value.GetString()!),
        _ => throw new InvalidOperationException($"Columns of type {type} are not kept."),
    };

    private static RowKey KeyOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new(string.Intern(text[..colon]), Guid.Parse(text[(colon + 1)..]));
    }
}
