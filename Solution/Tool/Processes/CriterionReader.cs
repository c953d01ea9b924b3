using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>
/// Reads the condition of a criterion: a comparison of a column that the governed row or a row it points to has, or how
/// many of the rows that point to it fulfil comparisons.
/// </summary>
/// <param name="governed">The table whose rows go through the process; null for one that is not described.</param>
/// <param name="tables">The tables that columns are looked for in.</param>
public sealed partial class CriterionReader(PlatformTable? governed, TableSet tables)
{
    private static readonly TextRule Relationship = new(200, RelationshipPattern, "the schema name of a relationship, such as opportunity_quotes");

    private enum Quantity
    {
        Any,
        All,
        AtLeast,
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex RelationshipPattern { get; }

    /// <summary>The condition as canonical JSON; problems are noted.</summary>
    public string Read(JsonObjectReader reader) => CanonicalJson.Write(CanonicalJson.Object(
        [.. reader.Has("related") ? ReadRelated(reader) : new ConditionReader(governed, tables, ColumnPath.Rule).Read(reader), new("dealKiller", reader.Flag("dealKiller"))]));

    private IEnumerable<KeyValuePair<string, JsonNode?>> ReadRelated(JsonObjectReader reader)
    {
        PlatformTable? table = null;
        yield return new("related", reader.Object("related", related => ReadRows(related, out table)));
        var has = reader.Word<Quantity>("has");
        yield return new("has", Words.Of(has));
        if (has == Quantity.AtLeast)
            yield return new("count", reader.Whole("count", 1));
        var condition = new ConditionReader(table, tables, TextRule.ColumnName);
        yield return new("where", CanonicalJson.List(reader.OptionalObjects("where", one => CanonicalJson.Object(condition.Read(one)))));
    }

    private JsonNode ReadRows(JsonObjectReader reader, out PlatformTable? table)
    {
        var name = reader.Text("table", TextRule.ColumnName);
        table = tables.PlatformTable(name);
        if (table is null)
            reader.Problem("table", $"\"{name}\" is not described.", $"Correct it, or describe it in PlatformTables/{name}.json.");
        return CanonicalJson.Object(new("table", name), new("relationship", reader.Text("relationship", Relationship)));
    }
}
