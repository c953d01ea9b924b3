using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Tables;

/// <summary>Reads the declaration of an own column, of an own table or of somebody else's.</summary>
public static class OwnColumnReader
{
    /// <summary>A name that must carry the publisher's prefix.</summary>
    public static string OwnName(JsonObjectReader reader, string property)
    {
        var name = reader.Text(property, TextRule.ColumnName);
        if (!name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal))
            reader.Problem(property, $"\"{name}\" does not start with the publisher's prefix.", $"Call it {Product.Prefix}_{name}.");
        return name;
    }

    /// <summary>The column that an object declares.</summary>
    public static ColumnDeclaration Read(JsonObjectReader reader)
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
        ColumnType.DateTime or ColumnType.Date or ColumnType.TwoOptions => column,
        _ => Unfit(column, reader),
    };

    private static ColumnDeclaration Unfit(ColumnDeclaration column, JsonObjectReader reader)
    {
        reader.Problem("type", $"Own columns of type {Words.Of(column.Type)} are not supported.", "Use text, memo, whole-number, choice, two-options, date-time, date or lookup.");
        return column;
    }

    private static IReadOnlyList<string> ReadOptions(JsonObjectReader reader)
    {
        var options = reader.Texts("options");
        reader.AreUnique("options");
        return options;
    }
}
