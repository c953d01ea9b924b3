namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>All tables and relationships of an organisation, with the solutions and flows they come from. It never changes: an import puts another in its place.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Table> tables;
    private readonly Dictionary<string, Table> sets;
    private readonly ILookup<string, Relationship> children;
    private readonly Dictionary<string, Relationship> relationships;
    private readonly Dictionary<string, ManyToMany> manyToMany;
    private readonly Dictionary<string, CustomApi> customApis;
    private readonly Dictionary<string, ProcessFlow> flows;

    /// <summary>A catalog of these tables, relationships and solutions.</summary>
    public Catalog(
        IEnumerable<Table> tables,
        IEnumerable<Relationship> relationships,
        IEnumerable<ManyToMany>? manyToMany = null,
        IReadOnlyList<SolutionContent>? solutions = null,
        IReadOnlyList<ProcessFlow>? platformFlows = null)
    {
        this.tables = tables.ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        sets = this.tables.Values.ToDictionary(t => t.SetName, StringComparer.Ordinal);
        this.relationships = relationships.ToDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);
        this.manyToMany = (manyToMany ?? []).ToDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);
        children = this.relationships.Values.ToLookup(r => r.Parent, StringComparer.Ordinal);
        Solutions = solutions ?? [];
        customApis = Solutions.SelectMany(s => s.CustomApis).ToDictionary(a => a.Name, StringComparer.Ordinal);
        PlatformFlows = platformFlows ?? [];
        flows = PlatformFlows.Concat(Solutions.SelectMany(s => s.Flows)).ToDictionary(f => f.Table, StringComparer.Ordinal);
    }

    /// <summary>All tables, by logical name.</summary>
    public IReadOnlyDictionary<string, Table> Tables => tables;

    /// <summary>All one-to-many relationships, by schema name.</summary>
    public IReadOnlyDictionary<string, Relationship> Relationships => relationships;

    /// <summary>All many-to-many relationships, by schema name.</summary>
    public IReadOnlyDictionary<string, ManyToMany> ManyToMany => manyToMany;

    /// <summary>The installed solutions, in the order they came.</summary>
    public IReadOnlyList<SolutionContent> Solutions { get; }

    /// <summary>The business process flows that are there before any solution.</summary>
    public IReadOnlyList<ProcessFlow> PlatformFlows { get; }

    /// <summary>The Custom APIs that they bring.</summary>
    public IReadOnlyCollection<CustomApi> CustomApis => customApis.Values;

    /// <summary>The table of a Web API set name, or null.</summary>
    public Table? BySetName(string setName) => sets.GetValueOrDefault(setName);

    /// <summary>The relationships in which a table is the parent.</summary>
    public IEnumerable<Relationship> ChildrenOf(string table) => children[table];

    /// <summary>The installed solution of a unique name, or null.</summary>
    public SolutionContent? FindSolution(string uniqueName) => Solutions.FirstOrDefault(s => s.Manifest.UniqueName == uniqueName);

    /// <summary>The Custom API of a unique name, or null.</summary>
    public CustomApi? FindCustomApi(string uniqueName) => customApis.GetValueOrDefault(uniqueName);

    /// <summary>The business process flow whose instances a table holds, or null.</summary>
    public ProcessFlow? FindFlow(string table) => flows.GetValueOrDefault(table);
}
