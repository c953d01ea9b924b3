using Microsoft.Xrm.Sdk.Query;
using SalesProcessPlugins.Sandbox.Metadata;

namespace SalesProcessPlugins.Sandbox.WebApi.Query;

/// <summary>Turns the query options of a set into a <see cref="QueryExpression"/>.</summary>
public sealed class QueryBuilder
{
    /// <summary>The most rows of one page, unless the caller asks for fewer.</summary>
    public const int LargestPage = 5000;

    private const int MostJoins = 15;

    private readonly WebApiModel model;
    private readonly Table table;
    private readonly QueryExpression query;
    private readonly Dictionary<string, LinkEntity> joins = new(StringComparer.Ordinal);

    private QueryBuilder(WebApiModel model, Selection selection)
    {
        this.model = model;
        table = selection.Table;
        query = new QueryExpression(table.LogicalName) { ColumnSet = selection.ToColumnSet() };
    }

    /// <summary>The query that these options state.</summary>
    public static QueryExpression Build(WebApiModel model, Selection selection, QueryOptions options, int? pageSize)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(options);
        var builder = new QueryBuilder(model, selection);
        if (options.Filter is { } filter) builder.query.Criteria = builder.Filter(filter);
        if (options.OrderBy is { } order) builder.Order(order);
        builder.Page(options, pageSize);
        return builder.query;
    }

    private FilterExpression Filter(string text) =>
        FilterParser.Parse(text, token => Resolve(token.Value, $"$filter, position {token.Position}"));

    private void Order(string text)
    {
        foreach (var part in ODataList.Split(text, ','))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var descending = words.Length == 2 && words[1] == "desc";
            if (words.Length is 0 or > 2 || (words.Length == 2 && !descending && words[1] != "asc"))
                throw WebApiException.BadRequest($"$orderby: '{part}' is not understood; write a property, then asc or desc.");
            var target = Resolve(words[0], "$orderby");
            if (target.Alias is not null) throw WebApiException.BadRequest($"$orderby: '{words[0]}' belongs to another table; order by a property of {table.LogicalName}.");
            query.AddOrder(target.Column.LogicalName, descending ? OrderType.Descending : OrderType.Ascending);
        }
    }

    /// <summary>A top is a limit on the whole answer, so it takes the place of paging, as in Dataverse.</summary>
    private void Page(QueryOptions options, int? pageSize)
    {
        if (options.Top is { } top && !options.Count) query.TopCount = Math.Min(top, LargestPage);
        else query.PageInfo = new PagingInfo
        {
            PageNumber = options.Page,
            Count = Math.Min(options.Top ?? pageSize ?? LargestPage, LargestPage),
            ReturnTotalRecordCount = options.Count,
        };
    }

    private FilterTarget Resolve(string path, string where)
    {
        var steps = path.Split('/');
        var from = table;
        LinkEntity? join = null;
        for (var step = 0; step < steps.Length - 1; step++)
        {
            var navigation = model.Navigation(from, steps[step], where);
            var to = model.Catalog.Tables[navigation.Targets[0]];
            join = Join(join, string.Join('/', steps[..(step + 1)]), navigation.Column, from, to);
            from = to;
        }

        return new FilterTarget(join?.EntityAlias, model.Property(from, steps[^1], where));
    }

    /// <summary>One join for each path, and an outer one: the condition decides which rows stay.</summary>
    private LinkEntity Join(LinkEntity? parent, string path, Column lookup, Table from, Table to)
    {
        if (joins.TryGetValue(path, out var known)) return known;
        if (joins.Count == MostJoins) throw WebApiException.BadRequest($"$filter: '{path}' needs more than {MostJoins} joins.");
        var join = new LinkEntity(from.LogicalName, to.LogicalName, lookup.LogicalName, to.Key, JoinOperator.LeftOuter)
        {
            Columns = new ColumnSet(false),
            EntityAlias = $"j{joins.Count + 1}",
        };
        (parent?.LinkEntities ?? query.LinkEntities).Add(join);
        return joins[path] = join;
    }
}
