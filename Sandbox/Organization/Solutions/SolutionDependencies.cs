using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.Organization.Solutions;

/// <summary>What solutions need of others, as far as the sandbox knows such components: tables, columns and relationships.</summary>
internal static class SolutionDependencies
{
    private const int Table = 1;
    private const int Column = 2;
    private const int Relationship = 10;

    /// <summary>What a solution needs and a catalog without it does not have, each by its name; of a missing table not every column.</summary>
    public static IReadOnlyList<string> Missing(SolutionContent solution, Catalog catalog)
    {
        var required = solution.Manifest.Required.ToLookup(r => r.Type);
        var tables = required[Table].Select(r => r.Name.ToLowerInvariant())
            .Concat(required[Column].Select(r => r.Parent))
            .Concat(solution.AddedColumns.Select(a => a.Key))
            .Where(t => !catalog.Tables.ContainsKey(t));
        var columns = required[Column]
            .Where(r => catalog.Tables.TryGetValue(r.Parent, out var table) && !table.Columns.ContainsKey(r.Name.ToLowerInvariant()))
            .Select(r => $"{r.Parent}.{r.Name}");
        var relationships = required[Relationship].Select(r => r.Name)
            .Where(r => !catalog.Relationships.ContainsKey(r) && !catalog.ManyToMany.ContainsKey(r));
        return
        [
            .. tables.Distinct(StringComparer.Ordinal).Select(t => $"the table {t}{ProviderOf(solution, t)}"),
            .. columns.Distinct(StringComparer.Ordinal).Select(c => $"the column {c}"),
            .. relationships.Distinct(StringComparer.Ordinal).Select(r => $"the relationship {r}"),
        ];
    }

    /// <summary>The refusal of a change after which a solution would lack something.</summary>
    /// <param name="solution">The solution that would.</param>
    /// <param name="changed">The solution that is imported or removed.</param>
    /// <param name="missing">What it would lack.</param>
    public static FaultException<OrganizationServiceFault> Lacking(SolutionContent solution, SolutionContent changed, IReadOnlyList<string> missing)
    {
        var what = string.Join(", ", missing);
        return solution == changed
            ? Faults.Of(SolutionErrors.MissingDependencies, $"The solution {solution.Manifest.Title} cannot be imported, because some dependencies are missing. It needs {what}. Install what brings them, and import it again.")
            : Faults.Of(SolutionErrors.InUse, $"The solution {changed.Manifest.Title} is needed: the solution {solution.Manifest.Title} builds on {what}. Remove that one first.");
    }

    private static string ProviderOf(SolutionContent solution, string table) =>
        solution.Manifest.Required.FirstOrDefault(r => r.Provider.Length > 0 && (r.Parent == table || r.Name.Equals(table, StringComparison.OrdinalIgnoreCase))) is { } known
            ? $" of {known.Provider}"
            : "";
}
