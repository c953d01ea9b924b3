using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>Reads the views and charts of a table.</summary>
public static class ViewReader
{
    /// <summary>The views and charts that a file declares.</summary>
    public static TableViews Read(JsonObjectReader reader)
    {
        var views = new TableViews(
            reader.Text("table", TextRule.ColumnName),
            reader.Has("search") ? reader.Texts("search") : [],
            reader.OptionalObjects("views", ReadView),
            reader.OptionalObjects("charts", ReadChart));
        reader.HasNameOf("table", views.Table);
        reader.AreUnique("views", "code");
        reader.AreUnique("charts", "code");
        return views;
    }

    private static ViewDeclaration ReadView(JsonObjectReader reader) => new(
        reader.Text("code", TextRule.Code(100)),
        reader.Text("name"),
        reader.Text("description"),
        reader.Texts("columns"),
        reader.OptionalObjects("where", ReadCondition),
        reader.OptionalObjects("joins", ReadJoin),
        reader.Objects("order", order => new ViewOrder(order.Text("column"), order.Flag("descending"))))
    { Distinct = reader.Flag("distinct") };

    private static ViewCondition ReadCondition(JsonObjectReader reader) => reader.Has("any")
        ? new ViewCondition("", "", null, reader.Objects("any", ReadCondition))
        : new ViewCondition(reader.Text("column"), reader.Text("operator"), reader.OptionalText("value"), []);

    private static ViewJoin ReadJoin(JsonObjectReader reader) => new(
        reader.Text("name", TextRule.ColumnName),
        reader.Text("table"),
        reader.Text("from"),
        reader.Text("to"),
        reader.Word<ViewJoinKind>("kind"),
        reader.OptionalObjects("where", ReadCondition),
        reader.OptionalObjects("joins", ReadJoin));

    private static ChartDeclaration ReadChart(JsonObjectReader reader) => new(
        reader.Text("code", TextRule.Code(100)),
        reader.Text("name"),
        reader.Text("description"),
        reader.Word<ChartKind>("kind"),
        reader.Text("by"),
        reader.Has("grouping") ? reader.Word<DateGrouping>("grouping") : null);
}
