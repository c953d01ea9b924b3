using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>Reads one comparison of one column of a table.</summary>
/// <param name="table">The table that paths start at; null for one that is not known, which is noted elsewhere.</param>
/// <param name="columns">The columns that paths lead to.</param>
/// <param name="paths">What the way to a column has to look like.</param>
internal sealed class ConditionReader(string? table, IColumns columns, TextRule paths)
{
    /// <summary>The comparison as canonical JSON; problems are noted.</summary>
    public JsonObject Read(JsonObjectReader reader)
    {
        var path = reader.Text("column", paths);
        var column = table is null || paths.Pattern?.IsMatch(path) != true ? null : ColumnPath.Find(reader, path, table, columns);
        var comparison = reader.KnownWord<Comparison>("operator");
        var condition = new JsonObject { { "column", path }, { "operator", FileWords.Of(comparison ?? default) } };
        if (comparison is null)
            reader.Skip("value");
        else if (comparison is not (Comparison.IsSet or Comparison.IsEmpty))
            condition.Add("value", reader.Object("value", value => ReadValue(value, reader, comparison.Value, column)));
        return condition;
    }

    private static JsonObject ReadValue(JsonObjectReader value, JsonObjectReader condition, Comparison comparison, KnownColumn? column)
    {
        if (value.KnownWord<OperandType>("type") is not { } type)
        {
            value.Skip(value.Value.Properties.Select(property => property.Key));
            return new JsonObject();
        }

        if (column is { IsTyped: true } && column.Type != type)
            value.Problem("type", $"{column.DisplayName} holds no {FileWords.Of(type)}.", Remedy(column));
        else if (!OperandTypes.Comparisons(type).Contains(comparison))
            condition.Problem("operator", $"A {FileWords.Of(type)} cannot be compared by \"{FileWords.Of(comparison)}\".", $"Use one of: {Listed(OperandTypes.Comparisons(type))}.");
        return ConditionValue.Read(value, type);
    }

    private static string Remedy(KnownColumn column) => column.Type is { } type
        ? $"Compare it with a value of type {FileWords.Of(type)}."
        : "Compare another column.";

    private static string Listed(IEnumerable<Comparison> comparisons) => string.Join(", ", comparisons.Select(FileWords.Of));
}
