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
    public static string Read(JsonObjectReader reader) => CanonicalJson.Write(new JsonObject
    {
        ["column"] = reader.Text("column", ColumnPath),
        ["operator"] = Words.Of(reader.Word<Comparison>("operator")),
        ["value"] = reader.Object("value", ReadValue),
        ["dealKiller"] = reader.Flag("dealKiller"),
    });

    private static JsonObject ReadValue(JsonObjectReader reader)
    {
        var type = reader.Word<ValueType>("type");
        var value = new JsonObject { ["type"] = Words.Of(type) };
        switch (type)
        {
            case ValueType.Money:
                value["amount"] = reader.Number("amount");
                value["currency"] = reader.Text("currency", Currency);
                break;
            case ValueType.Number:
                value["number"] = reader.Number("number");
                break;
            case ValueType.Text:
                value["text"] = reader.Text("text");
                break;
            default:
                value["options"] = new JsonArray([.. reader.Objects("options", ReadOption)]);
                break;
        }

        return value;
    }

    private static JsonObject ReadOption(JsonObjectReader reader) =>
        new() { ["value"] = reader.Whole("value"), ["label"] = reader.Text("label") };
}
