using SalesProcessPlugins.Reading;

namespace SalesProcessPlugins.ProcessFiles;

/// <summary>
/// The rows that a process's criteria look at by way of lookups. Each is a join of the one query that every move makes,
/// and the platform joins a limited number of tables.
/// </summary>
internal static class LookupPaths
{
    private const int Most = 8;

    /// <summary>Notes the first path that is too many.</summary>
    public static void Check(JsonObjectReader process)
    {
        var lookups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in process.Value.At("stages", "requirements", "definition", "column"))
        {
            var there = lookups.Count;
            lookups.UnionWith(ColumnPath.LookupsOf(column.Literal));
            if (there > Most || lookups.Count <= Most)
                continue;
            process.Problem(
                column,
                $"With it the criteria of the process look at {lookups.Count} rows by way of lookups, and a move can look at {Most}: {string.Join(", ", lookups.OrderBy(path => path, StringComparer.Ordinal))}.",
                "Look at fewer, or copy a value to the row that goes through the process.");
            return;
        }
    }
}
