using System.Globalization;
using System.Text.RegularExpressions;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads what a column is compared with, as canonical JSON.</summary>
internal static class ConditionValue
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly TextRule Currency = new(3, new Regex("^[A-Z]{3}$", RegexOptions.CultureInvariant), "the three letters of a currency, such as USD");

    /// <summary>The value of a type.</summary>
    public static JsonObject Read(JsonObjectReader reader, OperandType type)
    {
        var value = new JsonObject { { "type", FileWords.Of(type) } };
        switch (type)
        {
            case OperandType.Number: value.Add("number", reader.Number("number")); break;
            case OperandType.Money: AddMoney(value, reader); break;
            case OperandType.Text: value.Add("text", reader.Text("text")); break;
            case OperandType.Date: AddDay(value, reader); break;
            case OperandType.Choice: value.Add("options", ReadList(reader, "options", "value", ReadOption)); break;
            case OperandType.Lookup: value.Add("rows", ReadList(reader, "rows", "id", ReadRow)); break;
            default: value.Add("flag", reader.Truth("flag")); break;
        }

        return value;
    }

    /// <summary>Adds an amount in a currency to an object.</summary>
    public static JsonObject AddMoney(JsonObject json, JsonObjectReader reader)
    {
        json.Add("amount", reader.Number("amount"));
        json.Add("currency", reader.Text("currency", Currency));
        return json;
    }

    private static void AddDay(JsonObject value, JsonObjectReader reader)
    {
        if (!reader.Has("date"))
        {
            value.Add("daysFromToday", reader.Whole("daysFromToday"));
            return;
        }

        var day = reader.Text("date");
        if (!DateTime.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            reader.Problem("date", $"\"{day}\" is no day.", "Write year, month and day, such as 2026-12-31.");
        value.Add("date", day);
    }

    private static IReadOnlyList<JsonObject> ReadList(JsonObjectReader reader, string name, string key, Func<JsonObjectReader, JsonObject> read)
    {
        var list = reader.Objects(name, read);
        reader.AreUnique(name, key);
        return list;
    }

    private static JsonObject ReadOption(JsonObjectReader reader) => new() { { "value", reader.Whole("value") }, { "label", reader.Text("label") } };

    private static JsonObject ReadRow(JsonObjectReader reader)
    {
        var id = reader.Text("id");
        if (!Guid.TryParseExact(id, "D", out var row))
            reader.Problem("id", $"\"{id}\" is no id of a row.", "Use the 32 hexadecimal digits with hyphens, without braces.");
        return new JsonObject { { "id", row }, { "name", reader.Text("name") } };
    }
}
