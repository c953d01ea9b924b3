using System.Xml.Linq;
using SalesProcessPlugins.Solution.Packing;

namespace SalesProcessPlugins.Solution.Checking.Import;

/// <summary>Cause 21 of a failing import: something that people see has no name in the solution's language.</summary>
public sealed class Labels() : Rule("SP021", "Tables, columns, forms, views, charts, apps, dashboards and options have a name in the solution's own language.", "Add a label in the solution's language.")
{
    private static readonly (UnpackedKind Kind, string Element, string Names)[] Named =
    [
        (UnpackedKind.Form, "systemform", "LocalizedNames"),
        (UnpackedKind.View, "savedquery", "LocalizedNames"),
        (UnpackedKind.Chart, "visualization", "LocalizedNames"),
        (UnpackedKind.Dashboard, "Dashboard", "LocalizedNames"),
        (UnpackedKind.App, "AppModule", "LocalizedNames"),
        (UnpackedKind.Choice, "option", "labels"),
    ];

    private static readonly string[] OfTables = ["LocalizedNames", "LocalizedCollectionNames"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckedSolution solution) =>
    [
        .. Named.SelectMany(kind => solution[kind.Kind].SelectMany(file => file.Root.DescendantsAndSelf(kind.Element)
            .Where(element => element.Attribute("unmodified") is null && !HasLabel(element.Element(kind.Names), solution))
            .Select(element => Error(file, $"A {kind.Element} has no name in the language {solution.BaseLanguage}.", at: element)))),
        .. solution.Tables.Where(table => !IsUnmodified(table.File.Root)).SelectMany(table => OfTable(table, solution)),
    ];

    private IEnumerable<Finding> OfTable(CheckedTable table, CheckedSolution solution)
    {
        if (table.IsWhole)
            foreach (var name in OfTables.Where(name => !HasLabel(table.Properties?.Element(name), solution)))
                yield return Error(table.File, $"The table {table.Name} has no {name} in the language {solution.BaseLanguage}.", at: table.Properties);
        foreach (var column in table.Columns.Where(column => !IsUnmodified(column) && !HasLabel(column.Element("displaynames"), solution)))
            yield return Error(table.File, $"The column {column.Text("LogicalName")} has no display name in the language {solution.BaseLanguage}.", at: column);
        foreach (var option in table.Columns.Elements("optionset").Elements("options").Elements("option").Where(option => !HasLabel(option.Element("labels"), solution)))
            yield return Error(table.File, $"The option {option.Named("value")} has no label in the language {solution.BaseLanguage}.", at: option);
    }

    private static bool IsUnmodified(XElement element) => element.DescendantsAndSelf("entity").Append(element).Any(one => one.Named("unmodified") == "1");

    private static bool HasLabel(XElement? names, CheckedSolution solution) =>
        names?.Elements().Any(label => label.Named("languagecode") == solution.BaseLanguage && label.Named("description").Length > 0) == true;
}
