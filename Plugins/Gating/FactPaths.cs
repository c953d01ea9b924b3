using SalesProcessPlugins.Definitions;
using SalesProcessPlugins.Gates;
using SalesProcessPlugins.Tables;

namespace SalesProcessPlugins.Gating;

/// <summary>What the requirements of some process versions look at, so that one query can bring it all.</summary>
internal sealed class FactPaths
{
    private string table = OpportunityTable.Name;

    /// <summary>What these versions look at together.</summary>
    /// <param name="processes">The versions, all of processes of one table.</param>
    /// <param name="schema">What there is of it, where that is in doubt: the rest is left out and counts as unknown.</param>
    public FactPaths(IEnumerable<Process> processes, Schema? schema = null)
    {
        AddAll(processes);
        if (schema is not null)
            Drop(schema);
    }

    private FactPaths()
    {
    }

    /// <summary>What the rules look at by which some processes of one table are chosen; without what a schema does not have.</summary>
    public static FactPaths OfRules(IEnumerable<Process> processes, Schema? schema = null)
    {
        var paths = new FactPaths();
        foreach (var process in processes)
        {
            paths.table = process.Table;
            foreach (var criterion in process.ChosenWhen)
                paths.Add(criterion);
        }

        if (schema is not null)
            paths.Drop(schema);
        return paths;
    }

    /// <summary>The relationships to the flows' instances, each with a version that the flow belongs to.</summary>
    public Dictionary<string, Process> Flows { get; } = [];

    /// <summary>Columns of the governed row itself.</summary>
    public HashSet<string> Own { get; } = [];

    /// <summary>Paths to columns of rows that the governed row points to: lookup, table, column, the first two repeated.</summary>
    public HashSet<string> Linked { get; } = [];

    /// <summary>Columns of related rows, by relationship.</summary>
    public Dictionary<string, RelatedColumns> Related { get; } = [];

    /// <summary>How many joins its paths take beside those that every gate has.</summary>
    public int Joins => Linked.SelectMany(Hops).Distinct().Count();

    /// <summary>The tables whose columns are looked at.</summary>
    public IEnumerable<string> Tables => Linked.SelectMany(path => path.Split('.').Where((_, at) => at % 2 == 1))
        .Concat(Related.Values.Select(r => r.Table))
        .Concat([table])
        .Distinct();

    /// <summary>What is no longer there, as a path or as column of a table.</summary>
    public IEnumerable<string> Missing(Schema schema) => Own.Concat(Linked).Where(path => !schema.HasPath(table, path))
        .Concat(Related.Values.SelectMany(r => r.Columns.Where(c => !schema.Has(r.Table, c)).Select(c => $"{r.Table}.{c}")));

    /// <summary>Whether everything that another set looks at is in this one.</summary>
    public bool Covers(FactPaths other) =>
        other.Flows.Keys.All(Flows.ContainsKey)
        && other.Own.IsSubsetOf(Own)
        && other.Linked.IsSubsetOf(Linked)
        && other.Related.All(r => Related.TryGetValue(r.Key, out var mine) && r.Value.Columns.IsSubsetOf(mine.Columns));

    private void AddAll(IEnumerable<Process> processes)
    {
        foreach (var process in processes)
        {
            table = process.Table;
            Flows[process.FlowRelationship] = process;
            foreach (var requirement in process.Stages.SelectMany(s => s.Requirements))
                Add(requirement);
        }
    }

    private void Add(Requirement requirement)
    {
        Own.UnionWith(requirement.SignOff?.Columns ?? []);
        if (requirement.Criterion is { } criterion)
            Add(criterion);
    }

    private void Add(Criterion criterion)
    {
        foreach (var condition in criterion.Conditions)
            Add(criterion.Related, condition);
    }

    // A path goes lookup, table, lookup, table and ends in a column.
    private static IEnumerable<string> Hops(string path)
    {
        var names = path.Split('.');
        return Enumerable.Range(1, names.Length / 2).Select(hop => string.Join(".", names.Take(2 * hop)));
    }

    // Of related rows nothing can be said when one of the columns is gone.
    private void Drop(Schema schema)
    {
        Own.RemoveWhere(path => !schema.HasPath(table, path));
        Linked.RemoveWhere(path => !schema.HasPath(table, path));
        foreach (var lost in Related.Where(r => r.Value.Columns.Any(c => !schema.Has(r.Value.Table, c))).ToList())
            Related.Remove(lost.Key);
    }

    // Money means nothing without the currency and the rate of the row it is on.
    private void Add(RelatedRows? rows, Condition condition)
    {
        var row = condition.Path.Substring(0, condition.Path.LastIndexOf('.') + 1);
        Add(rows, condition.Path);
        if (condition.Operand.Money is null)
            return;

        Add(rows, row + CurrencyTable.Id);
        Add(rows, row + CurrencyTable.Rate);
    }

    private void Add(RelatedRows? rows, string path)
    {
        if (rows is not null)
        {
            if (!Related.TryGetValue(rows.Relationship, out var related))
                Related[rows.Relationship] = related = new RelatedColumns(rows.Table);
            related.Columns.Add(path);
        }
        else if (path.Contains('.'))
        {
            Linked.Add(path);
        }
        else
        {
            Own.Add(path);
        }
    }

    /// <summary>Columns of one related table.</summary>
    internal sealed class RelatedColumns(string table)
    {
        /// <summary>The table.</summary>
        public string Table => table;

        /// <summary>Its columns.</summary>
        public HashSet<string> Columns { get; } = [];
    }
}
