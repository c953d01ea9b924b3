using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>
/// The condition of a criterion. A column path is a column, or a lookup, the table it points to and a column there:
/// <c>customerid.account.revenue</c>. The table is named because a lookup may point to several.
/// </summary>
public static partial class CriterionDefinition
{
    private static readonly TextRule ColumnPath =
        new(400, PathPattern, "a column, or lookup.table.column, such as customerid.account.revenue");

    private static readonly TextRule Currency = new(3, CurrencyPattern, "the three letters of a currency, such as USD");

    private enum Comparison
    {
        AtLeast,
        AtMost,
        Equal,
        AnyOf,
        NoneOf,
    }

    private enum ValueType
    {
        Money,
        Number,
        Text,
        Choice,
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex PathPattern { get; }

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.ExplicitCapture)]
    private static partial Regex CurrencyPattern { get; }

    /// <summary>The condition as canonical JSON; problems are noted.</summary>
    public static string Read(JsonObjectReader reader) => CanonicalJson.Write(CanonicalJson.Object(
        new("column", reader.Text("column", ColumnPath)),
        new("operator", Words.Of(reader.Word<Comparison>("operator"))),
        new("value", reader.Object("value", ReadValue)),
        new("dealKiller", reader.Flag("dealKiller"))));

    private static JsonNode ReadValue(JsonObjectReader reader)
    {
        var type = reader.Word<ValueType>("type");
        return CanonicalJson.Object([new("type", Words.Of(type)), .. ReadValueOf(type, reader)]);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> ReadValueOf(ValueType type, JsonObjectReader reader) => type switch
    {
        ValueType.Money => [new("amount", reader.Number("amount")), new("currency", reader.Text("currency", Currency))],
        ValueType.Number => [new("number", reader.Number("number"))],
        ValueType.Text => [new("text", reader.Text("text"))],
        _ => [new("options", CanonicalJson.List(reader.Objects("options", ReadOption)))],
    };

    private static JsonNode ReadOption(JsonObjectReader reader) =>
        CanonicalJson.Object(new("value", reader.Whole("value")), new("label", reader.Text("label")));
}
