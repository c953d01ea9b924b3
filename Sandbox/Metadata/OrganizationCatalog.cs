using System.Collections.Concurrent;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Puts the platform's tables and those of solutions together, as imports do one after the other.</summary>
public static class OrganizationCatalog
{
    // Catalogs never change, so organisations of the same solutions share one.
    private static readonly ConcurrentDictionary<string, Catalog> Known = new(StringComparer.Ordinal);

    /// <summary>The catalog of an organisation that has these solutions, in the order they came.</summary>
    public static Catalog Of(PlatformTables platform, IReadOnlyList<SolutionContent> solutions)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var key = string.Join(' ', solutions.Select(s => s.Hash).Prepend(platform.Name));
        return Known.TryGetValue(key, out var catalog) ? catalog : Known.GetOrAdd(key, Make(platform, solutions));
    }

    private static Catalog Make(PlatformTables platform, IReadOnlyList<SolutionContent> solutions)
    {
        var tables = platform.Tables.ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        foreach (var solution in solutions)
            Add(tables, solution);
        CheckLookups(tables.Values);
        var relationships = platform.Relationships
            .Concat(solutions.SelectMany(RelationshipsOf).Select(r => r.Relationship));
        return new(tables.Values, relationships.Where(r => tables.ContainsKey(r.Parent)), platform.ManyToMany, solutions, platform.Flows);
    }

    private static void Add(Dictionary<string, Table> tables, SolutionContent solution)
    {
        foreach (var table in solution.Tables)
            if (!tables.TryAdd(table.LogicalName, table))
                throw new InvalidDataException($"The solution '{solution.Manifest.UniqueName}' brings the table {table.LogicalName}, and the organisation has one of that name.") { HResult = SolutionErrors.DuplicateTable };
        foreach (var added in solution.AddedColumns)
            tables[added.Key] = WithColumns(TableOf(tables, added.Key), added);
        foreach (var relationship in RelationshipsOf(solution))
            AddTarget(tables, relationship);
    }

    private static Table TableOf(Dictionary<string, Table> tables, string name) => tables.TryGetValue(name, out var table)
        ? table
        : throw new InvalidDataException($"The solution adds columns to {name}, which is no table of the organisation.") { HResult = SolutionErrors.MissingDependencies };

    private static IEnumerable<SolutionRelationship> RelationshipsOf(SolutionContent solution) =>
        solution.Relationships.Concat(solution.TablesWithNotes.Select(NotesOf)).Concat(solution.TablesWithActivities.SelectMany(ActivitiesOf));

    private static SolutionRelationship NotesOf(string table) =>
        new(new(table + "_Annotations", table, "annotation", "objectid", CascadeDelete.Cascade), "objectid_" + table);

    private static IEnumerable<SolutionRelationship> ActivitiesOf(string table) =>
        from activity in (string[])["email", "phonecall", "appointment", "task"]
        select new SolutionRelationship(new($"{table}_{activity}s", table, activity, "regardingobjectid", CascadeDelete.Cascade), $"regardingobjectid_{table}_{activity}");

    private static Table WithColumns(Table table, IEnumerable<Column> added)
    {
        var columns = new Dictionary<string, Column>(table.Columns, StringComparer.Ordinal);
        foreach (var column in added)
            columns[column.LogicalName] = column;
        return table with { Columns = columns };
    }

    private static void AddTarget(Dictionary<string, Table> tables, SolutionRelationship added)
    {
        var (relationship, navigation) = added;
        if (!tables.TryGetValue(relationship.Child, out var child) || !child.Columns.TryGetValue(relationship.Lookup, out var lookup))
            throw new InvalidDataException($"The relationship {relationship.Name} starts at {relationship.Child}.{relationship.Lookup}, which does not exist.") { HResult = SolutionErrors.MissingDependencies };

        var targets = new Dictionary<string, string>(lookup.Targets, StringComparer.Ordinal) { [relationship.Parent] = navigation };
        var columns = new Dictionary<string, Column>(child.Columns, StringComparer.Ordinal)
        {
            [relationship.Lookup] = lookup with { Targets = targets },
        };
        tables[child.LogicalName] = child with { Columns = columns };
    }

    private static void CheckLookups(IEnumerable<Table> tables)
    {
        var lost = tables.SelectMany(t => t.Columns.Values.Where(c => c.Type == ColumnType.Lookup && c.Targets.Count == 0).Select(c => $"{t.LogicalName}.{c.LogicalName}")).ToList();
        if (lost.Count > 0)
            throw new InvalidDataException($"These lookups point nowhere, because the solution has no relationship for them: {string.Join(", ", lost)}.") { HResult = SolutionErrors.InvalidXml };
    }
}
