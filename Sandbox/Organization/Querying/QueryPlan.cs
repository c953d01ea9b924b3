using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>A query with every name resolved and every condition compiled.</summary>
internal sealed class QueryPlan
{
    private readonly List<Source> sources = [];
    private readonly QueryScope scope;
    private readonly FilterCompiler compiler;

    /// <summary>Resolves a query; an error names what it does not understand.</summary>
    public QueryPlan(QueryExpression query, QueryScope scope)
    {
        Query = query;
        this.scope = scope;
        compiler = new(this, scope);
        Root = AddRoot();
        foreach (var link in query.LinkEntities)
            AddLink(link, Root);
        CompileLinks(query.LinkEntities, Root);
        Seeks = [.. compiler.SeeksOf(query.Criteria, Root)];
        RootFilter = compiler.CompileFor(query.Criteria, Root, onlyRoot: true);
        Filter = compiler.CompileFor(query.Criteria, Root, onlyRoot: false);
        Sorting = [.. query.Orders.Select(o => SortKey.Of(this, o, Root)), .. LinkOrders(query.LinkEntities, Root)];
    }

    /// <summary>The query as it was asked.</summary>
    public QueryExpression Query { get; }

    /// <summary>The table the query is about.</summary>
    public Source Root { get; }

    /// <summary>All tables in it, by their slots.</summary>
    public IReadOnlyList<Source> Sources => sources;

    /// <summary>Equalities on the root that an index can answer.</summary>
    public IReadOnlyList<Seek> Seeks { get; }

    /// <summary>The part of the filter that only looks at the root, asked before anything is joined; null for none.</summary>
    public RowFilter? RootFilter { get; }

    /// <summary>The rest of the filter; null for none.</summary>
    public RowFilter? Filter { get; }

    /// <summary>The order of the result.</summary>
    public IReadOnlyList<SortKey> Sorting { get; }

    /// <summary>Whether rows are counted, summed or grouped.</summary>
    public bool IsAggregate => sources.Any(s => s.Expressions.Any(e => e.AggregateType != XrmAggregateType.None || e.HasGroupBy));

    /// <summary>The source that a name in a condition or order means.</summary>
    public Source SourceOf(string? name, Source otherwise)
    {
        if (string.IsNullOrEmpty(name) || name == otherwise.Alias)
            return otherwise;

        return sources.FirstOrDefault(s => s.Alias == name)
            ?? sources.FirstOrDefault(s => s.Table.Table.LogicalName == name)
            ?? throw Faults.Invalid($"The query has no table with the name or alias '{name}'.");
    }

    private Source AddRoot()
    {
        var table = scope.Transaction.Store.Table(Query.EntityName);
        var root = new Source(table, Query.EntityName, 0)
        {
            Readable = scope.Readable(table),
            Places = RowReader.Places(table, Query.ColumnSet),
            Expressions = Query.ColumnSet.AttributeExpressions,
        };
        sources.Add(root);
        return root;
    }

    private void AddLink(LinkEntity link, Source parent)
    {
        var table = scope.Transaction.Store.Table(link.LinkToEntityName);
        var source = new Source(table, link.EntityAlias ?? $"{link.LinkToEntityName}{sources.Count}", sources.Count)
        {
            Parent = parent,
            Join = link.JoinOperator,
            From = RowReader.Place(parent.Table, link.LinkFromAttributeName),
            To = RowReader.Place(table, link.LinkToAttributeName),
            Readable = scope.Readable(table),
            Places = RowReader.Places(table, link.Columns),
            Expressions = link.Columns.AttributeExpressions,
        };
        sources.Add(source);
        parent.Links.Add(source);
        foreach (var inner in link.LinkEntities)
            AddLink(inner, source);
    }

    // After all sources are known: a condition may name any of them.
    private void CompileLinks(IEnumerable<LinkEntity> links, Source parent)
    {
        foreach (var (link, source) in links.Zip(parent.Links))
        {
            source.Criteria = compiler.Compile(link.LinkCriteria, source);
            CompileLinks(link.LinkEntities, source);
        }
    }

    private IEnumerable<SortKey> LinkOrders(IEnumerable<LinkEntity> links, Source parent) =>
        links.Zip(parent.Links).SelectMany(l =>
            l.First.Orders.Select(o => SortKey.Of(this, o, l.Second)).Concat(LinkOrders(l.First.LinkEntities, l.Second)));
}

/// <summary>An equality on a column of the root.</summary>
/// <param name="Place">The column.</param>
/// <param name="Values">The values it may equal.</param>
internal sealed record Seek(int Place, IReadOnlyList<object> Values);
