using System.Text.RegularExpressions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>
/// Reads the condition of a criterion or of choosing a process: a comparison of a column that the governed row or a row
/// it points to has, or how many of the rows that point to it fulfil comparisons.
/// </summary>
/// <param name="governed">The table whose rows go through the process; null for one that is not known.</param>
/// <param name="columns">The columns that conditions may look at.</param>
internal sealed class CriterionReader(string? governed, IColumns columns)
{
    private static readonly TextRule Relationship = new(
        200, new Regex("^[A-Za-z][A-Za-z0-9_]*$", RegexOptions.CultureInvariant), "the schema name of a relationship, such as opportunity_quotes");

    /// <summary>The criterion as canonical JSON; problems are noted.</summary>
    public JsonObject Read(JsonObjectReader reader)
    {
        var criterion = ReadLook(reader);
        criterion.Add("dealKiller", reader.Flag("dealKiller"));
        return criterion;
    }

    /// <summary>A condition of the rule that chooses, as canonical JSON; problems are noted.</summary>
    public JsonObject ReadCondition(JsonObjectReader reader)
    {
        var condition = ReadLook(reader);
        if (reader.Has("value") && reader.Flag("orEmpty"))
            condition.Add("orEmpty", true);
        return condition;
    }

    private JsonObject ReadLook(JsonObjectReader reader) =>
        reader.Has("related") ? ReadRelated(reader) : new ConditionReader(governed, columns, ColumnPath.Rule).Read(reader);

    private JsonObject ReadRelated(JsonObjectReader reader)
    {
        string? table = null;
        var rows = reader.Object("related", related => ReadRows(related, out table));
        var quantity = reader.Word<Quantity>("has");
        var condition = new JsonObject { { "related", rows }, { "has", FileWords.Of(quantity) } };
        if (quantity == Quantity.AtLeast)
            condition.Add("count", reader.Whole("count", 1));
        condition.Add("where", reader.ObjectsOrNone("where", new ConditionReader(table, columns, TextRule.ColumnName).Read));
        return condition;
    }

    private JsonObject ReadRows(JsonObjectReader reader, out string? table)
    {
        var name = reader.Text("table", TextRule.ColumnName);
        table = columns.HasTable(name) ? name : null;
        if (table is null)
            reader.Problem("table", $"\"{name}\" is not known.", columns.TableRemedy(name));
        return new JsonObject { { "table", name }, { "relationship", reader.Text("relationship", Relationship) } };
    }
}
