using System.Xml.Linq;
using SalesProcessPlugins.Solution.Naming;
using SalesProcessPlugins.Solution.UserInterface;

namespace SalesProcessPlugins.Solution.Generating.Tables;

/// <summary>The kinds of view, by the platform's numbers.</summary>
public enum ViewKind
{
    /// <summary>A list that people choose.</summary>
    Public = 0,

    /// <summary>What an advanced search starts with.</summary>
    AdvancedFind = 1,

    /// <summary>The rows that point to another row.</summary>
    Associated = 2,

    /// <summary>The result of the search box.</summary>
    QuickFind = 4,

    /// <summary>What a lookup offers.</summary>
    Lookup = 64,
}

/// <summary>A view of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The column of its row's id.</param>
/// <param name="PrimaryColumn">The column people know a row by.</param>
/// <param name="Columns">The columns shown.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">The state of the rows shown; null for all.</param>
public sealed record TableView(
    string Table, string Key, string PrimaryColumn, IReadOnlyList<string> Columns, ViewKind Kind, string Name, int? State)
{
    /// <summary>Its code; null for one of the usual views.</summary>
    public string? Code { get; init; }

    /// <summary>The question it answers.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a row is listed once, however often joins find it.</summary>
    public bool Distinct { get; init; }

    /// <summary>What it is sorted by; the row's name when nothing else is said.</summary>
    public IReadOnlyList<ViewOrder> Order { get; init; } = [new(PrimaryColumn, Descending: false)];

    /// <summary>What holds for the rows, beside their state.</summary>
    public XElement? Filter { get; init; }

    /// <summary>The rows that belong to them.</summary>
    public IReadOnlyList<XElement> Links { get; init; } = [];

    /// <summary>What the search box looks into beside the row's name.</summary>
    public IReadOnlyList<string> Search { get; init; } = [];

    /// <summary>Its id.</summary>
    public Guid Id => StableId.For($"table/{Table}/view/{Code ?? $"{Kind}/{(State is null ? "all" : State)}"}");

    /// <summary>The views that the platform expects of every table.</summary>
    public static IReadOnlyList<TableView> Usual(
        string table, string key, string primaryColumn, IReadOnlyList<string> columns, string displayName, string pluralName)
    {
        TableView View(ViewKind kind, string name, int? state) => new(table, key, primaryColumn, columns, kind, name, state);
        return
        [
            View(ViewKind.Public, $"Active {pluralName}", 0),
            View(ViewKind.Public, $"Inactive {pluralName}", 1),
            View(ViewKind.AdvancedFind, $"{displayName} Advanced Find View", null),
            View(ViewKind.Associated, $"{displayName} Associated View", 0),
            View(ViewKind.QuickFind, $"Quick Find Active {pluralName}", 0),
            View(ViewKind.Lookup, $"{displayName} Lookup View", 0),
        ];
    }

    /// <summary>The view's file.</summary>
    public XElement ToXml() => new("savedqueries", new XElement(
        "savedquery",
        new XElement("IsCustomizable", ManagedProperty.View),
        new XElement("CanBeDeleted", 0),
        new XElement("isquickfindquery", Kind == ViewKind.QuickFind ? 1 : 0),
        new XElement("isprivate", 0),
        new XElement("isdefault", Kind == ViewKind.Public && State != 0 ? 0 : 1),
        new XElement("savedqueryid", Id.Braced()),
        new XElement("layoutxml", Layout()),
        new XElement("querytype", (int)Kind),
        new XElement("fetchxml", Fetch()),
        new XElement("IntroducedVersion", Product.Version),
        Labels.Names(Name),
        Description is null ? null : Labels.Descriptions(Description)));

    private XElement Layout() => new(
        "grid",
        new XAttribute("name", "resultset"),
        new XAttribute("jump", PrimaryColumn),
        new XAttribute("select", 1),
        new XAttribute("icon", 1),
        new XAttribute("preview", 1),
        new XElement(
            "row",
            new XAttribute("name", "result"),
            new XAttribute("id", Key),
            Columns.Select(column => new XElement("cell", new XAttribute("name", column), new XAttribute("width", 150)))));

    private XElement Fetch() => new(
        "fetch",
        new XAttribute("version", "1.0"),
        new XAttribute("mapping", "logical"),
        Distinct ? new XAttribute("distinct", "true") : null,
        new XElement(
            "entity",
            new XAttribute("name", Table),
            Columns.Where(column => ViewColumn.Join(column).Length == 0).Prepend(Key).Distinct().Select(column => new XElement("attribute", new XAttribute("name", column))),
            Order.Select(order => new XElement("order", new XAttribute("attribute", order.Column), new XAttribute("descending", order.Descending ? "true" : "false"))),
            State is null ? null : new XElement("filter", new XAttribute("type", "and"), Condition("statecode", "eq", State.Value.ToString())),
            Filter,
            Kind == ViewKind.QuickFind ? SearchFilter() : null,
            Links));

    private XElement SearchFilter() => new(
        "filter",
        new XAttribute("type", "or"),
        new XAttribute("isquickfindfields", 1),
        Search.Prepend(PrimaryColumn).Distinct().Select(column => Condition(column, "like", "{0}")));

    private static XElement Condition(string column, string comparison, string value) => new(
        "condition",
        new XAttribute("attribute", column),
        new XAttribute("operator", comparison),
        new XAttribute("value", value));
}
