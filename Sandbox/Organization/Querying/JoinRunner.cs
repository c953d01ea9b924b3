using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Organization.Storage;

namespace SalesProcessPlugins.Sandbox.Organization.Querying;

/// <summary>Finds the combinations of rows that a query wants, following links through indexes.</summary>
internal sealed class JoinRunner(QueryPlan plan, Transaction transaction)
{
    private readonly Row?[] current = new Row?[plan.Sources.Count];
    private readonly List<Row?[]> found = [];

    /// <summary>All wanted combinations, one row per source.</summary>
    public List<Row?[]> Run()
    {
        foreach (var row in Visible(plan.Root, RootCandidates()))
        {
            current[0] = row;
            if (plan.RootFilter?.Invoke(current) != false)
                Follow(plan.Root.Links, 0, Emit);
        }

        return found;
    }

    private bool Emit()
    {
        if (plan.Filter?.Invoke(current) != false)
            found.Add([.. current]);
        return true;
    }

    private IEnumerable<Row> RootCandidates()
    {
        var table = plan.Root.Table;
        if (plan.Seeks.FirstOrDefault(s => s.Place == table.Key) is { } key)
            return key.Values.Select(id => id is Guid guid ? transaction.Find(table, guid) : null).OfType<Row>();
        if (plan.Seeks.Count == 0)
            return transaction.All(table);

        var best = plan.Seeks.MinBy(s => s.Values.Sum(v => transaction.CountMatching(table, s.Place, v)))!;
        return best.Values.SelectMany(v => transaction.Matching(table, best.Place, v));
    }

    // Goes through the links of one source from the n-th on; "then" is what comes after the last. Says whether it came to that.
    private bool Follow(List<Source> links, int n, Func<bool> then)
    {
        if (n == links.Count)
            return then();

        var link = links[n];
        return link.Join switch
        {
            JoinOperator.Exists or JoinOperator.In or JoinOperator.Any => Exists(link) && Follow(links, n + 1, then),
            JoinOperator.NotAny => !Exists(link) && Follow(links, n + 1, then),
            JoinOperator.Inner or JoinOperator.Natural or JoinOperator.LeftOuter or JoinOperator.MatchFirstRowUsingCrossApply => Join(link, () => Follow(links, n + 1, then)),
            _ => throw Faults.Invalid($"The sandbox does not know the join operator {link.Join}."),
        };
    }

    private bool Join(Source link, Func<bool> next)
    {
        var isMatched = false;
        var isDone = false;
        foreach (var row in Candidates(link))
        {
            current[link.Slot] = row;
            Follow(link.Links, 0, () =>
            {
                isMatched = true;
                isDone |= next();
                return true;
            });
            if (isMatched && link.Join == JoinOperator.MatchFirstRowUsingCrossApply)
                break;
        }

        Clear(link);
        if (!isMatched && link.Join == JoinOperator.LeftOuter)
            isDone = next();
        return isDone;
    }

    private bool Exists(Source link)
    {
        var exists = false;
        foreach (var row in Candidates(link))
        {
            current[link.Slot] = row;
            if (Follow(link.Links, 0, () => true))
            {
                exists = true;
                break;
            }
        }

        Clear(link);
        return exists;
    }

    private void Clear(Source link)
    {
        current[link.Slot] = null;
        foreach (var inner in link.Links)
            Clear(inner);
    }

    private IEnumerable<Row> Candidates(Source link)
    {
        var rows = Visible(link, ConditionCompiler.Comparable(current[link.Parent!.Slot]?[link.From]) is { } value ? Matching(link, value) : []);
        return link.Criteria is null ? rows : rows.Where(row =>
        {
            current[link.Slot] = row;
            return link.Criteria(current);
        });
    }

    private static IEnumerable<Row> Visible(Source source, IEnumerable<Row> rows) => source.Readable is null ? rows : rows.Where(source.Readable);

    private IEnumerable<Row> Matching(Source link, object value)
    {
        var table = link.Table;
        if (link.To == table.Key)
            return value is Guid id && transaction.Find(table, id) is { } row ? [row] : [];

        return table.IsIndexable(link.To)
            ? transaction.Matching(table, link.To, value)
            : transaction.All(table).Where(r => ConditionCompiler.Comparable(r[link.To]) is { } other && ValueComparer.Instance.Equals(other, value));
    }
}
