using System.Xml.Linq;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>Makes the unpacked form of a declared column.</summary>
public static class OwnColumn
{
    /// <summary>The column of a declaration.</summary>
    public static TableColumn Of(string table, ColumnDeclaration column) =>
        new(column.Name, PlatformType(column.Type), column.DisplayName, column.Description, ColumnAccess.Write)
        {
            IsOwn = true,
            RequiredLevel = column.Primary || column.Required ? "required" : "none",
            DisplayMask = column.Primary ? $"PrimaryName|{TableColumn.Everywhere}|RequiredForForm" : TableColumn.Everywhere,
            Details = Details(table, column),
        };

    private static IReadOnlyList<XElement> Details(string table, ColumnDeclaration column) => column.Type switch
    {
        ColumnType.Text => ColumnDetails.Text(column.MaxLength),
        ColumnType.Memo => ColumnDetails.Memo(column.MaxLength),
        ColumnType.WholeNumber => ColumnDetails.WholeNumber(column.Minimum, column.Maximum, "none"),
        ColumnType.Choice => ColumnDetails.Choice(table, column),
        ColumnType.TwoOptions => ColumnDetails.TwoOptions(table, column),
        ColumnType.DateTime => ColumnDetails.DateTime("datetime"),
        ColumnType.Date => ColumnDetails.Date(),
        _ => ColumnDetails.Lookup(),
    };

    private static string PlatformType(ColumnType type) => type switch
    {
        ColumnType.Text => "nvarchar",
        ColumnType.Memo => "ntext",
        ColumnType.WholeNumber => "int",
        ColumnType.Choice => "picklist",
        ColumnType.TwoOptions => "bit",
        ColumnType.DateTime or ColumnType.Date => "datetime",
        _ => "lookup",
    };
}
