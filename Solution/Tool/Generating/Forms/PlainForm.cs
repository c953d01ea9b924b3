using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Forms;

/// <summary>The form of an own table for which none is declared: all its columns, one below the other.</summary>
public static class PlainForm
{
    /// <summary>The form of a table.</summary>
    public static FormDeclaration Of(TableDeclaration table) => new(
        "main", FormKind.Main, table.DisplayName, table.Description,
        [new FormTabDeclaration("general", "General", [new FormSectionDeclaration("general", "General") { Fields = [.. table.Columns.Select(column => column.Name)] }])]);
}
