using System.Xml.Linq;
using SalesProcessPlugins.Solution.Generating.Tables;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.Tables;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Views;

/// <summary>Makes the unpacked form of a declared view.</summary>
/// <param name="tables">The tables, which know what the labels of options stand for.</param>
public sealed class DeclaredView(TableSet tables)
{
    /// <summary>The id of a table's view by its code; every table has one of its active rows.</summary>
    public static Guid IdOf(string table, string code) => code == InterfaceSources.ActiveRows
        ? StableId.For($"table/{table}/view/{ViewKind.Public}/0")
        : StableId.For($"table/{table}/view/{code}");

    /// <summary>The view of a declaration.</summary>
    public TableView Of(KnownTable table, ViewDeclaration view) =>
        new(table.Name, table.Key, table.PrimaryName, view.Columns, ViewKind.Public, view.Name, null)
        {
            Code = view.Code,
            Description = view.Description,
            Distinct = view.Distinct,
            Order = view.Order,
            Filter = Filter("and", table, view.Where),
            Links = [.. view.Joins.Select(join => Link(join, view))],
        };

    private XElement Link(ViewJoin join, ViewDeclaration view) => new(
        "link-entity",
        new XAttribute("name", join.Table),
        new XAttribute("from", join.From),
        new XAttribute("to", join.To),
        new XAttribute("link-type", join.Kind == ViewJoinKind.Inner ? "inner" : "outer"),
        new XAttribute("alias", join.Name),
        view.Columns.Where(column => ViewColumn.Join(column) == join.Name).Select(column => new XElement("attribute", new XAttribute("name", ViewColumn.Name(column)))),
        Filter("and", KnownTable.Find(tables, join.Table)!, join.Where),
        join.Joins.Select(inner => Link(inner, view)));

    private XElement? Filter(string type, KnownTable table, IReadOnlyList<ViewCondition> conditions) => conditions.Count == 0
        ? null
        : new XElement("filter", new XAttribute("type", type), conditions.Select(condition => Condition(table, condition)));

    private XElement Condition(KnownTable table, ViewCondition condition) => condition.Any.Count > 0
        ? Filter("or", table, condition.Any)!
        : new XElement(
            "condition",
            ViewColumn.Join(condition.Column).Length == 0 ? null : new XAttribute("entityname", ViewColumn.Join(condition.Column)),
            new XAttribute("attribute", ViewColumn.Name(condition.Column)),
            new XAttribute("operator", condition.Operator),
            condition.Value is null ? null : new XAttribute("value", Value(table, condition)));

    // Options and reasons are named by their labels; everything else stands as it is.
    private static string Value(KnownTable table, ViewCondition condition)
    {
        if (ViewColumn.Join(condition.Column).Length > 0 || table.Column(condition.Column) is not { } column)
            return condition.Value!;
        if (column.Options.Count > 0)
            return (Product.FirstChoiceValue + column.Options.ToList().IndexOf(condition.Value!)).ToString();
        return column.Type == ColumnType.Status && table.Statuses.FirstOrDefault(status => status.Label == condition.Value) is { } status
            ? status.Value.ToString()
            : condition.Value!;
    }
}
