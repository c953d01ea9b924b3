using SalesProcessPlugins.Solution.Naming;
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
            OwnName(reader, "name"),
            reader.Text("displayName"),
            reader.Text("pluralName"),
            reader.Text("setName"),
            reader.Text("description"),
            reader.Objects("columns", ReadColumn),
            reader.Has("statuses") ? reader.OptionalObjects("statuses", ReadStatus) : UsualStatuses,
            reader.Texts("view"));
        Check(reader, table);
        return table;
    }

    /// <summary>A name that must carry the publisher's prefix.</summary>
    public static string OwnName(JsonObjectReader reader, string property)
    {
        var name = reader.Text(property, TextRule.ColumnName);
        if (!name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal))
            reader.Problem(property, $"\"{name}\" does not start with the publisher's prefix.", $"Call it {Product.Prefix}_{name}.");
        return name;
    }

    private static ColumnDeclaration ReadColumn(JsonObjectReader reader)
    {
        var column = new ColumnDeclaration(OwnName(reader, "name"), reader.Text("displayName"), reader.Word<ColumnType>("type"))
        {
            Description = reader.Text("description"),
            Primary = reader.Flag("primary"),
            Required = reader.Flag("required"),
        };
        return ReadTypeOf(column, reader);
    }

    private static ColumnDeclaration ReadTypeOf(ColumnDeclaration column, JsonObjectReader reader) => column.Type switch
    {
        ColumnType.Text => column with { MaxLength = reader.Whole("maxLength", 1, 4000) },
        ColumnType.Memo => column with { MaxLength = reader.Whole("maxLength", 1, 1_048_576) },
        ColumnType.WholeNumber => column with
        {
            Minimum = reader.OptionalWhole("minimum") ?? int.MinValue,
            Maximum = reader.OptionalWhole("maximum") ?? int.MaxValue,
        },
        ColumnType.Choice => column with { Options = ReadOptions(reader) },
        ColumnType.Lookup => column with { Target = reader.Text("target"), OnDelete = reader.Word<DeleteBehaviour>("onDelete") },
        ColumnType.DateTime => column,
        _ => Unfit(column, reader),
    };

    private static ColumnDeclaration Unfit(ColumnDeclaration column, JsonObjectReader reader)
    {
        reader.Problem("type", $"Own columns of type {Words.Of(column.Type)} are not supported.", "Use text, memo, whole-number, choice, date-time or lookup.");
        return column;
    }

    private static IReadOnlyList<string> ReadOptions(JsonObjectReader reader)
    {
        var options = reader.Texts("options");
        reader.AreUnique("options");
        return options;
    }

    private static StatusDeclaration ReadStatus(JsonObjectReader reader) =>
        new(reader.Whole("value", 1), reader.Text("label"), reader.Word<RowState>("state") == RowState.Active);

    private static void Check(JsonObjectReader reader, TableDeclaration table)
    {
        reader.HasNameOf("name", table.Name);
        reader.AreUnique("columns", "name");
        reader.AreUnique("statuses", "value");
        if (table.Columns.Count(column => column is { Primary: true, Type: ColumnType.Text }) != 1)
            reader.Problem("columns", "The table needs exactly one primary column of type text.", "Mark the column that people know a row by with \"primary\": true.");
        foreach (var shown in table.View.Where(shown => !SystemColumnsInViews.Contains(shown) && table.Columns.All(column => column.Name != shown)))
            reader.Problem("view", $"\"{shown}\" is no column of this table.", "Show a column that the file declares, or one of: " + string.Join(", ", SystemColumnsInViews) + ".");
    }
}
