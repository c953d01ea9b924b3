namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>All tables and relationships of an organisation.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Table> tables;
    private readonly Dictionary<string, Table> sets;
    private readonly ILookup<string, Relationship> children;
    private readonly Dictionary<string, Relationship> relationships;
    private readonly Dictionary<string, ManyToMany> manyToMany;

    /// <summary>A catalog of these tables and relationships.</summary>
    public Catalog(
        IEnumerable<Table> tables, IEnumerable<Relationship> relationships, IEnumerable<ManyToMany>? manyToMany = null)
    {
        this.tables = tables.ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        sets = this.tables.Values.ToDictionary(t => t.SetName, StringComparer.Ordinal);
        this.relationships = relationships.ToDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);
        this.manyToMany = (manyToMany ?? []).ToDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);
        children = this.relationships.Values.ToLookup(r => r.Parent, StringComparer.Ordinal);
    }

    /// <summary>All tables, by logical name.</summary>
    public IReadOnlyDictionary<string, Table> Tables => tables;

    /// <summary>All one-to-many relationships, by schema name.</summary>
    public IReadOnlyDictionary<string, Relationship> Relationships => relationships;

    /// <summary>All many-to-many relationships, by schema name.</summary>
    public IReadOnlyDictionary<string, ManyToMany> ManyToMany => manyToMany;

    /// <summary>The table of a Web API set name, or null.</summary>
    public Table? BySetName(string setName) => sets.GetValueOrDefault(setName);

    /// <summary>The relationships in which a table is the parent.</summary>
    public IEnumerable<Relationship> ChildrenOf(string table) => children[table];
}
