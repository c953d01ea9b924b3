namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>Puts the platform's tables and a solution's together, as an import does.</summary>
public static class OrganizationCatalog
{
    /// <summary>The catalog of an organisation that has this solution.</summary>
    public static Catalog Of(PlatformTables platform, SolutionContent solution)
    {
        var tables = platform.Tables
            .Select(t => WithColumns(t, solution.AddedColumns[t.LogicalName]))
            .Concat(solution.Tables)
            .ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        if (solution.AddedColumns.FirstOrDefault(a => !tables.ContainsKey(a.Key)) is { } lost)
            throw new InvalidDataException($"The solution adds columns to {lost.Key}, which is no table of the sandbox.");
        foreach (var relationship in solution.Relationships)
            AddTarget(tables, relationship);
        var regarding = solution.TablesWithNotes.Select(NotesOf).Concat(solution.TablesWithActivities.SelectMany(ActivitiesOf)).ToList();
        foreach (var relationship in regarding)
            AddTarget(tables, relationship);
        CheckLookups(tables.Values);
        var relationships = platform.Relationships
            .Concat(solution.Relationships.Select(r => r.Relationship))
            .Concat(regarding.Select(r => r.Relationship));
        return new(tables.Values, relationships.Where(r => tables.ContainsKey(r.Parent)), platform.ManyToMany);
    }

    private static SolutionRelationship NotesOf(string table) =>
        new(new(table + "_Annotations", table, "annotation", "objectid", CascadeDelete.Cascade), "objectid_" + table);

    private static IEnumerable<SolutionRelationship> ActivitiesOf(string table) =>
        from activity in (string[])["email", "phonecall", "appointment", "task"]
        select new SolutionRelationship(new($"{table}_{activity}s", table, activity, "regardingobjectid", CascadeDelete.Cascade), $"regardingobjectid_{table}_{activity}");

    private static Table WithColumns(Table table, IEnumerable<Column> added)
    {
        var columns = table.Columns.Values.Concat(added).ToDictionary(c => c.LogicalName, StringComparer.Ordinal);
        return table with { Columns = columns };
    }

    private static void AddTarget(Dictionary<string, Table> tables, SolutionRelationship added)
    {
        var (relationship, navigation) = added;
        if (!tables.TryGetValue(relationship.Child, out var child) || !child.Columns.TryGetValue(relationship.Lookup, out var lookup))
            throw new InvalidDataException($"The relationship {relationship.Name} starts at {relationship.Child}.{relationship.Lookup}, which does not exist.");

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
            throw new InvalidDataException($"These lookups point nowhere, because the solution has no relationship for them: {string.Join(", ", lost)}.");
    }
}
