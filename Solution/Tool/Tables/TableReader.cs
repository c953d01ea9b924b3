using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Tables;

/// <summary>Reads the declaration of an own table.</summary>
public static class TableReader
{
    private static readonly StatusDeclaration[] UsualStatuses = [new(1, "Active", Active: true), new(2, "Inactive", Active: false)];

    private static readonly string[] SystemColumnsInViews = ["createdon", "modifiedon", "createdby", "modifiedby", "statuscode"];

    private enum RowState
    {
        Active,
        Inactive,
    }

    /// <summary>The table that a file declares.</summary>
    public static TableDeclaration Read(JsonObjectReader reader)
    {
        var table = new TableDeclaration(
            OwnColumnReader.OwnName(reader, "name"),
            reader.Text("displayName"),
            reader.Text("pluralName"),
            reader.Text("setName"),
            reader.Text("description"),
            reader.Objects("columns", OwnColumnReader.Read),
            reader.Has("statuses") ? reader.OptionalObjects("statuses", ReadStatus) : UsualStatuses,
            reader.Texts("view"))
        {
            Ownership = reader.Has("ownership") ? reader.Word<TableOwnership>("ownership") : TableOwnership.Organization,
            IsGoverned = reader.Flag("governed"),
            Keys = reader.OptionalObjects("keys", ReadKey),
        };
        Check(reader, table);
        return table;
    }

    private static KeyDeclaration ReadKey(JsonObjectReader reader) =>
        new(OwnColumnReader.OwnName(reader, "name"), reader.Text("displayName"), reader.Texts("columns"));

    private static StatusDeclaration ReadStatus(JsonObjectReader reader) =>
        new(reader.Whole("value", 1), reader.Text("label"), reader.Word<RowState>("state") == RowState.Active);

    private static void Check(JsonObjectReader reader, TableDeclaration table)
    {
        reader.HasNameOf("name", table.Name);
        reader.AreUnique("columns", "name");
        reader.AreUnique("statuses", "value");
        if (table.Columns.Count(column => column is { Primary: true, Type: ColumnType.Text }) != 1)
            reader.Problem("columns", "The table needs exactly one primary column of type text.", "Mark the column that people know a row by with \"primary\": true.");
        foreach (var key in table.Keys.SelectMany(key => key.Columns).Where(key => table.Columns.All(column => column.Name != key)))
            reader.Problem("keys", $"\"{key}\" is no column of this table.", "Name columns that the file declares.");
        foreach (var shown in table.View.Where(shown => !SystemColumnsInViews.Contains(shown) && table.Columns.All(column => column.Name != shown)))
            reader.Problem("view", $"\"{shown}\" is no column of this table.", "Show a column that the file declares, or one of: " + string.Join(", ", SystemColumnsInViews) + ".");
    }
}
