using System.Text.RegularExpressions;
using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>
/// The way to a column: the column, or a lookup, the table it points to and a column there, such as
/// <c>customerid.account.revenue</c>. The table is named because a lookup may point to several.
/// </summary>
internal static class ColumnPath
{
    /// <summary>What the way to a column looks like.</summary>
    public static TextRule Rule { get; } = new(
        400,
        new Regex(@"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant),
        "a column, or lookup.table.column, such as customerid.account.revenue");

    /// <summary>The lookups with their tables that a path leads through, each with all before it.</summary>
    public static IEnumerable<string> LookupsOf(string path)
    {
        var parts = path.Split('.');
        return Enumerable.Range(1, parts.Length / 2).Select(hops => string.Join(".", parts.Take(2 * hops)));
    }

    /// <summary>Reads a path that starts at a table and finds its column; null for one that leads nowhere, which is noted.</summary>
    public static KnownColumn? Find(JsonObjectReader reader, string path, string table, IColumns columns)
    {
        var parts = path.Split('.');
        for (var hop = 0; hop + 2 < parts.Length; hop += 2)
        {
            if (Known(reader, table, parts[hop], columns) is not { } lookup)
                return null;
            if (lookup is { IsTyped: true, Type: not OperandType.Lookup })
                return Nowhere(reader, $"\"{lookup.Name}\" of {table} is no lookup.", "Go on from a lookup only.");
            table = parts[hop + 1];
            if (!columns.HasTable(table))
                return Nowhere(reader, $"\"{table}\" is not known.", columns.TableRemedy(table));
        }

        return Known(reader, table, parts[parts.Length - 1], columns);
    }

    /// <summary>Notes which of some columns the governed table does not have.</summary>
    public static void CheckColumns(JsonObjectReader reader, IEnumerable<string> names, string? governed, IColumns columns)
    {
        foreach (var name in names.Where(name => governed is not null && columns.Find(governed, name) is null))
            reader.Problem("columns", $"\"{name}\" is not among the known columns of {governed}.", columns.ColumnRemedy(governed!, name));
    }

    private static KnownColumn? Known(JsonObjectReader reader, string table, string name, IColumns columns) => columns.Find(table, name)
        ?? Nowhere(reader, $"\"{name}\" is not among the known columns of {table}.", columns.ColumnRemedy(table, name));

    private static KnownColumn? Nowhere(JsonObjectReader reader, string message, string remedy)
    {
        reader.Problem("column", message, remedy);
        return null;
    }
}
