using System.Text.RegularExpressions;
using SalesProcessPlugins.Solution.Reading;
using SalesProcessPlugins.Solution.Tables;

namespace SalesProcessPlugins.Solution.Processes;

/// <summary>
/// The way to a column: the column, or a lookup, the table it points to and a column there, such as
/// <c>customerid.account.revenue</c>. The table is named because a lookup may point to several.
/// </summary>
public static partial class ColumnPath
{
    /// <summary>What the way to a column looks like.</summary>
    public static TextRule Rule { get; } = new(400, PathPattern, "a column, or lookup.table.column, such as customerid.account.revenue");

    [GeneratedRegex(@"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex PathPattern { get; }

    /// <summary>The lookups with their tables that a path leads through, each with all before it.</summary>
    public static IEnumerable<string> LookupsOf(string path)
    {
        var parts = path.Split('.');
        return Enumerable.Range(1, parts.Length / 2).Select(hops => string.Join('.', parts.Take(2 * hops)));
    }

    /// <summary>Reads a path that starts at a table and finds its column; null for one that leads nowhere, which is noted.</summary>
    public static ColumnDeclaration? Find(JsonObjectReader reader, string path, PlatformTable table, TableSet tables)
    {
        var parts = path.Split('.');
        for (var hop = 0; hop + 2 < parts.Length; hop += 2)
        {
            if (KnownColumn(reader, table, parts[hop]) is not { } lookup)
                return null;
            if (lookup.Type != ColumnType.Lookup)
                return Nowhere(reader, $"\"{lookup.Name}\" of {table.Name} is no lookup.", "Go on from a lookup only.");
            if (tables.PlatformTable(parts[hop + 1]) is not { } target)
                return Nowhere(reader, $"\"{parts[hop + 1]}\" is not described.", $"Correct it, or describe it in PlatformTables/{parts[hop + 1]}.json.");
            table = target;
        }

        return KnownColumn(reader, table, parts[^1]);
    }

    private static ColumnDeclaration? KnownColumn(JsonObjectReader reader, PlatformTable table, string name) => table.Column(name)
        ?? Nowhere(reader, $"\"{name}\" is not among the known columns of {table.Name}.", $"Correct it, or add it to PlatformTables/{table.Name}.json.");

    private static ColumnDeclaration? Nowhere(JsonObjectReader reader, string message, string remedy)
    {
        reader.Problem("column", message, remedy);
        return null;
    }
}
