using SalesProcessPlugins.Solution.Reading;

namespace SalesProcessPlugins.Solution.Tables;

/// <summary>All tables that the solution has or refers to.</summary>
/// <param name="Own">The solution's own tables, without those of its flows.</param>
/// <param name="Platform">The tables of others.</param>
public sealed record TableSet(IReadOnlyList<TableDeclaration> Own, IReadOnlyList<PlatformTable> Platform)
{
    /// <summary>Reads the tables of a solution's folder.</summary>
    /// <exception cref="InvalidSolutionException">Something is wrong in them; all of it is named.</exception>
    public static TableSet Read(string solutionFolder, ProblemLog problems)
    {
        var platform = Document.ReadAll(solutionFolder, "PlatformTables", problems, PlatformTableReader.Read);
        var own = Document.ReadAll(solutionFolder, "Tables", problems, TableReader.Read);
        var tables = new TableSet(own, platform);
        tables.CheckTargets(problems);
        // What else there is to read relies on sound tables; its problems would only repeat theirs.
        problems.ThrowIfAny();
        return tables;
    }

    /// <summary>The own table with this name.</summary>
    public TableDeclaration OwnTable(string name) =>
        Own.FirstOrDefault(table => table.Name == name) ?? throw Absent(name, "The file is missing.");

    /// <summary>The table of somebody else with this name, or null.</summary>
    public PlatformTable? PlatformTable(string name) => Platform.FirstOrDefault(table => table.Name == name);

    /// <summary>The table with this name whose rows can go through processes, in the form that processes look at; null for none.</summary>
    public PlatformTable? GovernedTable(string name) => PlatformTable(name)
        ?? (Own.FirstOrDefault(table => table.Name == name) is { IsGoverned: true } own ? AsPlatformTable(own) : null);

    private static PlatformTable AsPlatformTable(TableDeclaration own) => new(
        own.Name,
        own.Name,
        own.DisplayName,
        own.Key,
        own.PrimaryColumn.Name,
        null,
        [new(own.Key, own.DisplayName, ColumnType.Id), new("statecode", "Status", ColumnType.State), new("statuscode", "Status Reason", ColumnType.Status)],
        own.Columns);

    private void CheckTargets(ProblemLog problems)
    {
        foreach (var table in Own)
            CheckTargets($"Tables/{table.Name}.json", table.Columns, problems);
        foreach (var table in Platform)
            CheckTargets($"PlatformTables/{table.Name}.json", table.OwnColumns, problems);
    }

    private void CheckTargets(string file, IEnumerable<ColumnDeclaration> columns, ProblemLog problems)
    {
        foreach (var column in columns.Where(column => column.Type == ColumnType.Lookup && !Knows(column.Target)))
            problems.Add(new Problem(
                file, null, column.Name, $"It points to \"{column.Target}\", which no file describes.",
                $"Correct the target, or describe it in PlatformTables/{column.Target}.json."));
    }

    private bool Knows(string table) => PlatformTable(table) is not null || Own.Any(own => own.Name == table);

    private static InvalidSolutionException Absent(string table, string message) =>
        new([new Problem($"Tables/{table}.json", null, "", message, "Declare it there: the product's own code relies on it.")]);
}
