namespace SalesProcessPlugins.Solution.UserInterface;

/// <summary>The way a view writes columns: plain ones are its table's, those of a join are <c>join.column</c>.</summary>
public static class ViewColumn
{
    /// <summary>The join whose column it is; empty for the view's own table.</summary>
    public static string Join(string column) => column.Contains('.', StringComparison.Ordinal) ? column[..column.IndexOf('.', StringComparison.Ordinal)] : "";

    /// <summary>The column's name without the join.</summary>
    public static string Name(string column) => column[(column.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
