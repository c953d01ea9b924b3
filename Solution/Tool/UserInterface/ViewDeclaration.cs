namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>A list of rows that answers somebody's question.</summary>
/// <param name="Code">The stable name that its id is made from.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Description">The question it answers.</param>
/// <param name="Columns">The columns shown; those of a join are written <c>join.column</c>.</param>
/// <param name="Where">What holds for the rows.</param>
/// <param name="Joins">The rows that belong to them.</param>
/// <param name="Order">What they are sorted by, the most important first.</param>
public sealed record ViewDeclaration(
    string Code,
    string Name,
    string Description,
    IReadOnlyList<string> Columns,
    IReadOnlyList<ViewCondition> Where,
    IReadOnlyList<ViewJoin> Joins,
    IReadOnlyList<ViewOrder> Order)
{
    /// <summary>Whether a row that joins find several times is listed once.</summary>
    public bool Distinct { get; init; }

    /// <summary>All joins, those of joins included.</summary>
    public IEnumerable<ViewJoin> AllJoins => Joins.SelectMany(join => join.AndItsJoins);
}

/// <summary>A condition of a view: one on a column, or several of which one is enough.</summary>
/// <param name="Column">The column, written <c>join.column</c> for that of a join; empty where one of several is enough.</param>
/// <param name="Operator">The FetchXML operator.</param>
/// <param name="Value">What it compares with: a value, or the label of an option.</param>
/// <param name="Any">The conditions of which one is enough.</param>
public sealed record ViewCondition(string Column, string Operator, string? Value, IReadOnlyList<ViewCondition> Any)
{
    /// <summary>This condition, or those it chooses from.</summary>
    public IEnumerable<ViewCondition> Leaves => Any.Count == 0 ? [this] : Any.SelectMany(one => one.Leaves);
}

/// <summary>How a join treats rows without a partner.</summary>
public enum ViewJoinKind
{
    /// <summary>They are left out.</summary>
    Inner,

    /// <summary>They stay, with empty columns.</summary>
    Outer,
}

/// <summary>Rows that belong to those of a view.</summary>
/// <param name="Name">Its name in conditions and columns.</param>
/// <param name="Table">Their table.</param>
/// <param name="From">Their column.</param>
/// <param name="To">The column that it equals.</param>
/// <param name="Kind">How rows without a partner are treated.</param>
/// <param name="Where">What holds for a partner.</param>
/// <param name="Joins">The rows that belong to the partners.</param>
public sealed record ViewJoin(
    string Name, string Table, string From, string To, ViewJoinKind Kind, IReadOnlyList<ViewCondition> Where, IReadOnlyList<ViewJoin> Joins)
{
    /// <summary>This join with those of its partners.</summary>
    public IEnumerable<ViewJoin> AndItsJoins => Joins.SelectMany(join => join.AndItsJoins).Prepend(this);
}

/// <summary>What a view is sorted by.</summary>
/// <param name="Column">The column.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public sealed record ViewOrder(string Column, bool Descending);

/// <summary>The look of a chart.</summary>
public enum ChartKind
{
    /// <summary>Standing bars.</summary>
    Column,

    /// <summary>Lying bars.</summary>
    Bar,

    /// <summary>A pie.</summary>
    Pie,
}

/// <summary>How dates are put together.</summary>
public enum DateGrouping
{
    /// <summary>By month.</summary>
    Month,

    /// <summary>By week.</summary>
    Week,
}

/// <summary>A chart that counts the rows of a table.</summary>
/// <param name="Code">The stable name that its id is made from.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Description">The question it answers.</param>
/// <param name="Kind">Its look.</param>
/// <param name="By">The column whose values it counts.</param>
/// <param name="Grouping">How dates are put together; null for what is no date.</param>
public sealed record ChartDeclaration(string Code, string Name, string Description, ChartKind Kind, string By, DateGrouping? Grouping);

/// <summary>The views and charts of one table, beside the views that every table has.</summary>
/// <param name="Table">The table.</param>
/// <param name="Search">The columns that the search box looks into beside the row's name.</param>
/// <param name="Views">Its views.</param>
/// <param name="Charts">Its charts.</param>
public sealed record TableViews(
    string Table, IReadOnlyList<string> Search, IReadOnlyList<ViewDeclaration> Views, IReadOnlyList<ChartDeclaration> Charts);
