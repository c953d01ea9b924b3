using System.Text.Json.Nodes;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>Reads one comparison of one column of a table, as the properties of canonical JSON.</summary>
/// <param name="table">The table that paths start at; null for one that is not described, which is noted elsewhere.</param>
/// <param name="tables">The tables that paths lead to.</param>
/// <param name="columns">What the way to a column has to look like.</param>
public sealed class ConditionReader(PlatformTable? table, TableSet tables, TextRule columns)
{
    /// <summary>The comparison.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Read(JsonObjectReader reader)
    {
        var path = reader.Text("column", columns);
        var column = table is null || columns.Pattern?.IsMatch(path) != true ? null : ColumnPath.Find(reader, path, table, tables);
        var comparison = reader.KnownWord<Comparison>("operator");
        yield return new("column", path);
        yield return new("operator", Words.Of(comparison ?? default));
        if (comparison is null)
            reader.Skip("value");
        else if (comparison is not (Comparison.IsSet or Comparison.IsEmpty))
            yield return new("value", reader.Object("value", value => ReadValue(value, reader, comparison.Value, column)));
    }

    private static JsonNode ReadValue(JsonObjectReader value, JsonObjectReader condition, Comparison comparison, ColumnDeclaration? column)
    {
        if (value.KnownWord<ValueType>("type") is not { } type)
        {
            value.Skip(value.Value.Properties.Select(property => property.Key));
            return CanonicalJson.Object();
        }

        if (column is not null && ValueTypes.Of(column.Type) != type)
            value.Problem("type", $"{column.DisplayName} holds no {Words.Of(type)}.", Remedy(column));
        else if (!ValueTypes.Comparisons(type).Contains(comparison))
            condition.Problem("operator", $"A {Words.Of(type)} cannot be compared by \"{Words.Of(comparison)}\".", $"Use one of: {Listed(ValueTypes.Comparisons(type))}.");
        return ConditionValue.Read(value, type);
    }

    private static string Remedy(ColumnDeclaration column) => ValueTypes.Of(column.Type) is { } type
        ? $"Compare it with a value of type {Words.Of(type)}."
        : "Compare another column.";

    private static string Listed(IEnumerable<Comparison> comparisons) => string.Join(", ", comparisons.Select(Words.Of));
}
