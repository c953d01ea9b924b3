using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 15 of a failing import: a name lacks the publisher's prefix.</summary>
public sealed class Prefixes() : Rule("SP015", "Every own name starts with the publisher's prefix.", "Start the name with the publisher's prefix.")
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
        Names(solution).Where(one => !solution.IsOwn(one.Name)).Select(one => CheckedSolution.IsPrefixed(one.Name)
            ? Warning(one.File, $"The {one.Kind} {one.Name} has another publisher's prefix.", $"Start its name with {solution.Solution.Prefix}, unless it is the other's.", one.At)
            : Error(one.File, $"The {one.Kind} {one.Name} lacks the publisher's prefix.", $"Start its name with {solution.Solution.Prefix}.", one.At));

    private static IEnumerable<(UnpackedFile File, string Kind, string Name, XElement At)> Names(CheckedSolution solution) =>
    [
        .. solution.Tables.Where(table => table.IsWhole && IsCustom(table)).Select(table => (table.File, "table", table.Name, table.File.Root)),
        .. solution.Tables.SelectMany(table => table.Columns.Where(column => IsCustom(column, table)).Select(column => (table.File, "column", column.Text("LogicalName"), column))),
        .. solution[UnpackedKind.Choice].Select(file => (file, "choice", file.Attribute("Name"), file.Root)).Where(one => !IsOfPlatform(one.Root)),
        .. solution[UnpackedKind.WebResource].Select(file => (file, "web resource", file.Value("Name"), file.Root)),
        .. solution[UnpackedKind.App].Select(file => (file, "app", file.Value("UniqueName"), file.Root)),
        .. solution[UnpackedKind.EnvironmentVariable].Select(file => (file, "environment variable", file.Attribute("schemaname"), file.Root)),
        .. solution[UnpackedKind.CustomApi].Select(file => (file, "Custom API", file.Attribute("uniquename"), file.Root)),
    ];

    // Tables of the platform have texts of their own, and no prefix.
    private static bool IsCustom(CheckedTable table) => CheckedSolution.IsPrefixed(table.Name)
        || !table.Columns.Any(column => column.Text("IsCustomField") == "0" && column.Text("Type") is "nvarchar" or "ntext" or "picklist");

    // The columns of a flow's table carry the platform's own prefix.
    private static bool IsCustom(XElement column, CheckedTable table) =>
        column.Text("IsCustomField") == "1" && !(table.IsOfFlow && column.Text("LogicalName").StartsWith("bpf_", StringComparison.OrdinalIgnoreCase));

    private static bool IsOfPlatform(XElement choice) => !CheckedSolution.IsPrefixed(choice.Named("Name")) && choice.Text("IsCustomizable") == "0";
}
