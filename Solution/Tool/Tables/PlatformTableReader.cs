using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Tables;

/// <summary>Reads what the solution knows of a table that somebody else provides.</summary>
public static class PlatformTableReader
{
    /// <summary>The table that a file describes.</summary>
    public static PlatformTable Read(JsonObjectReader reader)
    {
        var table = new PlatformTable(
            reader.Text("name", TextRule.ColumnName),
            reader.Text("schemaName"),
            reader.Text("displayName"),
            reader.Text("key", TextRule.ColumnName),
            reader.Text("primaryName", TextRule.ColumnName),
            reader.OptionalText("providedBy"),
            reader.Objects("columns", ReadColumn),
            reader.OptionalObjects("ownColumns", ReadOwnColumn));
        reader.HasNameOf("name", table.Name);
        reader.AreUnique("columns", "name");
        reader.AreUnique("ownColumns", "name");
        if (table.Column(table.Key) is null || table.Column(table.PrimaryName) is null)
            reader.Problem("columns", "The key or the primary name is not among the columns.", "List both.");
        return table;
    }

    private static ColumnDeclaration ReadOwnColumn(JsonObjectReader reader)
    {
        var column = OwnColumnReader.Read(reader);
        if (column.Primary)
            reader.Problem("primary", "People know the rows of this table by a column of its own.", "Remove \"primary\".");
        return column;
    }

    private static ColumnDeclaration ReadColumn(JsonObjectReader reader) =>
        new(reader.Text("name", TextRule.ColumnName), reader.Text("displayName"), reader.Word<ColumnType>("type"));
}
