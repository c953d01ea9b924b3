namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>All tables and relationships of an organisation.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Table> tables;
    private readonly Dictionary<string, Table> sets;
    private readonly ILookup<string, Relationship> children;

    /// <summary>A catalog of these tables and relationships.</summary>
    public Catalog(IEnumerable<Table> tables, IEnumerable<Relationship> relationships)
    {
        this.tables = tables.ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        sets = this.tables.Values.ToDictionary(t => t.SetName, StringComparer.Ordinal);
        children = relationships.ToLookup(r => r.Parent, StringComparer.Ordinal);
    }

    /// <summary>All tables, by logical name.</summary>
    public IReadOnlyDictionary<string, Table> Tables => tables;

    /// <summary>The table of a Web API set name, or null.</summary>
    public Table? BySetName(string setName) => sets.GetValueOrDefault(setName);

    /// <summary>The relationships in which a table is the parent.</summary>
    public IEnumerable<Relationship> ChildrenOf(string table) => children[table];
}
