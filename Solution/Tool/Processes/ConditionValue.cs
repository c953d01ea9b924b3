using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Reads what a column is compared with, as canonical JSON.</summary>
public static partial class ConditionValue
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly TextRule Currency = new(3, CurrencyPattern, "the three letters of a currency, such as USD");

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.ExplicitCapture)]
    private static partial Regex CurrencyPattern { get; }

    /// <summary>The value of a type.</summary>
    public static JsonNode Read(JsonObjectReader reader, ValueType type) =>
        CanonicalJson.Object([new("type", Words.Of(type)), .. ReadOf(type, reader)]);

    /// <summary>An amount in a currency.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Money(JsonObjectReader reader) =>
        [new("amount", reader.Number("amount")), new("currency", reader.Text("currency", Currency))];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> ReadOf(ValueType type, JsonObjectReader reader) => type switch
    {
        ValueType.Number => [new("number", reader.Number("number"))],
        ValueType.Money => Money(reader),
        ValueType.Text => [new("text", reader.Text("text"))],
        ValueType.Date => [Day(reader)],
        ValueType.Choice => [new("options", ReadList(reader, "options", "value", ReadOption))],
        ValueType.Lookup => [new("rows", ReadList(reader, "rows", "id", ReadRow))],
        _ => [new("flag", reader.Truth("flag"))],
    };

    private static KeyValuePair<string, JsonNode?> Day(JsonObjectReader reader)
    {
        if (!reader.Has("date"))
            return new("daysFromToday", reader.Whole("daysFromToday"));
        var day = reader.Text("date");
        if (!DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            reader.Problem("date", $"\"{day}\" is no day.", "Write year, month and day, such as 2026-12-31.");
        return new("date", day);
    }

    private static JsonNode ReadList(JsonObjectReader reader, string name, string key, Func<JsonObjectReader, JsonNode> read)
    {
        var list = CanonicalJson.List(reader.Objects(name, read));
        reader.AreUnique(name, key);
        return list;
    }

    private static JsonNode ReadOption(JsonObjectReader reader) =>
        CanonicalJson.Object(new("value", reader.Whole("value")), new("label", reader.Text("label")));

    private static JsonNode ReadRow(JsonObjectReader reader)
    {
        var id = reader.Text("id");
        if (!Guid.TryParseExact(id, "D", out var row))
            reader.Problem("id", $"\"{id}\" is no id of a row.", "Use the 32 hexadecimal digits with hyphens, without braces.");
        return CanonicalJson.Object(new("id", row.ToString("D")), new("name", reader.Text("name")));
    }
}
