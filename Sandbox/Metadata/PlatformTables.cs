using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>The tables that a Dataverse organisation has before any solution comes, read from platform-tables.json beside the sandbox.</summary>
public sealed class PlatformTables
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<PlatformFile> Shipped = new(() => Read(Path.Combine(AppContext.BaseDirectory, "Metadata", "platform-tables.json")));
    private static readonly Lazy<PlatformTables> WithSales = new(() => new("sales", Shipped.Value, _ => true));
    private static readonly Lazy<PlatformTables> WithoutSales = new(() => new("no sales", Shipped.Value, table => !table.Sales));

    private PlatformTables(string name, PlatformFile file, Func<PlatformTable, bool> takes)
    {
        var lost = (file.Flows ?? []).Where(f => !takes(file.Tables[f.PrimaryTable])).Select(f => f.Table).ToHashSet(StringComparer.Ordinal);
        var taken = file.Tables.Where(t => takes(t.Value) && !lost.Contains(t.Key)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        Name = name;
        Flows = [.. (file.Flows ?? []).Where(f => taken.Contains(f.Table))];
        Tables = [.. file.Tables.Where(t => taken.Contains(t.Key)).Select(t => Within(taken, TableOf(t.Key, t.Value)) with { IsFlow = Flows.Any(f => f.Table == t.Key) })];
        Relationships = [.. file.Relationships.Where(r => taken.Contains(r.Parent) && taken.Contains(r.Child)).Select(r => new Relationship(r.Name, r.Parent, r.Child, r.Lookup, r.Delete) { FollowsMerge = r.Merge })];
        ManyToMany = file.ManyToMany;
    }

    /// <summary>What tells these tables from others.</summary>
    public string Name { get; }

    /// <summary>The platform's tables.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The one-to-many relationships between them.</summary>
    public IReadOnlyList<Relationship> Relationships { get; }

    /// <summary>The business process flows that Sales brings.</summary>
    public IReadOnlyList<ProcessFlow> Flows { get; }

    /// <summary>The many-to-many relationships between them.</summary>
    public IReadOnlyList<ManyToMany> ManyToMany { get; }

    /// <summary>Reads the file that lies beside the sandbox.</summary>
    /// <param name="withSales">Whether the organisation has Dynamics 365 Sales, which brings opportunities, leads and quotes.</param>
    public static PlatformTables Read(bool withSales = true) => (withSales ? WithSales : WithoutSales).Value;

    private static PlatformFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<PlatformFile>(File.ReadAllText(path), Options)!;
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path}, line {problem.LineNumber + 1}: {problem.Message}", problem);
        }
    }

    // A lookup leads only to tables that are there; one that leads nowhere is not there itself.
    private static Table Within(HashSet<string> tables, Table table)
    {
        var columns = table.Columns.Values
            .Select(c => c with { Targets = c.Targets.Where(t => tables.Contains(t.Key)).ToDictionary(StringComparer.Ordinal) })
            .Where(c => c.Type != ColumnType.Lookup || c.Targets.Count > 0);
        return table with { Columns = columns.ToDictionary(c => c.LogicalName, StringComparer.Ordinal) };
    }

    private static Table TableOf(string name, PlatformTable table)
    {
        var columns = SystemColumns.For(name, table.Owner, table.Activity)
            .Append(new(table.Key, ColumnType.UniqueIdentifier) { DisplayName = table.Display, Updatable = false })
            .Concat(StateColumns(table))
            .Concat(table.Columns.Select(c => ColumnOf(c.Key, c.Value)));
        // A table's own words win over the rule: organization has dates but no owner.
        var byName = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in columns)
            byName[column.LogicalName] = column;
        return new(name, table.Set, table.Key, table.Name, byName)
        {
            DisplayName = table.Display,
            PluralName = table.Plural,
            Ownership = table.Owner,
            IsActivity = table.Activity,
        };
    }

    private static IEnumerable<Column> StateColumns(PlatformTable table)
    {
        if (table.States is null || table.Statuses is null)
            yield break;

        yield return new("statecode", ColumnType.State)
        {
            DisplayName = "Status",
            Options = table.States,
            Pairs = table.States.Keys.ToDictionary(s => s, s => table.Statuses.First(t => t.Value.State == s).Key),
            Creatable = false,
        };
        yield return new("statuscode", ColumnType.Status)
        {
            DisplayName = "Status Reason",
            Options = table.Statuses.ToDictionary(s => s.Key, s => s.Value.Label),
            Pairs = table.Statuses.ToDictionary(s => s.Key, s => s.Value.State),
        };
    }

    private static Column ColumnOf(string name, PlatformColumn column) => new(name, column.Type)
    {
        DisplayName = column.Display,
        MaxLength = IsText(column) ? (int?)column.Max : null,
        Minimum = column.Min,
        Maximum = IsText(column) ? null : column.Max,
        Precision = column.Precision ?? (column.Type == ColumnType.Money ? 2 : null),
        DateOnly = column.DateOnly,
        Targets = column.To ?? [],
        Options = column.Options ?? [],
        Default = column.Default,
        Required = column.Required,
        Creatable = column.Access is Access.Both or Access.Create,
        Updatable = column.Access is Access.Both or Access.Update,
    };

    private static bool IsText(PlatformColumn column) => column.Type is ColumnType.Text or ColumnType.Memo;

    private enum Access
    {
        Both,
        Create,
        Update,
        Read,
    }

    private sealed record PlatformFile(
        Dictionary<string, PlatformTable> Tables, List<ProcessFlow>? Flows, List<PlatformRelationship> Relationships, List<ManyToMany> ManyToMany);

    private sealed record PlatformTable(
        string Display,
        string? Plural,
        string Set,
        string Key,
        string? Name,
        Ownership Owner,
        bool Activity,
        bool Sales,
        Dictionary<int, string>? States,
        Dictionary<int, PlatformStatus>? Statuses,
        Dictionary<string, PlatformColumn> Columns);

    private sealed record PlatformStatus(string Label, int State);

    private sealed record PlatformColumn(
        string Display,
        ColumnType Type,
        decimal? Min,
        decimal? Max,
        int? Precision,
        bool DateOnly,
        Dictionary<string, string>? To,
        Dictionary<int, string>? Options,
        int? Default,
        bool Required,
        Access Access);

    private sealed record PlatformRelationship(string Name, string Parent, string Child, string Lookup, CascadeDelete Delete, bool Merge = true);
}
