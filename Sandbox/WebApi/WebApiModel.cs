using System.Runtime.CompilerServices;
using SalesProcessPlugins.Sandbox.Metadata;
using SalesProcessPlugins.Sandbox.Organization;

namespace SalesProcessPlugins.Sandbox.WebApi;

/// <summary>A lookup under the name that addresses and payloads use for it.</summary>
/// <param name="Name">The navigation property.</param>
/// <param name="Column">The lookup it stands for.</param>
/// <param name="Targets">The tables it can lead to.</param>
public sealed record Navigation(string Name, Column Column, IReadOnlyList<string> Targets);

/// <summary>The catalog as the Web API names it: sets, properties and navigation properties.</summary>
public sealed class WebApiModel
{
    private static readonly ConditionalWeakTable<Catalog, WebApiModel> Models = [];
    private readonly Dictionary<string, Dictionary<string, Navigation>> navigations;

    /// <summary>The names of this catalog.</summary>
    public WebApiModel(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Catalog = catalog;
        navigations = catalog.Tables.Values.ToDictionary(t => t.LogicalName, NavigationsOf, StringComparer.Ordinal);
    }

    /// <summary>The names of an organisation's catalog as it is now.</summary>
    public static WebApiModel Of(LocalOrganization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return Models.GetValue(organization.Catalog, catalog => new(catalog));
    }

    /// <summary>The tables themselves.</summary>
    public Catalog Catalog { get; }

    /// <summary>The table of a set; an unknown one is a 404 that names it.</summary>
    public Table Set(string setName) =>
        Catalog.BySetName(setName) ?? throw WebApiException.NotFound(
            $"There is no set '{setName}'. GET /api/data/v9.2/ lists the sets there are.");

    /// <summary>The navigation property of a table, or null.</summary>
    public Navigation? FindNavigation(Table table, string name) => navigations[table.LogicalName].GetValueOrDefault(name);

    /// <summary>The navigation property of a table; an unknown one is an error that names it and what there is.</summary>
    public Navigation Navigation(Table table, string name, string where) =>
        FindNavigation(table, name) ?? throw WebApiException.BadRequest(
            $"{where}: '{name}' is no navigation property of {table.LogicalName}.{Suggest(name, navigations[table.LogicalName].Keys)}");

    /// <summary>The column behind a property: its logical name, or <c>_lookup_value</c> for a lookup.</summary>
    public Column Property(Table table, string name, string where) =>
        FindProperty(table, name) ?? throw WebApiException.BadRequest(
            $"{where}: '{name}' is no property of {table.LogicalName}.{Suggest(name, table.Columns.Values.Select(PropertyName))}");

    /// <summary>The name under which a column's value is read.</summary>
    public static string PropertyName(Column column) =>
        column.Type == ColumnType.Lookup ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>The navigation property by which a lookup's value would be bound.</summary>
    public static string? NavigationName(Column column, string target) => column.Targets.GetValueOrDefault(target);

    private static Column? FindProperty(Table table, string name)
    {
        if (table.Columns.TryGetValue(name, out var plain) && plain.Type != ColumnType.Lookup) return plain;
        if (!name.StartsWith('_') || !name.EndsWith("_value", StringComparison.Ordinal) || name.Length <= 7) return null;
        return table.Columns.TryGetValue(name[1..^6], out var lookup) && lookup.Type == ColumnType.Lookup ? lookup : null;
    }

    private static Dictionary<string, Navigation> NavigationsOf(Table table)
    {
        var found = new Dictionary<string, Navigation>(StringComparer.Ordinal);
        foreach (var column in table.Columns.Values.Where(c => c.Type == ColumnType.Lookup))
        {
            foreach (var named in column.Targets.GroupBy(t => t.Value, t => t.Key, StringComparer.Ordinal))
                found.TryAdd(named.Key, new Navigation(named.Key, column, [.. named]));
        }

        foreach (var column in table.Columns.Values.Where(c => c.Type == ColumnType.Lookup && c.Targets.Count == 1))
            found.TryAdd(column.LogicalName, new Navigation(column.LogicalName, column, [.. column.Targets.Keys]));
        return found;
    }

    private static string Suggest(string name, IEnumerable<string> known)
    {
        var bare = name.Trim('_');
        var near = known.Where(k => k.Contains(bare, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(3).ToList();
        return near.Count == 0 ? string.Empty : $" Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?";
    }
}
